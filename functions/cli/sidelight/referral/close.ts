import { referralStateWords } from '#shared/text/plans/referral-words.ts';
import { closeNoConsent } from '#shared/use-cases/cases/close-no-consent.ts';
import { decideEvaluation } from '#shared/use-cases/cases/decide-evaluation.ts';
import { asReader, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { typedAs, typedForm } from '../endings/typed.ts';
import { readerOf, studentNamed } from '../people.ts';
import { referralDeps, referralOf, sentOptions, sentTyped } from './deps.ts';

/** What the school does not evaluate for, and what it does in place of it. */
const declines = ['notEvaluated', 'specialEducation', 'learningPlan'] as const;
const endings = ['refused', 'silent', 'noServices', 'noPlanNow', 'stillNone'] as const;

export const referralClose = cliCommand({
  path: 'referral close',
  takes: ['STUDENT', 'REFERRAL', 'OUTCOME'],
  summary: 'ends a case with one of its outcomes, or says all that it lacks',
  about: [
    'OUTCOME is one of these:',
    '  not-evaluated      the school will not evaluate, and says why',
    '  special-education  no 504 evaluation, because the student is evaluated for special education (34 CFR 300.111)',
    '  learning-plan      no 504 evaluation, because a learning plan was begun',
    '  refused            the family says no to the evaluation',
    '  silent             the family did not answer enough attempts',
    '  no-services        the student is eligible, and the family wants no plan',
    '  no-plan-now        the student is eligible, and nothing is needed now; somebody looks each year',
    '  still-none         a year later nothing is needed still',
    'The notice is said with --to, --by, --sent-on, and --proposed or --refuses with --reason. The first three also give the family its rights again, in the same letter.',
    'A finding that the student is not eligible is of the meeting about eligibility, and is entered with it.',
  ],
  example:
    'referral close maya ref_1 special-education --reason "She is evaluated for an IEP." --proposed "An evaluation for special education." --to grd_ana --by letter --sent-on 2026-11-23 --as priya@harbor.example',
  options: {
    ...sentOptions,
    proposed: { type: 'string', takes: 'WORDS', says: 'what the notice says will be done' },
    refuses: { type: 'string', takes: 'WORDS', says: 'what the notice says will not be done' },
    reason: { type: 'string', takes: 'WORDS', says: 'why, in writing; it stands in the notice, too' },
    ...asReader,
  },
  connect: referralDeps,
  async run({ given, values }, deps) {
    const referralId = referralOf(given('REFERRAL'));
    const outcome = typedAs([...declines, ...endings], given('OUTCOME'));
    if (!outcome) throw wrongWord('OUTCOME', 'bad_outcome');
    const { reason, proposed, refuses } = values;
    const sent = sentTyped(values);
    const says = { ...(proposed ? { proposed } : {}), ...(refuses ? { refused: refuses } : {}), why: reason ?? '' };
    const because = reason === undefined ? {} : { reason };
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const input = { studentId, referralId, surface: 'cli' as const, key: deps.ids.next('cmd') };
    const notice = sent && { ...sent, ...says };
    const ending = endings.find((each) => each === outcome);
    const instead = outcome === 'specialEducation' || outcome === 'learningPlan' ? { instead: outcome } : {};
    const changed = ending
      ? await closeNoConsent(deps, actor, { ...input, answer: ending, ...because, ...(notice ? { notice } : {}) })
      : await decideEvaluation(deps, actor, {
          ...{ ...input, decision: 'decline', ...instead, ...because },
          ...(sent && notice ? { notice, safeguards: sent } : {}),
        });
    return {
      lines: [`Closed: ${typedForm(outcome)}. ${referralStateWords[changed.state]}`],
      json: { studentId, outcome, ...changed },
    };
  },
});
