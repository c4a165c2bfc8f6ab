import type { EndingTask } from '#shared/domain/process/ending-rules.ts';
import { deadlineInWords } from '#shared/text/deadline-words.ts';
import { type NewFact, recordOnPlan } from '#shared/use-cases/plans/record-on-plan.ts';
import { asReader, dateOf, planOf, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { inWordsTyped } from '../guardian/told.ts';
import { readerOf, studentNamed } from '../people.ts';
import { recordingDeps } from './deps.ts';
import { inTheirWords, typedAs, typedForm } from './typed.ts';

/** What a notice would tell is entered with the notice, by which it went out; a case has tasks of its own. */
type Plain = Exclude<EndingTask, 'tellFamily' | 'giveRights' | 'answerManifestation'>;
const facts = {
  sendRecords: 'packageSent',
  askReceipt: 'packageReceived',
  giveSummary: 'handoverGiven',
  copyToFamily: 'copyGiven',
  seekStudent: 'studentSought',
  speakToFamily: 'familySpokenTo',
} as const satisfies Record<Plain, NewFact['kind']>;
const tasks = ['sendRecords', 'askReceipt', 'giveSummary', 'copyToFamily', 'seekStudent', 'speakToFamily'] as const;

export const planDone = cliCommand({
  path: 'plan done',
  takes: ['STUDENT', 'PLAN', 'TASK', 'DATE'],
  summary: 'enters that something was done which the end of a plan had left to do',
  about: ['TASK is one of these:', ...tasks.map((task) => `  ${typedForm(task).padEnd(17)} ${deadlineInWords(task)}`)],
  example: 'plan done maya pln_1 copy-to-family 2026-11-23 --as dana@harbor.example',
  options: asReader,
  connect: recordingDeps,
  async run({ given, values }, deps) {
    const planId = planOf(given('PLAN'));
    const task = typedAs(tasks, given('TASK'));
    if (!task) throw wrongWord('TASK', 'bad_task');
    const on = dateOf(given('DATE'), 'DATE');
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    await recordOnPlan(deps, actor, {
      ...{ studentId, planId, fact: { kind: facts[task], on } },
      ...{ surface: 'cli', key: deps.ids.next('cmd') },
    }).catch(inWordsTyped(inTheirWords));
    return { lines: [`Done on ${on}: ${deadlineInWords(task)}.`], json: { studentId, planId, task, on } };
  },
});
