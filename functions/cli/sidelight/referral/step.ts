import { referralStateWords } from '#shared/text/plans/referral-words.ts';
import { decideEvaluation } from '#shared/use-cases/cases/decide-evaluation.ts';
import { recordNotice } from '#shared/use-cases/cases/record-notice.ts';
import { takeReferralStep } from '#shared/use-cases/cases/take-referral-step.ts';
import { asReader, dateOf, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { typedAs, typedForm } from '../endings/typed.ts';
import { readerOf, studentNamed } from '../people.ts';
import { referralDeps, referralOf, sentOptions, sentTyped } from './deps.ts';

const steps = ['beginEvaluation', 'conveneTeam', 'needPlan', 'settleTransfer'] as const;

export const referralStep = cliCommand({
  path: 'referral step',
  takes: ['STUDENT', 'REFERRAL', 'STEP'],
  summary: 'takes the next step of a case, or says all that it lacks',
  about: [
    `STEP is ask-consent, or ${steps.map(typedForm).join(', ')}.`,
    'ask-consent takes the notice about the evaluation (--to, --by, --sent-on, --proposed, --why) and the day of the form. The others ask for what is on record already.',
  ],
  example:
    'referral step maya ref_1 ask-consent --to grd_ana --by letter --sent-on 2026-11-23 --form-on 2026-11-23 --proposed "We want to evaluate." --why "She said that tests are too long." --as priya@harbor.example',
  options: {
    ...sentOptions,
    proposed: { type: 'string', takes: 'WORDS', says: 'what the notice says the school wants to do' },
    why: { type: 'string', takes: 'WORDS', says: 'why, as the notice says it' },
    'form-on': { type: 'string', takes: 'DATE', says: 'when the form for the consent went out' },
    ...asReader,
  },
  connect: referralDeps,
  async run({ given, values }, deps) {
    const referralId = referralOf(given('REFERRAL'));
    const name = given('STEP') === 'ask-consent' ? 'ask' : typedAs(steps, given('STEP'));
    if (!name) throw wrongWord('STEP', 'bad_step');
    const sent = sentTyped(values);
    const notice = sent && {
      ...sent,
      why: values.why ?? '',
      ...(values.proposed ? { proposed: values.proposed } : {}),
    };
    const formOn = values['form-on'] === undefined ? undefined : dateOf(values['form-on'], '--form-on');
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const input = { studentId, referralId, surface: 'cli' as const, key: deps.ids.next('cmd') };
    const asking = { ...(notice ? { notice } : {}), ...(formOn ? { consentFormSentOn: formOn } : {}) };
    const changed =
      name === 'ask'
        ? await decideEvaluation(deps, actor, { ...input, decision: 'evaluate', ...asking })
        : await takeReferralStep(deps, actor, { ...input, step: name });
    return { lines: [referralStateWords[changed.state]], json: { studentId, ...changed } };
  },
});

export const referralRights = cliCommand({
  path: 'referral rights',
  takes: ['STUDENT', 'REFERRAL'],
  summary: 'enters that the family was given the copy of its rights, which is owed from the first word on',
  example: 'referral rights maya ref_1 --to grd_ana --by letter --sent-on 2026-11-23 --as priya@harbor.example',
  options: { ...sentOptions, ...asReader },
  connect: referralDeps,
  async run({ given, values }, deps) {
    const referralId = referralOf(given('REFERRAL'));
    const sent = sentTyped(values);
    if (!sent) throw wrongWord('--to', 'no_person_id');
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const input = { studentId, referralId, surface: 'cli' as const, key: deps.ids.next('cmd') };
    const changed = await recordNotice(deps, actor, { ...input, kind: 'safeguards', sent });
    return {
      lines: [`Entered: the copy of their rights, ${sent.sentOn}, to ${sent.to.join(' and ')}.`],
      json: { studentId, ...changed },
    };
  },
});
