import { DomainError } from '#shared/domain/errors.ts';
import { transferIn } from '#shared/use-cases/cases/transfer-in.ts';
import { asReader, dateOf, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { readerOf, studentNamed } from '../people.ts';
import { referralDeps } from './deps.ts';

export const referralTransfer = cliCommand({
  path: 'referral transfer',
  takes: ['STUDENT', 'SCHOOL', 'DATE'],
  summary: 'enters that a student came with the plan of a school of another district, which is followed as it is',
  about: [
    'SCHOOL is where the plan comes from, in quotation marks, and DATE the day on which the plan came.',
    'A move between two schools of this district is no transfer: the plan goes with the student.',
  ],
  example:
    'referral transfer maya "Bay Middle School, Oakland" 2026-11-20 --words "504 plan of 2025" --as priya@harbor.example',
  options: {
    words: {
      type: 'string',
      takes: 'WORDS',
      needed: true,
      says: 'what the papers are; kept with the confidential ones',
    },
    framework: { type: 'string', takes: 'FRAMEWORK', says: '504 or IAP; else 504' },
    ...asReader,
  },
  connect: referralDeps,
  async run({ given, values }, deps) {
    const receivedOn = dateOf(given('DATE'), 'DATE');
    const framework = (['504', 'IAP'] as const).find((each) => each === (values.framework ?? '504').toUpperCase());
    if (!framework) throw wrongWord('--framework', 'bad_case_framework');
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const from = given('SCHOOL');
    const changed = await transferIn(deps, actor, {
      ...{ studentId, framework, from, receivedOn, words: values.words ?? '', concern: `Came with a plan of ${from}.` },
      ...{ surface: 'cli', key: deps.ids.next('cmd') },
    }).catch((refusal: unknown) => {
      const isOurs = refusal instanceof DomainError && refusal.details.reason === 'same_district';
      throw isOurs ? wrongWord('SCHOOL', 'same_district') : refusal;
    });
    return {
      lines: [`Entered: ${changed.referralId}. The plan is followed as it is until this school has looked at it.`],
      json: { studentId, from, receivedOn, ...changed },
    };
  },
});
