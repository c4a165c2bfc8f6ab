import { fieldAt } from './filter-pattern.ts';

type Rule = {
  LogFormat: 'JSON';
  AggregateOn: 'Count';
  Contribution: { Keys: [string]; Filters: { Match: string; In: string[] }[] };
};

/** The highest count that a rule of Contributor Insights has for one key: a line without the key counts for nobody. */
export function maxContributorValue(body: string, lines: readonly string[]): number {
  const { Contribution }: Rule = JSON.parse(body);
  const counts = new Map<string, number>();
  for (const line of lines.map((each): unknown => JSON.parse(each))) {
    const key = fieldAt(Contribution.Keys[0], line);
    const counted = Contribution.Filters.every(({ Match, In }) => In.includes(String(fieldAt(Match, line))));
    if (counted && key !== undefined) counts.set(String(key), (counts.get(String(key)) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}
