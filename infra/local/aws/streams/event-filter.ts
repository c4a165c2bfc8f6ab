import * as z from 'zod/mini';

/** The part of an event source mapping's filter language that the template uses; a rule outside it stops the start. */
const Rule = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.strictObject({ prefix: z.string() }),
  z.strictObject({ suffix: z.string() }),
  z.strictObject({ exists: z.boolean() }),
  z.strictObject({ 'anything-but': z.union([z.string(), z.array(z.string())]) }),
]);
type Rule = z.infer<typeof Rule>;

type Pattern = { [name: string]: Pattern | Rule[] };
const Pattern: z.ZodMiniType<Pattern> = z.lazy(() => z.record(z.string(), z.union([z.array(Rule), Pattern])));

export type Filter = (record: unknown) => boolean;

/** True when no pattern is given or when one of them fits. */
export function eventFilter(patterns: readonly string[]): Filter {
  const parsed = patterns.map((pattern) => Pattern.parse(JSON.parse(pattern)));
  return (record) => parsed.length === 0 || parsed.some((pattern) => fits(pattern, record));
}

function fits(pattern: Pattern, value: unknown): boolean {
  return Object.entries(pattern).every(([name, wanted]) => {
    const found = member(value, name);
    return Array.isArray(wanted) ? wanted.some((rule) => follows(rule, found)) : fits(wanted, found);
  });
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

function follows(rule: Rule, found: unknown): boolean {
  if (typeof rule !== 'object' || rule === null) return found === rule;
  if ('prefix' in rule) return typeof found === 'string' && found.startsWith(rule.prefix);
  if ('suffix' in rule) return typeof found === 'string' && found.endsWith(rule.suffix);
  if ('exists' in rule) return (found !== undefined) === rule.exists;
  return found !== undefined && ![rule['anything-but']].flat().some((word) => word === found);
}
