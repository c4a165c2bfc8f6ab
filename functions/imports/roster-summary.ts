import { isNote } from '#shared/domain/tabular.ts';
import type { ImportedRoster } from '#shared/use-cases/roster/import-roster.ts';
import { changedWord, dryRunSentence, withNoun } from './import-outcome.ts';

/** What an import of a roster says first: what there is now, what changed, and what ended. */
export function rosterSummary(result: ImportedRoster, dryRun: boolean): string[] {
  const { counts, changed, removed, unreadable, asksToConfirm } = result;
  const total = changed.schools + changed.people + changed.sections + changed.seats;
  const gone = removed.people + removed.sections + removed.seats;
  return [
    [
      withNoun(counts.schools, 'school'),
      withNoun(counts.students, 'student'),
      `${counts.staff.toLocaleString('en-US')} staff`,
      withNoun(counts.guardians, 'guardian'),
      withNoun(counts.sections, 'section'),
    ].join(', '),
    total === 0
      ? nothingChanged(result)
      : `${total.toLocaleString('en-US')} ${changedWord(dryRun)}: ${dryRun ? `${withNoun(changed.schools, 'school')}, ` : ''}${kinds(changed)}`,
    ...(gone > 0 ? [`Of these ${dryRun ? 'would end' : 'ended'}: ${kinds(removed)}`] : []),
    ...(dryRun && asksToConfirm ? ['That is more than one in twenty: the import will ask for --confirm.'] : []),
    ...unreadable.map(
      (file) => `Nobody was removed because of ${file}.csv: some of its rows do not say whom they are about.`,
    ),
    ...(dryRun ? [dryRunSentence] : []),
  ];
}

const kinds = ({ people, sections, seats }: ImportedRoster['removed']) =>
  `${withNoun(people, 'person', 'people')}, ${withNoun(sections, 'section')}, ${withNoun(seats, 'seat')}`;

/** Rows that were left out are in the package and not in the district. */
const nothingChanged = ({ faults, counted }: ImportedRoster) =>
  [...faults, ...counted].every(isNote) ? '0 changed: the district is as the package says.' : '0 changed';
