import { yearChanges } from '#shared/domain/calendar/calendar-change.ts';
import { addDayOff } from '#shared/use-cases/calendar/add-day-off.ts';
import { withNoun } from '../../../imports/import-outcome.ts';
import { asOption, dateOf, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { actingAs, schoolNamed } from '../people.ts';
import { changedCalendar } from './changed.ts';
import { calendarDeps } from './deps.ts';
import { deadlineLines, deadlinesJson, needsPerson } from './sentences.ts';

export const calendarAddDayOff = cliCommand({
  path: 'calendar add-day-off',
  takes: ['SCHOOL', 'DATE'],
  summary: 'takes a day off the calendar, like a snow day, and says which deadlines moved from when to when',
  about: ['Saying it again changes nothing, and finishes what was broken off.'],
  example: 'calendar add-day-off harbor-high 2027-01-14 --reason Snow',
  options: {
    until: { type: 'string', takes: 'DATE', says: 'the last of several days off' },
    reason: { type: 'string', takes: 'WORDS', says: 'why, in a word or two; never about a student' },
    ...asOption,
  },
  connect: calendarDeps,
  async run({ given, values }, deps) {
    const schoolId = await schoolNamed(deps, given('SCHOOL'));
    const from = dateOf(given('DATE'), 'DATE');
    const to = values.until === undefined ? from : dateOf(values.until, '--until');
    if (to < from) throw wrongWord('--until', 'ends_first');
    const actor = await actingAs(deps, values.as);
    const { done, before, after } = await changedCalendar(deps, { actor, schoolId }, (start) =>
      addDayOff(deps, actor, { ...start, from, to, reason: values.reason }),
    );
    const nowOff = yearChanges(before, after).flatMap((year) => year.nowOff);
    const said = nowOff.length === 0 ? 'No school day was there to take off: nothing changed.' : offText(nowOff);
    return {
      lines: [said, ...deadlineLines(done)],
      json: { schoolId, version: after.version, nowOff, ...deadlinesJson(done) },
      needsPerson: needsPerson(done),
    };
  },
});

const offText = (days: readonly string[]) => `${withNoun(days.length, 'school day')} off: ${days.join(', ')}.`;
