import type { DomainError } from '#shared/domain/errors.ts';
import { referralStateWords } from '#shared/text/plans/referral-words.ts';
import { recordConsent } from '#shared/use-cases/cases/record-consent.ts';
import { asReader, dateOf, personTyped, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { inWordsTyped } from '../guardian/told.ts';
import { readerOf, studentNamed } from '../people.ts';
import { referralDeps, referralOf } from './deps.ts';

export const referralConsent = cliCommand({
  path: 'referral consent',
  takes: ['STUDENT', 'REFERRAL', 'PERSON', 'DATE', 'ANSWER'],
  summary: 'enters the family’s yes or no on paper to the evaluation, or with --services to a plan',
  about: [
    'PERSON is who signed, by id, and DATE the day on which the paper came back. ANSWER is given or refused.',
    'A yes to the evaluation begins it, unless the other parent said no. An attempt to reach somebody is entered with contact record.',
  ],
  example: 'referral consent maya ref_1 grd_ana 2026-11-23 given --as priya@harbor.example',
  options: {
    services: { type: 'boolean', says: 'to what a plan gives, and not to the evaluation' },
    'asked-on': { type: 'string', takes: 'DATE', says: 'when they were asked for it' },
    ...asReader,
  },
  connect: referralDeps,
  async run({ given, values }, deps) {
    const referralId = referralOf(given('REFERRAL'));
    const signer = personTyped(given('PERSON'), 'PERSON');
    const receivedOn = dateOf(given('DATE'), 'DATE');
    const decision = answers.find((each) => each === given('ANSWER'));
    if (!decision) throw wrongWord('ANSWER', 'bad_consent');
    const asked = values['asked-on'];
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const consent = values.services === true ? 'services' : 'evaluation';
    const changed = await recordConsent(deps, actor, {
      ...{ studentId, referralId, consent, decision, signer, method: 'paper', receivedOn },
      ...(asked === undefined ? {} : { requestedOn: dateOf(asked, '--asked-on') }),
      ...{ surface: 'cli', key: deps.ids.next('cmd') },
    }).catch(inWordsTyped(wrongSigner));
    return {
      lines: [`Entered: ${signer}, ${receivedOn}, ${decision}.`, referralStateWords[changed.state]],
      json: { studentId, consent, decision, signer, receivedOn, ...changed },
    };
  },
});

const answers = ['given', 'refused'] as const;

const wrongSigner = ({ details: { field } }: DomainError) => {
  if (field === 'signer') return wrongWord('PERSON', 'bad_person');
  return field === 'on' ? wrongWord('DATE', 'ahead') : undefined;
};
