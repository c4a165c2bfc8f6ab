import type { DeadlineChange } from '#shared/domain/calendar/case-deadline.ts';
import type { Card } from '#shared/domain/cards/card.ts';
import type { Notice } from '#shared/domain/cases/evidence.ts';
import type { Meeting } from '#shared/domain/cases/meeting.ts';
import type { Referral } from '#shared/domain/cases/referral.ts';
import type { Synonym } from '#shared/domain/catalogue/synonym.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { PlanId, StaffId, StudentId } from '#shared/domain/ids.ts';
import type { NextChange } from '#shared/domain/plans/next-change.ts';
import type { ActivePlan, EndedPlan, Plan, PlanDraft } from '#shared/domain/plans/plan.ts';
import type { PlanProcess } from '#shared/domain/plans/plan-process.ts';
import type { TriageRow } from '#shared/domain/plans/triage-row.ts';
import type { MeetingsAhead } from '#shared/domain/reviews/meetings-ahead.ts';
import type { Review } from '#shared/domain/reviews/review.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import type { StudentSeat } from '#shared/domain/roster/section.ts';
import type { Save } from '../commands.ts';

/** The plan's process as its next version, and the referral that it grew from when that moves too. */
export type ProcessMoves = {
  process?: PlanProcess | undefined;
  referral?: Referral | undefined;
  deadlines?: readonly DeadlineChange[] | undefined;
};
/** Words of the import that this came of, with what was decided, and what the district reads in them from now on. */
export type Decided = { words?: TriageRow | undefined; synonym?: Synonym | undefined };
/** Meetings that an ending takes along: those that were planned, and the minutes that were laid out for them. */
export type CalledOff = { reviews: readonly Review[]; ahead: MeetingsAhead; minutes: readonly Meeting[] };
/** With the word that a student died: the record without them on any list, and their other plans. */
export type Departed = {
  student: Student;
  /** In classes of the roster, each at its last day. */
  seats: readonly StudentSeat[];
  besides: readonly { plan: EndedPlan; process: PlanProcess }[];
};
/** A student whose death was entered by mistake: on every list again, and in each class until its day of before. */
export type Returned = Pick<Departed, 'student' | 'seats'>;
/** The draft that it was, where one is stored, and the notices to the family that go with it. */
type PublishedWith = { draft?: PlanDraft | undefined; notices?: readonly Notice[] | undefined };
/** The plan of a documented need, in place of which another comes into force. */
export type TakenOver = { plan: EndedPlan; process: PlanProcess; deadlines: readonly DeadlineChange[] };
/** The student's card, made anew, and the next day on which each of these plans changes by itself. */
type Projected = { card: Card; nextChanges: readonly NextChange[] };

export type Plans = {
  /** Q3. Plans that were ever in force. */
  ofStudent(student: StudentId): Promise<Plan[]>;
  get(student: StudentId, plan: PlanId): Promise<Plan>;
  find(student: StudentId, plan: PlanId): Promise<Plan | undefined>;
  /** Frozen versions of one plan, oldest first. */
  versions(student: StudentId, plan: PlanId): Promise<ActivePlan[]>;
  findVersion(student: StudentId, plan: PlanId, version: number): Promise<ActivePlan | undefined>;
  findDraft(student: StudentId, plan: PlanId): Promise<PlanDraft | undefined>;
  draftsOf(student: StudentId): Promise<PlanDraft[]>;
  /** Refuses a plan that could not be kept whole with `plan_too_large`, as saving it does. */
  checkSize(plan: Plan | PlanDraft): void;

  /**
   * One transaction each: `changed_meanwhile` when what it stands on moved on; sent twice, it is done once. Drafts and
   * versions are checked for their size.
   */
  saveDraft: Save<ProcessMoves & Decided & { draft: PlanDraft }>;
  /** A draft of a plan that never was in force takes its `process` along, unless that moved on; others keep theirs. */
  discardDraft: Save<ProcessMoves & { draft: PlanDraft }>;
  /** The plan in force, its frozen version, the card, the case manager's place in the team; a stored `draft` goes. */
  publish: Save<
    Projected & ProcessMoves & Decided & PublishedWith & { plan: ActivePlan; takenOver?: TakenOver | undefined }
  >;
  /** Of a student who died no card is left, and `deadlines` are those of all their plans and cases. */
  end: Save<ProcessMoves & { plan: EndedPlan; card: Card; calledOff?: CalledOff | undefined; departed?: Departed }>;
  /** Plans whose ending was entered by mistake, as they stood before it. */
  resume: Save<
    Projected & {
      resumed: readonly { plan: ActivePlan; process: PlanProcess }[];
      deadlines: readonly DeadlineChange[];
      returned?: Returned;
    }
  >;
  /** The plan in other hands, in the same version, with its next one in the making. Its former manager may look on. */
  handOver: Save<
    ProcessMoves & {
      plan: ActivePlan;
      former: { staffId: StaffId; seenUntil: SchoolDate };
      draft?: PlanDraft | undefined;
      notice: Notice;
    }
  >;
  /** The day's work of the sweep: the card without what is over, and the next days that count. */
  refresh: Save<Projected>;
};
