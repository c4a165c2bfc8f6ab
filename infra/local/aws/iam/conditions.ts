import * as z from 'zod/mini';
import { likePattern } from './wildcards.ts';

/**
 * What a service tells IAM of one request, by condition key. A key that the request does not have is missing here: that
 * differs from a key without values, and operators answer both by rules of their own.
 */
export type RequestContext = Readonly<Record<string, readonly string[]>>;
export type Condition = (context: RequestContext) => boolean;

/** The condition keys that a service tells, and whether such a key may have several values. */
export type ContextKeys = Readonly<Record<string, 'one' | 'many'>>;

export const OneOrMany = z.union([z.string(), z.array(z.string())]);
const Block = z.record(z.string(), z.record(z.string(), OneOrMany));

type Fits = (found: string) => boolean;

/** One value that the policy names against one value of the request. */
const comparisons: Readonly<Record<string, (wanted: string) => Fits>> = {
  StringEquals: (wanted) => (found) => found === wanted,
  StringLike: likePattern,
  Bool: (wanted) => (found) => found.toLowerCase() === wanted.toLowerCase(),
  ArnLike: arnLike,
};

/** All that is named must hold: operators, keys of an operator, but only one of the values of a key. */
export function conditionOf(block: unknown, known: ContextKeys): Condition {
  const conditions = Object.entries(Block.parse(block)).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => condition({ operator, key, values: [values].flat() }, known)),
  );
  return (context) => conditions.every((holds) => holds(context));
}

type Named = { operator: string; key: string; values: readonly string[] };

/** What is not understood stops the start: here it would be a condition that the local district does not hold. */
function condition({ operator, key, values }: Named, known: ContextKeys): Condition {
  const [, set, name = '', ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  if (!known[key]) throw new Error(`The local district does not know the condition key ${key}`);
  if (values.some((value) => value.includes('${')))
    throw new Error(`The local district does not know the policy variable in ${key}: ${values.join(', ')}`);
  if (operator === 'Null') return (context) => values.some((value) => (value === 'true') === isMissing(context[key]));
  const comparison = comparisons[name];
  if (!comparison) throw new Error(`The local district does not know the condition operator ${operator}`);
  if (known[key] === 'many' && !set)
    throw new Error(`${key} may have several values: ${operator} needs a set operator`);
  const fits = oneOf(values.map(comparison));
  return (context) => {
    const found = context[key];
    if (!found && ifExists) return true;
    return set === 'ForAllValues' ? (found ?? []).every(fits) : (found ?? []).some(fits);
  };
}

const oneOf =
  (each: readonly Fits[]): Fits =>
  (found) =>
    each.some((fits) => fits(found));

/** `Null` takes a key without values for a missing one. */
const isMissing = (found: readonly string[] | undefined) => found === undefined || found.length === 0;

/** The six parts of an ARN are compared one by one, so that no wildcard reaches over a colon before the sixth. */
function arnLike(wanted: string): Fits {
  const parts = arnParts(wanted).map(likePattern);
  return (found) => {
    const told = arnParts(found);
    return told.length === parts.length && parts.every((fits, place) => fits(told[place] ?? ''));
  };
}

function arnParts(arn: string): string[] {
  const parts = arn.split(':');
  return [...parts.slice(0, 5), parts.slice(5).join(':')];
}
