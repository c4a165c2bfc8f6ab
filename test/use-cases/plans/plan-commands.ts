import type { Actor } from '#shared/domain/access/access.ts';
import type { Minutes } from '#shared/domain/cases/meeting.ts';
import { type MeetingId, PlanId, type ReferralId, type StudentId } from '#shared/domain/ids.ts';
import type { DraftWords } from '#shared/domain/plans/plan-draft.ts';
import { closeMeeting } from '#shared/use-cases/cases/close-meeting.ts';
import { openMeeting } from '#shared/use-cases/cases/open-meeting.ts';
import { recordMinutes } from '#shared/use-cases/cases/record-minutes.ts';
import { agreeDraft } from '#shared/use-cases/plans/agree-draft.ts';
import { type AmendByAgreementInput, amendByAgreement } from '#shared/use-cases/plans/amending/amend-by-agreement.ts';
import { weighDraft } from '#shared/use-cases/plans/amending/weigh-draft.ts';
import { beginDraft, type NewPlan } from '#shared/use-cases/plans/begin-draft.ts';
import { discardDraft } from '#shared/use-cases/plans/discard-draft.ts';
import { endPlan } from '#shared/use-cases/plans/endings/end-plan.ts';
import { publishPlan } from '#shared/use-cases/plans/publish-plan.ts';
import { type NewFact, recordOnPlan } from '#shared/use-cases/plans/record-on-plan.ts';
import { saveDraft } from '#shared/use-cases/plans/save-draft.ts';
import { type PlanStepName, takePlanStep } from '#shared/use-cases/plans/take-plan-step.ts';
import { anItem } from '../../builders.ts';
import type { TestSchool } from '../../harbor-high/school.ts';
import { sent } from '../cases/case.ts';

type Notice = Extract<Parameters<typeof recordOnPlan>[2], { notice: unknown }>['notice']['kind'];
type Paper = Extract<Parameters<typeof recordOnPlan>[2], { paper: unknown }>['paper'];
type Exit = Parameters<typeof endPlan>[2]['exitReason'];
type Purpose = Parameters<typeof openMeeting>[2]['purpose'];
/** Whose plans, by whom, with what the commands need from outside. */
type Setting = { deps: TestSchool['deps']; clock: { on: string }; studentId: StudentId; actor: Actor };

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
const minutesOf = (what: 'review' | 'transfer' | 'eligibility' | 'plan', heldOn: string, change?: string): Minutes => ({
  heldOn,
  familyInvitedOn: '2026-11-02',
  participants: [
    { person: 'stf_grace', role: 'teacher', attendance: 'present', covers: ['knowsChild'] },
    { person: 'stf_priya', role: 'coordinator', attendance: 'present', covers: ['knowsData', 'knowsOptions'] },
  ],
  decisions: [{ what, outcome: 'yes', words: 'The team looked at what was delivered.', ...(change ? { change } : {}) }],
  minutes: 'Everybody spoke.',
});

let number = 0;

/**
 * The commands about one student's plans, each with a key of its own unless a test repeats one. Facts are of the
 * clock's day.
 */
export function planCommands({ deps, clock, studentId, actor }: Setting) {
  const input = (key = `plan-${++number}`) => ({ studentId, surface: 'web' as const, key });
  const inputOn = (planId: PlanId, key?: string) => ({ ...input(key), planId });
  const record = (planId: PlanId, fact: NewFact) => recordOnPlan(deps, actor, { ...inputOn(planId), fact });
  const gather = (
    planId: PlanId,
    from: 'teacher' | 'student' | 'family',
    person: 'stf_grace' | 'grd_ana' | StudentId,
  ) => record(planId, { kind: 'inputGathered', on: clock.on, from, person, answer: 'given' });
  return {
    record,
    begin: async (begin: Omit<NewPlan, 'caseManagerId'>) =>
      PlanId.parse(
        (await beginDraft(deps, actor, { ...input(), begin: { caseManagerId: 'stf_dana', ...begin } })).planId,
      ),
    amend: (planId: PlanId) => beginDraft(deps, actor, { ...input(), amend: planId }),
    save: async (planId: PlanId, words: DraftWords) =>
      saveDraft(deps, actor, { ...inputOn(planId), revision: await revisionOf(planId), words }),
    agree: async (planId: PlanId) =>
      agreeDraft(deps, actor, { ...inputOn(planId), revision: await revisionOf(planId) }),
    discard: async (planId: PlanId) =>
      discardDraft(deps, actor, { ...inputOn(planId), revision: await revisionOf(planId) }),
    publish: (planId: PlanId, key?: string) => publishPlan(deps, actor, inputOn(planId, key)),
    notice: (planId: PlanId, kind: Notice) =>
      recordOnPlan(deps, actor, {
        ...inputOn(planId),
        notice: { kind, sent: sent(clock.on) },
      }),
    paper: (planId: PlanId, paper: Paper) => recordOnPlan(deps, actor, { ...inputOn(planId), paper }),
    move: (planId: PlanId, step: PlanStepName) => takePlanStep(deps, actor, { ...inputOn(planId), step }),
    end: (planId: PlanId, exitReason: Exit, happenedOn?: string) =>
      endPlan(deps, actor, { ...inputOn(planId), exitReason, happenedOn }),
    /** Everybody is asked, and what was delivered is reported. */
    async inputs(planId: PlanId) {
      await gather(planId, 'teacher', 'stf_grace');
      await gather(planId, 'student', studentId);
      await gather(planId, 'family', 'grd_ana');
      await record(planId, { kind: 'deliveryReported', on: clock.on });
    },
    /** The group says yes to the draft as it stands, or to what is named. */
    async decide(planId: PlanId, { on = clock.on, code }: { on?: string; code?: string } = {}) {
      const { code: now } = await weighDraft(deps, actor, { studentId, planId, surface: 'web' });
      const meeting = { about: planId, purpose: 'plan' as const, place: 'Room 12', participants: [] };
      const { meetingId } = await openMeeting(deps, actor, { ...input(), ...meeting });
      await recordMinutes(deps, actor, { ...input(), meetingId, minutes: minutesOf('plan', on, code ?? now) });
      await closeMeeting(deps, actor, { ...input(), meetingId });
      return meetingId satisfies MeetingId;
    },
    amendNow: async (planId: PlanId, over: Partial<AmendByAgreementInput> = {}) =>
      amendByAgreement(deps, actor, {
        ...inputOn(planId),
        revision: await revisionOf(planId),
        family: { person: 'grd_ana', word: 'agreed', on: clock.on, channel: 'phone' },
        notice: sent(clock.on),
        ...over,
      }),
    async meet(about: PlanId | ReferralId, purpose: Purpose, what: 'plan' | 'review' | 'transfer' | 'eligibility') {
      const meeting = { about, purpose, place: 'Room 12', participants: [] };
      const { meetingId } = await openMeeting(deps, actor, { ...input(), ...meeting });
      await recordMinutes(deps, actor, { ...input(), meetingId, minutes: minutesOf(what, clock.on) });
      await closeMeeting(deps, actor, { ...input(), meetingId });
      return meetingId satisfies MeetingId;
    },
  };

  async function revisionOf(planId: PlanId) {
    return (await deps.plans.findDraft(studentId, planId))?.revision ?? 1;
  }
}
