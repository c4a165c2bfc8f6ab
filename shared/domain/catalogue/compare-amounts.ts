import type { Parameter, ParameterValue } from './parameter.ts';

/** Fields where the smaller number is more help. For every other number more is more. */
export const smallerIsStronger = new Set([
  'everyMinutes',
  'maxSteps',
  'itemsPerPart',
  'percent',
  'maxOptions',
  'groupMax',
  'withinMinutes',
]);

/**
 * Joins what two plans say of one accommodation: the strongest value of each field.
 * `undecided` when no order exists (front row or near the exit? 1.5 times or 20 minutes?): people must settle it.
 */
export function strongest(a: Parameter, b: Parameter): Parameter | 'undecided' {
  if (a.unlimited === true || b.unlimited === true) return { unlimited: true };
  const joined: Parameter = {};
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const value = strongestValue(name, a[name], b[name]);
    if (value === undefined) return 'undecided';
    joined[name] = value;
  }
  return 'timeMultiplier' in joined && 'fixedMinutes' in joined ? 'undecided' : joined;
}

function strongestValue(name: string, a: ParameterValue | undefined, b: ParameterValue | undefined) {
  if (a === undefined || b === undefined) return a ?? b;
  if (typeof a === 'number' && typeof b === 'number')
    return smallerIsStronger.has(name) ? Math.min(a, b) : Math.max(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return a || b;
  if (Array.isArray(a) && Array.isArray(b)) return [...new Set([...a, ...b])].sort();
  return a === b ? a : undefined;
}

export const sameParameter = (a: Parameter, b: Parameter) => canonical(a) === canonical(b);

const canonical = (parameter: Parameter) =>
  JSON.stringify(
    Object.entries(parameter)
      .map(([name, value]) => [name, Array.isArray(value) ? [...value].sort() : value])
      .sort(),
  );
