import { yearChanges } from '#shared/domain/calendar/calendar-change.ts';
import { setSchoolCalendar } from '#shared/use-cases/calendar/set-school-calendar.ts';
import { actingAs, asOption, schoolOf } from './arguments.ts';
import { calendarDeps } from './calendar-deps.ts';
import { readCalendarFile } from './calendar-file.ts';
import { deadlineLines, deadlinesJson, needsPerson, yearLines } from './calendar-sentences.ts';
import { changedCalendar } from './changed-calendar.ts';
import { cliCommand } from './command.ts';

export const calendarSet = cliCommand({
  path: 'calendar set',
  takes: ['SCHOOL', 'FILE'],
  summary: 'sets school years from a CSV or JSON file and brings deadlines to their new days',
  about: [
    'CSV columns: year, what, from, to, name. `what` is term, dayOff, schoolDay (a make-up day) or weekdays (their names in `name`).',
    'The years in the file take the place of the years of the same name; other years stay.',
  ],
  example: 'calendar set harbor-high 2026-27.csv',
  options: {
    replace: { type: 'boolean', says: 'take the file as it is, even where it opens a day that was added as off' },
    ...asOption,
  },
  connect: calendarDeps,
  async run({ given, values }, deps) {
    const schoolId = schoolOf(given('SCHOOL'));
    const years = await readCalendarFile(given('FILE'));
    const actor = await actingAs(deps.roster, values.as);
    const { done, before, after } = await changedCalendar(deps, { actor, schoolId }, (start) =>
      setSchoolCalendar(deps, actor, { ...start, years, replace: values.replace }),
    );
    const changes = yearChanges(before, after);
    const changed = before?.version !== after.version;
    return {
      lines: [
        ...(changed ? yearLines(changes) : ['The calendar is as the file says: nothing changed.']),
        ...deadlineLines(done),
      ],
      json: { schoolId, version: after.version, changed, years: changes, ...deadlinesJson(done) },
      needsPerson: needsPerson(done),
    };
  },
});
