import type { Actor } from '#shared/domain/access/access.ts';
import type { GuardianLimit } from '#shared/domain/access/guardianship.ts';
import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import type { GuardianId, MeetingId, PersonId, PlanId, StaffId, StudentId } from '#shared/domain/ids.ts';
import type { DraftWords } from '#shared/domain/plans/plan-draft.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import { limitGuardianship } from '#shared/use-cases/access/limit-guardianship.ts';
import { setCaseload } from '#shared/use-cases/access/office/set-caseload.ts';
import { closeMeeting } from '#shared/use-cases/cases/close-meeting.ts';
import { openMeeting } from '#shared/use-cases/cases/open-meeting.ts';
import { recordMinutes } from '#shared/use-cases/cases/record-minutes.ts';
import { transferIn } from '#shared/use-cases/cases/transfer-in.ts';
import { giveSafeCopy } from '#shared/use-cases/ledger/safe-copy/give-safe-copy.ts';
import { prepareSafeCopy } from '#shared/use-cases/ledger/safe-copy/prepare-safe-copy.ts';
import { agreeDraft } from '#shared/use-cases/plans/agree-draft.ts';
import { amendByAgreement } from '#shared/use-cases/plans/amending/amend-by-agreement.ts';
import { weighDraft } from '#shared/use-cases/plans/amending/weigh-draft.ts';
import { beginDraft, type NewPlan } from '#shared/use-cases/plans/begin-draft.ts';
import { endPlan } from '#shared/use-cases/plans/endings/end-plan.ts';
import { publishPlan } from '#shared/use-cases/plans/publish-plan.ts';
import { type NewFact, recordOnPlan } from '#shared/use-cases/plans/record-on-plan.ts';
import { saveDraft } from '#shared/use-cases/plans/save-draft.ts';
import { takePlanStep } from '#shared/use-cases/plans/take-plan-step.ts';
import { anItem } from '../../builders.ts';
import type { TestSchool } from '../../harbor-high/school.ts';
import { minutes } from '../cases/case.ts';

/** A plan that is written, of whom, and which of the family answers for it. */
export type PlanAtHand = { planId: PlanId; studentId: StudentId; parent: PersonId };

/** One accommodation, as a plan says it. */
export const support = (code: PlanItem['code'], parameter: PlanItem['parameter'] = {}) =>
  anItem({ itemId: `itm_${code}`, code, parameter, needIds: ['ned_1'] });
export const needing = (statement: string) => [{ needId: 'ned_1' as const, statement }];

let keys = 0;
const on = (studentId: StudentId) => ({ studentId, surface: 'web' as const, key: `diary ${++keys}` });

/** What somebody of the office does, in the words of the office: each is one of the verbs that people have. */
export function pen({ deps, clock }: TestSchool, actor: Actor) {
  const draftOf = async ({ studentId, planId }: PlanAtHand) => {
    const draft = await deps.plans.findDraft(studentId, planId);
    if (!draft) throw new Error('nothing is in the making');
    return { planId, draft, revision: draft.revision };
  };
  const letter = ({ parent }: PlanAtHand, proposed: string) => ({
    ...{ templateVersion: '2026-08', channel: 'letter' as const, sentOn: clock.on, to: [parent], language: 'en-US' },
    ...{ interpreterOffered: false, proposed, why: 'So it was agreed.' },
  });
  const puts = (plan: PlanAtHand, fact: NewFact) =>
    recordOnPlan(deps, actor, { ...on(plan.studentId), planId: plan.planId, fact });
  const moves = ({ studentId, planId }: PlanAtHand, step: 'dispute' | 'settleDispute') =>
    takePlanStep(deps, actor, { ...on(studentId), planId, step });

  const inTheMaking = {
    async begins(student: Student, parent: GuardianId, from: Partial<NewPlan>): Promise<PlanAtHand> {
      const begin = { framework: '504' as const, caseManagerId: 'stf_dana' as const, ...from };
      const { planId } = await beginDraft(deps, actor, { ...on(student.id), begin });
      return { planId, studentId: student.id, parent };
    },
    opensAgain: ({ studentId, planId }: PlanAtHand) => beginDraft(deps, actor, { ...on(studentId), amend: planId }),
    async writes(plan: PlanAtHand, words: Partial<DraftWords>) {
      const { draft, revision } = await draftOf(plan);
      const { needs, items, goals, services, strategies, startOn, endOn } = draft;
      const said = { needs, items, goals, services, strategies, startOn, endOn };
      const input = { ...on(plan.studentId), planId: plan.planId, revision };
      await saveDraft(deps, actor, { ...input, words: { ...said, ...words } });
    },
    async takesAsAgreed(plan: PlanAtHand) {
      const { planId, revision } = await draftOf(plan);
      await agreeDraft(deps, actor, { ...on(plan.studentId), planId, revision });
    },
    putsIntoForce: ({ studentId, planId }: PlanAtHand) => publishPlan(deps, actor, { ...on(studentId), planId }),
    /** In force today, as one of the family wished for; `decided`: by this meeting of the group. */
    async amendsAsWished(plan: PlanAtHand, decided?: MeetingId) {
      const { planId, draft, revision } = await draftOf(plan);
      await amendByAgreement(deps, actor, {
        ...{ ...on(plan.studentId), planId, revision, meetingId: decided },
        family: { person: plan.parent, word: 'asked', on: clock.on, channel: 'phone' },
        notice: letter(plan, draft.reason ?? ''),
      });
    },
    /** The group says yes to the draft as it stands. */
    async meetsAbout({ studentId, planId }: PlanAtHand): Promise<MeetingId> {
      const { code: change } = await weighDraft(deps, actor, { studentId, planId, surface: 'web' });
      const about = { about: planId, purpose: 'plan' as const, place: 'Room 12', participants: [] };
      const { meetingId } = await openMeeting(deps, actor, { ...on(studentId), ...about });
      const participants = minutes.participants?.filter(({ role }) => role !== 'guardian') ?? [];
      const decisions = [{ what: 'plan' as const, outcome: 'yes' as const, words: 'So it is.', change }];
      const written = { ...minutes, participants, heldOn: clock.on, decisions };
      await recordMinutes(deps, actor, { ...on(studentId), meetingId, minutes: written });
      await closeMeeting(deps, actor, { ...on(studentId), meetingId });
      return meetingId;
    },
  };

  const withTheFamily = {
    hears: (plan: PlanAtHand, answer: 'agreed' | 'declined') =>
      puts(plan, { kind: 'familyAnswered', on: clock.on, person: plan.parent, answer, channel: 'phone' }),
    tries: (plan: PlanAtHand, channel: 'phone' | 'letter', result: 'noAnswer' | 'sent') =>
      puts(plan, { kind: 'contactAttempted', on: clock.on, person: plan.parent, channel, result }),
    tells: (plan: PlanAtHand, proposed: string, kind: 'plan' | 'exit' = 'plan') =>
      recordOnPlan(deps, actor, {
        ...{ ...on(plan.studentId), planId: plan.planId },
        notice: { kind, sent: letter(plan, proposed) },
      }),
    enters: (student: Student, guardianId: GuardianId, paper: { rights: GuardianLimit['rights']; endOn?: string }) =>
      limitGuardianship(deps, actor, {
        ...{ ...on(student.id), guardianId, startOn: clock.on, orderRef: 'Paper 26-118, in the safe' },
        ...paper,
      }),
    /** Made, read by a person, and given out as it was read. */
    async givesSafeCopy({ id: studentId }: Student, guardianId: GuardianId) {
      const asked = { studentId, guardianId, leaveOut: [], surface: 'web' } as const;
      const { fingerprint } = await prepareSafeCopy(deps, actor, asked);
      return giveSafeCopy(deps, actor, { ...asked, readAs: fingerprint });
    },
    async takesUpDispute(plan: PlanAtHand, about: PlanItem) {
      await puts(plan, { kind: 'disputeOpened', on: clock.on, parts: [about.itemId] });
      await puts(plan, { kind: 'holdPlaced', on: clock.on });
      await moves(plan, 'dispute');
    },
    async settlesDispute(plan: PlanAtHand) {
      await puts(plan, { kind: 'disputeSettled', on: clock.on });
      await moves(plan, 'settleDispute');
    },
  };

  return {
    ...inTheMaking,
    ...withTheFamily,
    givesGrade: (staffId: StaffId, grade: string) =>
      setCaseload(deps, actor, {
        ...{ schoolId: 'sch_harbor-high', staffId, surface: 'web', key: `diary ${++keys}` },
        part: { grades: [grade] },
      }),
    async takesInPlanOf(student: Student, words: string) {
      const came = { framework: '504', concern: 'Moved here.', receivedOn: clock.on, words } as const;
      return transferIn(deps, actor, { ...on(student.id), ...came });
    },
    endsForIep: ({ studentId, planId }: PlanAtHand) =>
      endPlan(deps, actor, { ...on(studentId), planId, exitReason: 'iepTookOver', happenedOn: clock.on }),
  };
}
