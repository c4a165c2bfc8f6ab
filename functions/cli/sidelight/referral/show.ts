import { isStudentId, type PersonId } from '#shared/domain/ids.ts';
import { dateInWords } from '#shared/text/days.ts';
import { deadlineInWords } from '#shared/text/deadline-words.ts';
import { nameFrom } from '#shared/text/plans/plan-words.ts';
import { referralSourceWords, referralStateWords, stepOpenWords } from '#shared/text/plans/referral-words.ts';
import { stillToTryInWords } from '#shared/text/plans/requirements.ts';
import { listReferrals } from '#shared/use-cases/cases/list-referrals.ts';
import { readReferral } from '#shared/use-cases/cases/read-referral.ts';
import { namesOf } from '#shared/use-cases/names-of.ts';
import { asReader } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { bold, dim } from '../ink.ts';
import { readerOf, studentNamed } from '../people.ts';
import { referralDeps, referralOf } from './deps.ts';

export const referralShow = cliCommand({
  path: 'referral show',
  takes: ['STUDENT', '[REFERRAL]'],
  summary: 'says where the cases of a student stand, or of one what each next step still lacks; then 3',
  example: 'referral show maya ref_1 --as priya@harbor.example',
  options: asReader,
  connect: referralDeps,
  async run({ given, values }, deps) {
    const one = given('[REFERRAL]') === '' ? undefined : referralOf(given('[REFERRAL]'));
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    if (!one) {
      const { name, referrals } = await listReferrals(deps, actor, { studentId, surface: 'cli' });
      const none = referrals.length === 0 ? ['No case is on record.'] : [];
      const lines = referrals.map(
        ({ id, framework, state, receivedOn }) =>
          `  ${id}, ${framework}, since ${dateInWords(receivedOn)}: ${referralStateWords[state]}`,
      );
      return { lines: [bold(`${name} (${studentId})`), ...none, ...lines], json: { studentId, name, referrals } };
    }
    const found = await readReferral(deps, actor, { studentId, referralId: one, surface: 'cli' });
    const { referral, possible, untried } = found;
    const nameOf = nameFrom(await namesOf(deps.roster, [referral, untried]));
    const toTry = (person: PersonId) => (isStudentId(person) ? 'the student' : `${nameOf(person)} (${person})`);
    const { framework, source, saidBy, receivedOn, lateReason, clock, owed = [] } = referral;
    const open = owed.filter(({ doneOn }) => !doneOn);
    return {
      lines: [
        bold(`${one}, ${framework}`),
        `Said on ${dateInWords(receivedOn)} by ${saidBy ? nameOf(saidBy) : referralSourceWords[source]}.`,
        ...(lateReason ? [`Entered late: ${lateReason}`] : []),
        referralStateWords[referral.state],
        ...open.map(({ what }) => `Still owed: ${deadlineInWords(what)}.`),
        ...possible.map(({ name, missing }) => `  ${stepOpenWords(name, missing)}`),
        ...untried.map(({ person, ...still }) => `  Still to try: ${stillToTryInWords(toTry(person), still)}.`),
        ...(clock ? [dim(`A clock runs from ${dateInWords(clock.startOn)}: ${deadlineInWords(clock.what)}.`)] : []),
      ],
      json: { ...referral, possible, untried },
      needsPerson: possible.length > 0 || open.length > 0,
    };
  },
});
