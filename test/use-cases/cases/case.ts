import type { Actor } from '#shared/domain/access/access.ts';
import type { Minutes } from '#shared/domain/cases/meeting.ts';
import type { ChangedReferral } from '#shared/use-cases/cases/change-referral.ts';
import { closeMeeting } from '#shared/use-cases/cases/close-meeting.ts';
import { closeNoConsent } from '#shared/use-cases/cases/close-no-consent.ts';
import { decideEligibility } from '#shared/use-cases/cases/decide-eligibility.ts';
import { decideEvaluation } from '#shared/use-cases/cases/decide-evaluation.ts';
import { openMeeting } from '#shared/use-cases/cases/open-meeting.ts';
import { openReferral } from '#shared/use-cases/cases/open-referral.ts';
import { recordConsent } from '#shared/use-cases/cases/record-consent.ts';
import { recordEvaluation } from '#shared/use-cases/cases/record-evaluation.ts';
import { recordFact } from '#shared/use-cases/cases/record-fact.ts';
import { recordMinutes } from '#shared/use-cases/cases/record-minutes.ts';
import { recordNotice } from '#shared/use-cases/cases/record-notice.ts';
import { reopenReferral } from '#shared/use-cases/cases/reopen-referral.ts';
import { takeReferralStep } from '#shared/use-cases/cases/take-referral-step.ts';
import { transferIn } from '#shared/use-cases/cases/transfer-in.ts';
import { aCoordinator } from '../../builders.ts';
import type { TestSchool } from '../../harbor-high/school.ts';

export const priya = aCoordinator();
/** Words that only the coordinator and the family may ever read. */
export const canary = 'Xyzzyrome of the canary';

export const sent = (sentOn: string) => ({
  ...{ templateVersion: '2026-08', channel: 'letter' as const, sentOn },
  ...{ to: ['grd_ana' as const], language: 'es-US', interpreterOffered: true },
  ...{ proposed: 'What comes next.', why: 'The team looked at it.' },
});
export const minutes: Minutes = {
  heldOn: '2026-11-20',
  familyInvitedOn: '2026-11-02',
  participants: [
    { person: 'stf_grace', role: 'teacher', attendance: 'present', covers: ['knowsChild'] },
    { person: 'stf_priya', role: 'coordinator', attendance: 'present', covers: ['knowsData', 'knowsOptions'] },
    { person: 'grd_ana', role: 'guardian', attendance: 'excused', covers: [] },
  ],
  decisions: [
    { what: 'eligibility', outcome: 'yes', words: 'Reading is substantially limited.' },
    { what: 'plan', outcome: 'yes', words: 'More time, and directions read aloud.' },
  ],
  minutes: 'The team looked at all sources.',
};
export const answers = {
  majorLifeActivity: ['reading' as const],
  substantialLimit: true,
  mitigatingIgnored: true,
  diagnosis: canary,
};

let cases = 0;
export const said = (key: string) => ({ studentId: 'stu_maya' as const, surface: 'web' as const, key });
export const aReferralInput = {
  ...said('refer'),
  framework: '504' as const,
  source: 'family' as const,
  concern: 'Homework takes four hours.',
  receivedOn: '2026-10-01',
  lateReason: 'Her father said it on the telephone.',
  safeguards: sent('2026-10-01'),
};

type CaseStep = (school: Pick<TestSchool, 'deps'>, referral: ChangedReferral, by?: Actor) => Promise<unknown>;
const by = (key: string, { referralId }: ChangedReferral) => ({ ...said(`${referralId} ${key}`), referralId });

/** A case from the first word to a finding, step by step. Each is one command. */
export const caseSteps = {
  evaluate: ({ deps }, of, actor = priya) =>
    decideEvaluation(deps, actor, {
      ...by('evaluate', of),
      decision: 'evaluate',
      notice: sent('2026-10-02'),
      consentFormSentOn: '2026-10-02',
    }),
  consent: ({ deps }, of, actor = priya) =>
    recordConsent(deps, actor, {
      ...by('consent', of),
      consent: 'evaluation',
      decision: 'given',
      receivedOn: '2026-10-05',
      signer: 'grd_ana',
      method: 'paper',
    }),
  records: ({ deps }, of, actor = priya) =>
    recordEvaluation(deps, actor, {
      ...by('records', of),
      source: 'records',
      receivedOn: '2026-10-12',
      words: 'Grades of two years.',
    }),
  observation: ({ deps }, of, actor = priya) =>
    recordEvaluation(deps, actor, {
      ...by('observation', of),
      source: 'observation',
      receivedOn: '2026-10-20',
      words: `${canary} was seen.`,
      diagnosis: canary,
    }),
  child: ({ deps }, of, actor = priya) =>
    recordFact(deps, actor, {
      ...by('child', of),
      fact: { kind: 'teamNamed', on: '2026-10-20', person: 'stf_grace', covers: ['knowsChild'] },
    }),
  options: ({ deps }, of, actor = priya) =>
    recordFact(deps, actor, {
      ...by('options', of),
      fact: { kind: 'teamNamed', on: '2026-10-20', person: 'stf_priya', covers: ['knowsData', 'knowsOptions'] },
    }),
  invite: ({ deps }, of, actor = priya) =>
    recordFact(deps, actor, {
      ...by('invite', of),
      fact: { kind: 'familyInvited', on: '2026-11-02', forOn: '2026-11-20' },
    }),
  convene: ({ deps }, of, actor = priya) =>
    takeReferralStep(deps, actor, { ...by('convene', of), step: 'conveneTeam' }),
  meet: async ({ deps }, of, actor = priya) => {
    const about = { about: of.referralId, purpose: 'eligibility' as const, place: 'Room 12', participants: [] };
    const { meetingId } = await openMeeting(deps, actor, { ...said(`${of.referralId} meet-open`), ...about });
    await recordMinutes(deps, actor, { ...said(`${of.referralId} meet-minutes`), meetingId, minutes });
    return closeMeeting(deps, actor, { ...said(`${of.referralId} meet-close`), meetingId });
  },
  find: ({ deps }, of, actor = priya) =>
    decideEligibility(deps, actor, {
      ...by('find', of),
      eligible: true,
      decidedOn: '2026-11-20',
      answers,
      notice: sent('2026-11-21'),
    }),
} satisfies Record<string, CaseStep>;
export type CaseStepName = keyof typeof caseSteps;
export const caseStepNames = Object.keys(caseSteps) as CaseStepName[];

export const refer = ({ deps }: TestSchool, actor: Actor = priya) =>
  openReferral(deps, actor, { ...aReferralInput, key: `refer ${++cases}` });

/** The case as it stands before a step. */
export async function caseBefore(school: TestSchool, last: CaseStepName | 'end') {
  const referral = await refer(school);
  for (const name of caseStepNames) {
    if (name === last) break;
    await caseSteps[name](school, referral);
  }
  return referral;
}

/** The ways that leave the straight road. */
export const exits = {
  decline: ({ deps }, of, actor = priya) =>
    decideEvaluation(deps, actor, {
      ...by('decline', of),
      decision: 'decline',
      reason: 'Nothing points to a need.',
      notice: sent('2026-10-02'),
      safeguards: sent('2026-10-02'),
    }),
  refuse: ({ deps }, of, actor = priya) =>
    recordConsent(deps, actor, {
      ...by('refuse', of),
      consent: 'evaluation',
      decision: 'refused',
      receivedOn: '2026-10-06',
      signer: 'grd_ana',
      method: 'paper',
    }),
  closeRefused: ({ deps }, of, actor = priya) =>
    closeNoConsent(deps, actor, { ...by('close', of), answer: 'refused', notice: sent('2026-10-07') }),
  reopen: ({ deps }, of, actor = priya) =>
    reopenReferral(deps, actor, { ...by('reopen', of), consentFormSentOn: '2026-10-20' }),
  refuseServices: ({ deps }, of, actor = priya) =>
    recordConsent(deps, actor, {
      ...by('refuse services', of),
      consent: 'services',
      decision: 'refused',
      receivedOn: '2026-11-22',
      signer: 'grd_ana',
      method: 'paper',
    }),
  declineServices: ({ deps }, of, actor = priya) =>
    closeNoConsent(deps, actor, { ...by('decline services', of), answer: 'noServices', notice: sent('2026-11-22') }),
  notice: ({ deps }, of, actor = priya) =>
    recordNotice(deps, actor, { ...by('notice', of), kind: 'plan', sent: sent('2026-10-20') }),
} satisfies Record<string, CaseStep>;

export const transfer = ({ deps }: TestSchool, actor: Actor = priya) =>
  transferIn(deps, actor, {
    ...said(`transfer ${++cases}`),
    framework: '504',
    concern: 'Came from Cedar Middle.',
    receivedOn: '2026-11-02',
    words: canary,
  });
