import type { Actor } from '#shared/domain/access/access.ts';
import type { Minutes } from '#shared/domain/cases/meeting.ts';
import { type MeetingId, PlanId, type ReferralId, type StudentId } from '#shared/domain/ids.ts';
import type { DraftWords } from '#shared/domain/plans/plan-draft.ts';
import { closeMeeting } from '#shared/use-cases/cases/close-meeting.ts';
import { openMeeting } from '#shared/use-cases/cases/open-meeting.ts';
import { recordMinutes } from '#shared/use-cases/cases/record-minutes.ts';
import { agreeDraft } from '#shared/use-cases/plans/agree-draft.ts';
import { beginDraft, type NewPlan } from '#shared/use-cases/plans/begin-draft.ts';
import { discardDraft } from '#shared/use-cases/plans/discard-draft.ts';
import { endPlan } from '#shared/use-cases/plans/end-plan.ts';
import { publishPlan } from '#shared/use-cases/plans/publish-plan.ts';
import { type NewFact, recordOnPlan } from '#shared/use-cases/plans/record-on-plan.ts';
import { saveDraft } from '#shared/use-cases/plans/save-draft.ts';
import { type PlanStepName, takePlanStep } from '#shared/use-cases/plans/take-plan-step.ts';
import { anItem } from '../../builders.ts';
import type { TestSchool } from '../../harbor-high/school.ts';

type Notice = Extract<Parameters<typeof recordOnPlan>[2], { notice: unknown }>['notice']['kind'];
type Paper = Extract<Parameters<typeof recordOnPlan>[2], { paper: unknown }>['paper'];
type Exit = Parameters<typeof endPlan>[2]['exitReason'];
type Purpose = Parameters<typeof openMeeting>[2]['purpose'];
/** Everything that a command needs from outside, and the day that a test has come to. */
export type Stage = { deps: TestSchool['deps']; clock: { on: string }; studentId: StudentId; actor: Actor };

export const someWords = (over: Partial<DraftWords> = {}): DraftWords => ({
  needs: [{ needId: 'ned_1', statement: 'Reads at half the pace of the class.' }],
  items: [anItem({ needIds: ['ned_1'] })],
  goals: [],
  services: [],
  strategies: [],
  startOn: '2026-11-23',
  ...over,
});

/** Who was there decides nothing here, so it is always the same four. */
const minutesOf = (what: 'review' | 'transfer' | 'eligibility', heldOn: string): Minutes => ({
  heldOn,
  familyInvitedOn: '2026-11-02',
  participants: [
    { person: 'stf_grace', role: 'teacher', attendance: 'present', covers: ['knowsChild'] },
    { person: 'stf_priya', role: 'coordinator', attendance: 'present', covers: ['knowsData', 'knowsOptions'] },
  ],
  decisions: [{ what, outcome: 'yes', words: 'The team looked at what was delivered.' }],
  minutes: 'Everybody spoke.',
});

let told = 0;

/** The commands about one student's plans, each told by a name of its own unless a test repeats one. Facts are of the day it is. */
export function roadOf({ deps, clock, studentId, actor }: Stage) {
  const said = (key = `road-${++told}`) => ({ studentId, surface: 'web' as const, key });
  const of = (planId: PlanId, key?: string) => ({ ...said(key), planId });
  const record = (planId: PlanId, fact: NewFact) => recordOnPlan(deps, actor, { ...of(planId), fact });
  const input = (planId: PlanId, from: 'teacher' | 'student' | 'family', person: 'stf_grace' | 'grd_ana' | StudentId) =>
    record(planId, { kind: 'inputGathered', on: clock.on, from, person, answer: 'given' });
  return {
    said,
    of,
    record,
    begin: async (begin: Omit<NewPlan, 'caseManagerId'>) =>
      PlanId.parse(
        (await beginDraft(deps, actor, { ...said(), begin: { caseManagerId: 'stf_dana', ...begin } })).planId,
      ),
    amend: (planId: PlanId) => beginDraft(deps, actor, { ...said(), amend: planId }),
    save: async (planId: PlanId, words: DraftWords) =>
      saveDraft(deps, actor, { ...of(planId), revision: await revisionOf(planId), words }),
    agree: async (planId: PlanId) => agreeDraft(deps, actor, { ...of(planId), revision: await revisionOf(planId) }),
    discard: async (planId: PlanId) => discardDraft(deps, actor, { ...of(planId), revision: await revisionOf(planId) }),
    publish: (planId: PlanId, key?: string) => publishPlan(deps, actor, of(planId, key)),
    notice: (planId: PlanId, kind: Notice) =>
      recordOnPlan(deps, actor, {
        ...of(planId),
        notice: { kind, sent: { templateVersion: '2026-08', channel: 'letter', sentOn: clock.on } },
      }),
    paper: (planId: PlanId, paper: Paper) => recordOnPlan(deps, actor, { ...of(planId), paper }),
    move: (planId: PlanId, step: PlanStepName) => takePlanStep(deps, actor, { ...of(planId), step }),
    end: (planId: PlanId, exitReason: Exit) => endPlan(deps, actor, { ...of(planId), exitReason }),
    /** Everybody is asked, and it is told what was delivered. */
    async inputs(planId: PlanId) {
      await input(planId, 'teacher', 'stf_grace');
      await input(planId, 'student', studentId);
      await input(planId, 'family', 'grd_ana');
      await record(planId, { kind: 'deliveryReported', on: clock.on });
    },
    async meet(about: PlanId | ReferralId, purpose: Purpose, what: 'review' | 'transfer' | 'eligibility') {
      const meeting = { about, purpose, place: 'Room 12', participants: [] };
      const { meetingId } = await openMeeting(deps, actor, { ...said(), ...meeting });
      await recordMinutes(deps, actor, { ...said(), meetingId, minutes: minutesOf(what, clock.on) });
      await closeMeeting(deps, actor, { ...said(), meetingId });
      return meetingId satisfies MeetingId;
    },
  };

  async function revisionOf(planId: PlanId) {
    return (await deps.plans.findDraft(studentId, planId))?.revision ?? 1;
  }
}
