import { type LineFault, lineFault, type PlanRows } from './collect-plans.ts';
import { columnOf, type FileChange, thingOf } from './file-changes.ts';
import type { HoldReason } from './held-back.ts';

type Where = { rows: PlanRows; lines: ReadonlyMap<string, number> };

/** Of a plan as a whole, said once: in its first row. */
export const causeFault = ({ rows }: PlanRows, reason: HoldReason): LineFault =>
  lineFault(rows[0]?.line ?? 1, ['', reason]);

/** Each change of the file that was not taken, in the row that says it; what no row says any more, in the first. */
export const changeFaults = (
  changes: readonly FileChange[],
  where: Where,
  reason: 'not_taken' | 'changed_here',
): LineFault[] =>
  changes.map((change) => {
    const isGone = change.part !== 'plan' && change.change === 'removed';
    return lineFault(lineOf(change, where), [columnOf(change), isGone ? 'not_taken_away' : reason]);
  });

function lineOf(change: FileChange, { rows: { rows }, lines }: Where): number {
  const column = change.part === 'plan' ? columnOf(change) : '';
  const saying = rows.find(({ value }) => Object.entries(value).some(([name, said]) => name === column && said));
  return lines.get(thingOf(change)) ?? saying?.line ?? rows[0]?.line ?? 1;
}
