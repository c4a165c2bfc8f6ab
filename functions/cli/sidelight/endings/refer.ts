import type { DomainError } from '#shared/domain/errors.ts';
import { openReferral } from '#shared/use-cases/cases/open-referral.ts';
import { asReader, dateOf, planOf, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { inWordsTyped } from '../guardian/told.ts';
import { readerOf, studentNamed } from '../people.ts';
import { recordingDeps } from './deps.ts';

export const planRefer = cliCommand({
  path: 'plan refer',
  takes: ['STUDENT', 'PLAN', 'DATE', 'WORDS...'],
  summary: 'refers a student for a 504 plan whose need for help with an injury, an illness or the like lasts',
  about: [
    'DATE is the day on which somebody said so; WORDS say what lasts. What showed the need goes along to the case.',
    'The plan stays as it is: the help goes on until its last day, or until a plan that comes of the case is in force. It is referred once.',
  ],
  example: 'plan refer maya pln_1 2026-11-23 The arm heals slowly --as dana@harbor.example',
  options: {
    'late-reason': {
      type: 'string',
      takes: 'WORDS',
      says: 'why it is entered only now, where a month has passed since',
    },
    ...asReader,
  },
  connect: recordingDeps,
  async run({ given, all, values }, deps) {
    const planId = planOf(given('PLAN'));
    const receivedOn = dateOf(given('DATE'), 'DATE');
    const concern = all('WORDS...').join(' ');
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const lateReason = values['late-reason'];
    const { referralId } = await openReferral(deps, actor, {
      ...{ studentId, framework: '504', source: 'staff', concern, receivedOn, fromPlanId: planId },
      ...{ ...(lateReason === undefined ? {} : { lateReason }), surface: 'cli', key: deps.ids.next('cmd') },
    }).catch(inWordsTyped(inTheirWords));
    return {
      lines: [`Referred: ${referralId}. The family is owed a copy of its rights. ${planId} stays in force as it is.`],
      json: { studentId, planId, referralId },
    };
  },
});

function inTheirWords({ code, details: { field } }: DomainError): DomainError | undefined {
  if (code === 'changed_meanwhile') return wrongWord('PLAN', 'referred_already');
  if (code !== 'invalid_input') return undefined;
  if (field === 'fromPlanId') return wrongWord('PLAN', 'no_documented_need');
  return field === 'on' ? wrongWord('DATE', 'ahead') : undefined;
}
