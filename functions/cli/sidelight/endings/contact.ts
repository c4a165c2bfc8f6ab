import { GuardianId, type PersonId, ReferralId, type StudentId } from '#shared/domain/ids.ts';
import { AttemptResult, Channel } from '#shared/domain/process/facts.ts';
import { recordFact } from '#shared/use-cases/cases/record-fact.ts';
import { recordOnPlan } from '#shared/use-cases/plans/record-on-plan.ts';
import { asReader, dateOf, planOf, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { inWordsTyped } from '../guardian/told.ts';
import { readerOf, studentNamed } from '../people.ts';
import { recordingDeps } from './deps.ts';
import { inTheirWords, typedAs, typedForm } from './typed.ts';

export const contactRecord = cliCommand({
  path: 'contact record',
  takes: ['STUDENT', 'CASE', 'PERSON', 'DATE', 'WAY', 'RESULT'],
  summary: 'enters that somebody of the family was tried to be reached about a plan or a referral, and what came of it',
  about: [
    'CASE is the id of a plan or of a referral.',
    'PERSON is the id of a guardian, as guardian show lists it, or "student" for one who decides alone. DATE is the day of the attempt.',
    `WAY is ${Channel.options.map(typedForm).join(', ')}.`,
    `RESULT is ${AttemptResult.options.map(typedForm).join(', ')}.`,
    'One that came back later is entered once more, with the day of the attempt and "bounced": then that attempt counts nothing.',
    'Of whom the roster knows an address, nobody can enter that no way is known.',
  ],
  example: 'contact record maya pln_1 grd_ana 2026-11-20 phone no-answer --as dana@harbor.example',
  options: asReader,
  connect: recordingDeps,
  async run({ given, values }, deps) {
    const referral = ReferralId.safeParse(given('CASE'));
    const about = referral.data ?? planOf(given('CASE'), 'CASE');
    const on = dateOf(given('DATE'), 'DATE');
    const channel = typedAs(Channel.options, given('WAY'));
    if (!channel) throw wrongWord('WAY', 'bad_way');
    const result = typedAs(AttemptResult.options, given('RESULT'));
    if (!result) throw wrongWord('RESULT', 'bad_result');
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const person = personTyped(given('PERSON'), studentId);
    const fact = { kind: 'contactAttempted' as const, on, person, channel, result };
    const input = { studentId, fact, surface: 'cli' as const, key: deps.ids.next('cmd') };
    const recorded = referral.success
      ? recordFact(deps, actor, { ...input, referralId: referral.data })
      : recordOnPlan(deps, actor, { ...input, planId: planOf(about) });
    await recorded.catch(inWordsTyped(inTheirWords));
    const counts = result === 'bounced' ? ' It takes back what was sent to them that day by that way.' : '';
    return {
      lines: [`Entered: ${person}, ${on}, ${typedForm(channel)}, ${typedForm(result)}.${counts}`],
      json: { studentId, about, person, on, channel, result },
    };
  },
});

/** Only ids, so that nobody learns the names of a family that they may not see. */
function personTyped(text: string, studentId: StudentId): PersonId {
  if (text === 'student' || text === studentId) return studentId;
  const guardian = GuardianId.safeParse(text.startsWith('grd_') ? text : `grd_${text}`);
  if (!guardian.success) throw wrongWord('PERSON', 'bad_person');
  return guardian.data;
}
