import { cancelMeeting } from '#shared/use-cases/cases/cancel-meeting.ts';
import { closeMeeting } from '#shared/use-cases/cases/close-meeting.ts';
import { closeNoConsent } from '#shared/use-cases/cases/close-no-consent.ts';
import { completeActionItem } from '#shared/use-cases/cases/complete-action-item.ts';
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
import type { Scenario } from '../../crash.ts';
import type { TestSchool } from '../../harbor-high/school.ts';
import { aReferralInput, type CaseStepName, caseBefore, caseSteps, exits, minutes, priya, said } from './case.ts';

export type CaseWork = () => Promise<unknown>;

/** A command of a case at the place where it belongs: `prepared` brings the school there. */
type CaseCommand = { of: Scenario['of']; name: string; prepared(school: TestSchool): Promise<CaseWork> };

const caseStep = (of: Scenario['of'], name: CaseStepName): CaseCommand => ({
  of,
  name,
  async prepared(school) {
    const at = await caseBefore(school, name);
    return () => caseSteps[name](school, at);
  },
});

/** A case in which a consent was asked for, left by these exits one after the other; the last one is the command. */
const exit = (of: Scenario['of'], ...names: readonly (keyof typeof exits)[]): CaseCommand => ({
  of,
  name: names.at(-1) ?? '',
  async prepared(school) {
    const at = await caseBefore(school, 'consent');
    for (const name of names.slice(0, -1)) await exits[name](school, at);
    return () => exits[names.at(-1) as keyof typeof exits](school, at);
  },
});

/** A meeting about a case that has come so far. */
export async function meetingIn(school: TestSchool, name: string) {
  const { referralId } = await caseBefore(school, 'meet');
  const purpose = 'eligibility' as const;
  const opening = { ...said(name), about: referralId, purpose, place: 'Room 12', participants: [] };
  const { meetingId } = await openMeeting(school.deps, priya, opening);
  const actionItems = [{ id: 'act_1' as const, words: 'Call.', ownerId: 'stf_grace' as const, dueOn: '2026-12-01' }];
  const write = { ...said(`${name} written`), meetingId, minutes: { ...minutes, actionItems } };
  return { referralId, meetingId, opening, writeMinutes: () => recordMinutes(school.deps, priya, write) };
}

/** Every command of a case. */
export const caseCommands: readonly CaseCommand[] = [
  {
    of: openReferral,
    name: 'opening a case',
    prepared:
      async ({ deps }) =>
      () =>
        openReferral(deps, priya, { ...aReferralInput, key: 'open' }),
  },
  {
    of: transferIn,
    name: 'taking in a plan of another school',
    async prepared({ deps }) {
      const plan = { framework: '504', concern: 'Moved.', receivedOn: '2026-11-02', words: 'A plan.' } as const;
      return () => transferIn(deps, priya, { ...said('in'), ...plan });
    },
  },
  caseStep(decideEvaluation, 'evaluate'),
  caseStep(recordConsent, 'consent'),
  caseStep(recordEvaluation, 'observation'),
  caseStep(recordFact, 'child'),
  caseStep(takeReferralStep, 'convene'),
  caseStep(decideEligibility, 'find'),
  exit(recordNotice, 'notice'),
  exit(recordConsent, 'refuse'),
  exit(closeNoConsent, 'refuse', 'closeRefused'),
  exit(reopenReferral, 'refuse', 'closeRefused', 'reopen'),
  {
    of: openMeeting,
    name: 'opening a meeting',
    async prepared(school) {
      const { opening } = await meetingIn(school, 'm1');
      return () => openMeeting(school.deps, priya, { ...opening, key: 'm1 new' });
    },
  },
  {
    of: recordMinutes,
    name: 'writing minutes',
    prepared: async (school) => (await meetingIn(school, 'm2')).writeMinutes,
  },
  {
    of: closeMeeting,
    name: 'closing a meeting',
    async prepared(school) {
      const { writeMinutes, meetingId } = await meetingIn(school, 'm3');
      await writeMinutes();
      return () => closeMeeting(school.deps, priya, { ...said('m3 close'), meetingId });
    },
  },
  {
    of: cancelMeeting,
    name: 'cancelling a meeting',
    async prepared(school) {
      const { meetingId } = await meetingIn(school, 'm4');
      return () => cancelMeeting(school.deps, priya, { ...said('m4 cancel'), meetingId });
    },
  },
  {
    of: completeActionItem,
    name: 'keeping a promise',
    async prepared(school) {
      const { writeMinutes, meetingId } = await meetingIn(school, 'm5');
      await writeMinutes();
      return () => completeActionItem(school.deps, priya, { ...said('m5 done'), meetingId, actionItemId: 'act_1' });
    },
  },
];
