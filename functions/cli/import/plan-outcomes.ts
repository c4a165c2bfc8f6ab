import type { LineFault } from '#shared/domain/plans/from-file/collect-plans.ts';
import type { ImportedPlans, PlanOutcome } from '#shared/use-cases/plans/import-plans.ts';
import { dryRunSentence, withNoun } from '../../imports/import-outcome.ts';
import { rowFaultWords } from '../../imports/import-words.ts';

/** What an import did, in sum; before that the plans that a person must see to, and of a dry run all of them. */
export function plansSummary(result: ImportedPlans, dryRun: boolean): string[] {
  const { published, unchanged, refused, held, drafted, waiting, newlyWaiting, waitingAt, withoutAmount } = result;
  const would = dryRun ? 'would be ' : '';
  return [
    ...result.plans.filter(({ became }) => dryRun || became === 'held').map(outcomeLine),
    `${withNoun(published, 'plan')} ${would}published, ${unchanged.toLocaleString('en-US')} unchanged${dryRun ? `, ${refused.toLocaleString('en-US')} refused` : ''}`,
    ...(held > 0
      ? [
          `${withNoun(held, 'plan')} ${would}held back, because a file never undoes what people agreed here: somebody must decide for each what holds`,
          '  npm run sidelight -- plan show STUDENT --as STAFF',
        ]
      : []),
    ...(drafted > 0
      ? [`${withNoun(drafted, 'plan')} ${would}kept as a draft, because all that it says waits for a person`]
      : []),
    ...(waiting > 0
      ? [
          `${withNoun(waiting, 'accommodation')} in words that the catalog does not know: a person must match ${waiting === 1 ? 'it' : 'them'} (${newlyWaiting} new)`,
          ...(dryRun ? [] : waitingAt).map(
            (school) => `  npm run sidelight -- words list ${school.slice(4)} --as STAFF`,
          ),
        ]
      : []),
    ...(withoutAmount > 0
      ? [
          `${withNoun(withoutAmount, 'accommodation')} in force without an amount, because the plan states none: teachers are told to ask the case manager, and sidelight plan lint says which`,
        ]
      : []),
    ...(dryRun ? [dryRunSentence] : []),
  ];
}

const becoming: Record<PlanOutcome['became'], string> = {
  new: 'new plan',
  nextVersion: 'next version',
  unchanged: 'unchanged',
  draft: 'would be a draft',
  refused: 'refused',
  held: 'held back',
};

/** `stu_S1, 504: new plan, 2 wordings wait, 1 amount not stated`. */
function outcomeLine({ studentId, framework, became, waiting, withoutAmount, faults }: PlanOutcome): string {
  const what = [
    becoming[became] + (became === 'refused' || became === 'held' ? `, ${whyRefused(faults)}` : ''),
    ...(waiting > 0 ? [withNoun(waiting, 'wording waits', 'wordings wait')] : []),
    ...(withoutAmount > 0 ? [withNoun(withoutAmount, 'amount not stated', 'amounts not stated')] : []),
  ];
  return `${studentId ?? 'Nobody of ours'}, ${framework}: ${what.join(', ')}`;
}

/** Each reason once, with all lines that have it; never what stands in them. */
function whyRefused(faults: readonly LineFault[]): string {
  const lines = new Map<string, number[]>();
  for (const { line, column, reason } of faults) {
    const why = `${column ? `${column} ` : ''}${rowFaultWords[reason]}`;
    lines.set(why, [...(lines.get(why) ?? []), line]);
  }
  const reasons = [...lines].map(([why, at]) => `${at.length > 1 ? 'lines' : 'line'} ${at.join(', ')}: ${why}`);
  return reasons.join('; ') || 'because rows of it cannot be read: the report says which';
}
