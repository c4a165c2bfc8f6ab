import { clockOf } from '#shared/domain/process/clocks.ts';
import { endingRules, taskRules } from '#shared/domain/process/ending-rules.ts';
import { ExitReason } from '#shared/domain/process/states.ts';
import { deadlineInWords } from '#shared/text/deadline-words.ts';
import { exitWords } from '#shared/text/plans/plan-words.ts';
import { endPlan } from '#shared/use-cases/plans/endings/end-plan.ts';
import { withNoun } from '../../../imports/import-outcome.ts';
import { asReader, dateOf, planOf, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { inWordsTyped } from '../guardian/told.ts';
import { readerOf, studentNamed } from '../people.ts';
import { endingDeps } from './deps.ts';
import { inTheirWords, typedAs, typedForm } from './typed.ts';

const reasons = ExitReason.options;

export const planEnd = cliCommand({
  path: 'plan end',
  takes: ['STUDENT', 'PLAN', 'REASON'],
  summary: 'ends a plan today, and says what is left to do for whom',
  about: [
    'REASON is one of these:',
    ...reasons.map((reason) => `  ${typedForm(reason).padEnd(17)} ${exitWords[reason]}`),
    '--on is the day of what ended it, such as the last day at this school; it is put on record in the same step.',
    'When a student no longer comes here, planned meetings are called off too: they leave the calendars, and no email says so. Where the student stays, --meetings says whether they are held.',
    'When a student died, every plan ends at once, the name leaves every list, and nothing is sent to anybody: one person calls the family. It asks for --confirm.',
    'One that was entered by mistake is taken back with sidelight plan resume.',
    'What is owed afterwards holds no ending back: sidelight plan done enters it.',
  ],
  example: 'plan end maya pln_1 left-abroad --on 2026-11-20 --as priya@harbor.example',
  options: {
    on: { type: 'string', takes: 'DATE', says: 'the day of what ended it' },
    meetings: { type: 'string', takes: 'keep|call-off', says: 'whether planned meetings are held' },
    confirm: { type: 'boolean', says: 'the student died, and this is the right student' },
    ...asReader,
  },
  connect: endingDeps,
  async run({ given, values }, deps) {
    const planId = planOf(given('PLAN'));
    const exitReason = typedAs(reasons, given('REASON'));
    if (!exitReason) throw wrongWord('REASON', 'bad_ending');
    const happenedOn = values.on === undefined ? undefined : dateOf(values.on, '--on');
    const meetings = meetingsTyped(values.meetings);
    if (exitReason === 'died' && !values.confirm) throw wrongWord('--confirm', 'not_confirmed');
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const { calledOff } = await endPlan(deps, actor, {
      ...{ studentId, planId, exitReason, happenedOn, meetings },
      ...{ surface: 'cli', key: deps.ids.next('cmd') },
    }).catch(inWordsTyped(inTheirWords));
    const { tasks, meetings: how } = endingRules[exitReason];
    const { process } = await deps.district.settings();
    const left = tasks.map((task) => ({ task, ...clockOf(process, taskRules[task].clock) }));
    return {
      lines: [
        `Ended today: ${planId}, because ${exitWords[exitReason]}.`,
        ...(calledOff > 0 ? [calledOffLine(calledOff, how)] : []),
        ...left.map(
          ({ task, amount, unit }) =>
            `To do for whoever manages the case, within ${withNoun(amount, unitWords[unit])}: ${deadlineInWords(task)}.`,
        ),
        ...(exitReason === 'died'
          ? ['Nothing goes out from here, to anybody. Please agree on who makes that call.']
          : []),
      ],
      json: { studentId, planId, exitReason, calledOff, left: left.map(({ task }) => task) },
    };
  },
});

const unitWords = { schoolDays: 'school day', calendarDays: 'day' } as const;

function meetingsTyped(text: string | undefined) {
  if (text === undefined) return undefined;
  const meetings = typedAs(['keep', 'callOff'], text);
  if (!meetings) throw wrongWord('--meetings', 'bad_meetings');
  return meetings;
}

const calledOffLine = (calledOff: number, how: 'quietly' | 'asked') =>
  how === 'quietly'
    ? `${withNoun(calledOff, 'planned meeting')} called off and taken off the calendars. No email says so: tell who was to come.`
    : `${withNoun(calledOff, 'planned meeting')} called off. The calendar tells who was invited.`;
