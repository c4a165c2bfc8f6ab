import type { DomainError } from '#shared/domain/errors.ts';
import { isGuardianId, isStudentId, type PersonId } from '#shared/domain/ids.ts';
import { openReferral } from '#shared/use-cases/cases/open-referral.ts';
import { asReader, dateOf, personTyped, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { inWordsTyped } from '../guardian/told.ts';
import { readerOf, studentNamed } from '../people.ts';
import { referralDeps } from './deps.ts';

export const referralBegin = cliCommand({
  path: 'referral begin',
  takes: ['STUDENT', 'PERSON', 'DATE'],
  summary: 'opens a case with a word about a need, on the day on which it was said',
  about: [
    'PERSON is who said it, by id: a guardian whom guardian show lists, the student, or somebody on the staff; "outside" for a doctor or an agency.',
    'DATE is the day on which it was said, by mouth or on paper, up to a year back. After 30 days --late says why it is entered only now.',
    'The copy of the family’s rights is owed from that day: referral rights enters it.',
  ],
  example: 'referral begin maya grd_ana 2026-11-20 --words "She cannot finish tests." --as priya@harbor.example',
  options: {
    words: { type: 'string', takes: 'WORDS', needed: true, says: 'what was said, in a sentence or two' },
    framework: { type: 'string', takes: 'FRAMEWORK', says: '504 or IAP; else 504' },
    late: { type: 'string', takes: 'WORDS', says: 'why it is entered more than 30 days after' },
    ...asReader,
  },
  connect: referralDeps,
  async run({ given, values }, deps) {
    const receivedOn = dateOf(given('DATE'), 'DATE');
    const framework = frameworks.find((each) => each === (values.framework ?? '504').toUpperCase());
    if (!framework) throw wrongWord('--framework', 'bad_case_framework');
    const who = given('PERSON') === 'outside' ? undefined : personTyped(given('PERSON'), 'PERSON');
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const opened = await openReferral(deps, actor, {
      ...{ studentId, framework, source: sourceOf(who), concern: values.words ?? '', receivedOn },
      ...(who ? { saidBy: who } : {}),
      ...(values.late === undefined ? {} : { lateReason: values.late }),
      ...{ surface: 'cli', key: deps.ids.next('cmd') },
    }).catch(inWordsTyped(wrongWhen));
    return {
      lines: [
        `Opened: ${opened.referralId}, from ${receivedOn} on.`,
        `sidelight referral show ${studentId} ${opened.referralId} says what comes next.`,
      ],
      json: { studentId, ...opened, receivedOn },
    };
  },
});

const frameworks = ['504', 'IAP'] as const;

const sourceOf = (who: PersonId | undefined) => {
  if (!who) return 'outside';
  return isGuardianId(who) ? 'family' : isStudentId(who) ? 'student' : 'staff';
};

const wrongWhen = ({ details: { field } }: DomainError) => {
  if (field === 'receivedOn') return wrongWord('DATE', 'too_long_ago');
  if (field === 'on') return wrongWord('DATE', 'ahead');
  if (field === 'lateReason') return wrongWord('--late', 'not_why_late');
  if (field === 'concern') return wrongWord('--words', 'not_what_was_said');
  return field === 'participants' ? wrongWord('PERSON', 'bad_person') : undefined;
};
