import * as z from 'zod/mini';
import { Instant, SchoolDate, TimeZone } from './dates.ts';
import { helpNotices } from './help/help-notices.ts';
import {
  EventId,
  GrantId,
  PersonId,
  PlanId,
  ReviewId,
  SchoolId,
  SectionId,
  StaffId,
  StudentId,
  TaskId,
} from './ids.ts';
import { PageOfPost } from './notices/page-of-post.ts';
import { InvitationRefusal } from './reviews/invitation.ts';
import { OpaqueRef } from './reviews/review.ts';

/** What happened, by ids only: an event is read by machinery that may know no name and no plan. */
const happened = { id: EventId, at: Instant };
const ofStudentAt = { ...happened, studentId: StudentId, schoolId: SchoolId, ref: OpaqueRef };
/** News of several, for the office of their school. */
const ofStudents = { ...happened, studentIds: z.array(StudentId), schoolId: SchoolId, ref: OpaqueRef };

export const Event = z.discriminatedUnion('type', [
  z.object({ ...happened, type: z.literal('PlanPublished'), planId: PlanId, studentId: StudentId, version: z.int() }),
  z.object({ ...happened, type: z.literal('PlanEnded'), planId: PlanId, studentId: StudentId, version: z.int() }),
  z.object({ ...happened, type: z.literal('ReviewScheduled'), reviewId: ReviewId, studentId: StudentId }),
  z.object({ ...happened, type: z.literal('ReviewMoved'), reviewId: ReviewId, studentId: StudentId }),
  z.object({ ...happened, type: z.literal('ReviewCalledOff'), reviewId: ReviewId, studentId: StudentId }),
  /** A calendar's final no: nobody is invited until somebody acts. */
  z.object({
    ...happened,
    type: z.literal('InvitationRefused'),
    reviewId: ReviewId,
    studentId: StudentId,
    why: InvitationRefusal,
  }),
  /** It went out, without these people or without a video link. */
  z.object({
    ...happened,
    type: z.literal('InvitationIncomplete'),
    reviewId: ReviewId,
    studentId: StudentId,
    leftOut: z.array(PersonId),
    video: z.boolean(),
  }),
  z.object({
    ...happened,
    type: z.literal('ReviewReminderDue'),
    reviewId: ReviewId,
    studentId: StudentId,
    onDay: SchoolDate,
    daysBefore: z.int(),
  }),
  /** `staffId`: whose hour it is, who does not look into it; those of before December 2026 do not say. */
  z.object({
    ...ofStudentAt,
    type: z.literal('EmergencyAccessOpened'),
    grantId: GrantId,
    staffId: z.optional(StaffId),
  }),
  z.object({ ...ofStudentAt, type: z.literal('RightsPassed') }),
  /** The rights passed to these some time ago, and it is known since today: of a birthday that was put right. */
  z.object({ ...ofStudents, type: z.literal('RightsPassedBefore') }),
  /** The rights over the records of these students pass to them before long, and nobody was told so yet. */
  z.object({ ...ofStudents, type: z.literal('RightsPassNext') }),
  /** Something of a student is due on that day, to whose turn it is; what it is they see where they are signed in. */
  z.object({
    ...ofStudentAt,
    type: z.literal('TurnDue'),
    staffId: StaffId,
    onDay: SchoolDate,
    daysBefore: z.int(),
  }),
  /** All families of a school or a grade, these among them, are told that help exists; of the year that began then. */
  z.object({ ...ofStudents, type: z.literal('HelpLetterDue'), notice: z.enum(helpNotices), year: SchoolDate }),
  /** What is left of such a letter for the office: those who cannot be reached by mail, or all of it. */
  z.object({ ...happened, type: z.literal('HelpLettersLeft'), schoolId: SchoolId, ref: OpaqueRef }),
  /** Something calls for a look at a plan, or at one support of it, by those who answer for the student's plans. */
  z.object({ ...ofStudentAt, type: z.literal('ReviewTaskOpened'), about: z.union([PlanId, TaskId]) }),
  /** A plan in force is in other hands: who had it and who has it. */
  z.object({ ...ofStudentAt, type: z.literal('CaseManagerChanged'), staffIds: z.array(StaffId) }),
  /** Somebody says what a student's action card should say; it waits for the student's nurse. */
  z.object({ ...ofStudentAt, type: z.literal('SafetyCardProposed') }),
  /** A student of age took back that somebody helps or represents them. */
  z.object({ ...ofStudentAt, type: z.literal('OwnHelpEnded') }),
  /**
   * Posts want a look of their teacher: how many, the day of the first, the moment from which it helps nobody, and the
   * day until which something is to be said ahead of one.
   */
  z.object({
    ...happened,
    type: z.literal('NudgeDue'),
    staffId: StaffId,
    ref: OpaqueRef,
    posts: z.int(),
    classes: z.int(),
    zone: TimeZone,
    firstDueAt: z.optional(Instant),
    overAt: z.optional(Instant),
    tellBy: z.optional(z.object({ on: SchoolDate, isLate: z.boolean() })),
  }),
  /** So many cards wait for this teacher to confirm them, on the day of the event. */
  z.object({
    ...happened,
    type: z.literal('ConfirmationsDue'),
    staffId: StaffId,
    ref: OpaqueRef,
    cards: z.int(),
    zone: TimeZone,
  }),
  /** So many cards of a case manager's students were not confirmed for days, by so many people. */
  z.object({
    ...happened,
    type: z.literal('ConfirmationsOverdue'),
    staffId: StaffId,
    ref: OpaqueRef,
    cards: z.int(),
    people: z.int(),
  }),
  /** A student asks a teacher of theirs to look at a post; what they ask is said on the teacher's page alone. */
  z.object({
    ...happened,
    type: z.literal('TeacherAsked'),
    staffId: StaffId,
    ref: OpaqueRef,
    zone: TimeZone,
    page: z.optional(PageOfPost),
  }),
  /** Somebody teaches a class in Classroom, and is not on the school's list for it. */
  z.object({
    ...happened,
    type: z.literal('ClassAccessAsked'),
    personId: StaffId,
    sectionId: SectionId,
    schoolId: SchoolId,
    ref: OpaqueRef,
  }),
  /** So many are in the class of this teacher in Classroom, and not on the school's list for it. */
  z.object({
    ...happened,
    type: z.literal('StudentsOffList'),
    personId: StaffId,
    sectionId: SectionId,
    schoolId: SchoolId,
    count: z.int(),
    ref: OpaqueRef,
  }),
]);
export type Event = z.infer<typeof Event>;
export type EventType = Event['type'];

export type Vendor = 'calendar' | 'mail' | 'slack';
export const vendors = ['calendar', 'mail', 'slack'] as const;

/** Which event concerns whom: the one place that decides where news goes. */
export const concerns = {
  PlanPublished: [],
  PlanEnded: [],
  ReviewScheduled: ['calendar'],
  ReviewMoved: ['calendar'],
  ReviewCalledOff: ['calendar'],
  InvitationRefused: ['mail', 'slack'],
  InvitationIncomplete: ['mail', 'slack'],
  ReviewReminderDue: ['mail', 'slack'],
  EmergencyAccessOpened: ['mail', 'slack'],
  RightsPassed: ['mail', 'slack'],
  RightsPassedBefore: ['mail', 'slack'],
  RightsPassNext: ['mail', 'slack'],
  HelpLetterDue: ['mail'],
  HelpLettersLeft: ['mail', 'slack'],
  TurnDue: ['mail', 'slack'],
  ReviewTaskOpened: ['mail', 'slack'],
  CaseManagerChanged: ['mail', 'slack'],
  SafetyCardProposed: ['mail', 'slack'],
  OwnHelpEnded: ['mail', 'slack'],
  NudgeDue: ['mail', 'slack'],
  ConfirmationsDue: ['mail', 'slack'],
  ConfirmationsOverdue: ['mail', 'slack'],
  TeacherAsked: ['mail', 'slack'],
  ClassAccessAsked: ['mail', 'slack'],
  StudentsOffList: ['mail', 'slack'],
} as const satisfies Record<EventType, readonly Vendor[]>;

type NewsFor<To extends Vendor> = Extract<
  Event,
  { type: { [Type in EventType]: To extends (typeof concerns)[Type][number] ? Type : never }[EventType] }
>;

/** What a vendor's door has to do with; whatever else lies in its queue is none of its business. */
export function isNewsFor<To extends Vendor>(vendor: To, event: Event): event is NewsFor<To> {
  const whom: readonly Vendor[] = concerns[event.type];
  return whom.includes(vendor);
}
