import type { Actor } from '#shared/domain/access/access.ts';
import { changesMuch, yearChanges } from '#shared/domain/calendar/calendar-change.ts';
import type { SchoolYear } from '#shared/domain/calendar/school-calendar.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import { setSchoolCalendar } from '#shared/use-cases/calendar/set-school-calendar.ts';
import { dryRunSentence } from '../../../imports/import-outcome.ts';
import { refusalSentence } from '../../../imports/import-words.ts';
import { asOption } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { bold } from '../ink.ts';
import { actingAs, schoolNamed } from '../people.ts';
import { changedCalendar } from './changed.ts';
import { calendarDeps } from './deps.ts';
import { readCalendarFile } from './file.ts';
import { asPlanned, previewYears } from './preview.ts';
import { deadlineLines, deadlinesJson, holidayLines, muchLines, needsPerson, yearLines } from './sentences.ts';

export const calendarSet = cliCommand({
  path: 'calendar set',
  takes: ['SCHOOL...', 'FILE'],
  summary: 'sets school years from a CSV or JSON file and brings deadlines to their new days',
  about: [
    'CSV columns: year, what, from, to, name. `what` is term, dayOff, schoolDay (a make-up day) or weekdays (their names in `name`: Mon-Fri).',
    'The years in the file take the place of the years of the same name; other years stay.',
  ],
  example: 'calendar set harbor-high cedar-middle 2026-27.csv --dry-run',
  options: {
    replace: { type: 'boolean', says: 'take the file as it is, even where it opens a day that was added as off' },
    confirm: { type: 'boolean', says: 'go on where more than one school day in ten changes' },
    'dry-run': { type: 'boolean', says: 'say what would change, and change nothing' },
    ...asOption,
  },
  connect: calendarDeps,
  async run({ given, all, values }, deps) {
    const schools = [...new Set(await Promise.all(all('SCHOOL...').map((text) => schoolNamed(deps, text))))];
    const years = await readCalendarFile(given('FILE'));
    const actor = await actingAs(deps, values.as);
    const wish = { actor, years, replace: values.replace === true };
    // All of them before the first is written: a school that is misspelt must not stop half way.
    const previews = [];
    for (const schoolId of schools) previews.push(await previewYears(deps, { ...wish, schoolId }));
    const much = previews.some(({ changes }) => changes.some(changesMuch)) && !values.confirm;
    const holidays = holidayLines(years);
    const dryRun = values['dry-run'] === true;
    if (dryRun || much)
      return {
        ...together(previews.map(asPlanned), [
          ...holidays,
          ...(much ? [...new Set(previews.flatMap(({ changes }) => muchLines(changes)))] : []),
          dryRun ? dryRunSentence : 'Nothing was written.',
        ]),
        needsPerson: much || holidays.length > 0,
        refused: !dryRun,
      };
    const done: OfSchool[] = [];
    for (const schoolId of schools)
      done.push(
        await setAt(deps, { ...wish, schoolId }).catch((cause: unknown) => {
          if (done.length === 0) throw cause;
          return notSet(schoolId, cause);
        }),
      );
    const after = together(done, holidays);
    return { ...after, needsPerson: after.needsPerson || holidays.length > 0 };
  },
});

type YearsForSchool = { actor: Actor; schoolId: SchoolId; years: readonly SchoolYear[]; replace: boolean };
type OfSchool = { name: string; lines: readonly string[]; json: object; needsPerson?: boolean };

/** Of one school as it is; of several one after the other, each under its name. */
function together(schools: readonly OfSchool[], more: readonly string[]) {
  const [first] = schools;
  const alone = schools.length === 1 && first;
  return {
    lines: [...schools.flatMap(({ name, lines }) => (alone ? lines : [bold(name), ...lines])), ...more],
    json: alone ? first.json : { schools: schools.map(({ json }) => json) },
    needsPerson: schools.some((school) => school.needsPerson),
  };
}

async function setAt(
  deps: ReturnType<typeof calendarDeps>,
  { actor, schoolId, ...given }: YearsForSchool,
): Promise<OfSchool> {
  const { done, before, after } = await changedCalendar(deps, { actor, schoolId }, (start) =>
    setSchoolCalendar(deps, actor, { ...start, ...given }),
  );
  const changes = yearChanges(before, after);
  const changed = before?.version !== after.version;
  return {
    name: schoolId,
    lines: [
      ...(changed ? yearLines(changes) : ['The calendar is as the file says: nothing changed.']),
      ...deadlineLines(done),
    ],
    json: { schoolId, version: after.version, changed, years: changes, ...deadlinesJson(done) },
    needsPerson: needsPerson(done),
  };
}

/** A school that somebody else changed meanwhile, after others were set: the command again sets it, and only it. */
function notSet(schoolId: SchoolId, cause: unknown): OfSchool {
  if (!(cause instanceof DomainError)) throw cause;
  const sentence = refusalSentence(cause.code, cause.details);
  return { name: schoolId, lines: [sentence], json: { schoolId, error: cause.code, sentence }, needsPerson: true };
}
