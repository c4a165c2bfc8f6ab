import { isOfCatalogue } from './catalogue.ts';
import { grammarOf, type Parameter, type ParameterValue } from './parameter.ts';

/** Fields where the smaller number is more help. For every other number more is more. */
export const smallerIsStronger = new Set([
  'everyMinutes',
  'maxSteps',
  'itemsPerPart',
  'percent',
  'maxOptions',
  'groupMax',
  'withinMinutes',
  'perDay',
  'maxScreen',
  'capMinutes',
  'everyWeeks',
]);

/** What takes something away. A plan that says none of it gives more than one that does. */
const limits = new Set(['maxPerHour', 'maxMinutes', 'times', 'notOn']);
/** One may hold several, and two plans that say different ones may mean opposite places. */
const mustAgree = new Set(['position']);

/**
 * Joins what two plans say of one accommodation: the strongest value of each field.
 * `undecided` when no order exists (front row or near the exit? 1.5 times or 20 minutes?): people must settle it.
 */
export function strongest(code: string, a: Parameter, b: Parameter): Parameter | 'undecided' {
  if (a.unlimited === true || b.unlimited === true) return { unlimited: true };
  const joined: Parameter = {};
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (limits.has(name) && !(name in a && name in b)) continue;
    const value = strongestValue({ code, name }, a[name], b[name]);
    if (value === undefined) return 'undecided';
    joined[name] = value;
  }
  return 'timeMultiplier' in joined && 'fixedMinutes' in joined ? 'undecided' : joined;
}

type Named = { code: string; name: string };

function strongestValue({ code, name }: Named, a: ParameterValue | undefined, b: ParameterValue | undefined) {
  if (a === undefined || b === undefined) return a ?? b;
  if (typeof a === 'number' && typeof b === 'number')
    return smallerIsStronger.has(name) ? Math.min(a, b) : Math.max(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return a || b;
  if (JSON.stringify(a) === JSON.stringify(b)) return a;
  return addsUp({ code, name }, a, b) ? [...new Set([a, b].flat().map(String))].sort() : undefined;
}

/** Lists of the catalogue join; of a district's own only what is a list already. */
function addsUp({ code, name }: Named, a: ParameterValue, b: ParameterValue) {
  if (mustAgree.has(name)) return false;
  if (Array.isArray(a) && Array.isArray(b)) return true;
  return isOfCatalogue(code) && grammarOf(code).fields.some((field) => field.name === name && field.type === 'some');
}

export const sameParameter = (a: Parameter, b: Parameter) => canonical(a) === canonical(b);

const canonical = (parameter: Parameter) =>
  JSON.stringify(
    Object.entries(parameter)
      .map(([name, value]) => [name, Array.isArray(value) ? [...value].sort() : value])
      .sort(),
  );
