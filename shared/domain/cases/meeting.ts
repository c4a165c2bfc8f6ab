import * as z from 'zod/mini';
import { addDays, SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { ActionItemId, MeetingId, PersonId, PlanId, ReferralId, ReviewId, SchoolId, StudentId } from '../ids.ts';
import { MeetingPurpose } from '../process/fact-kinds.ts';
import { Claim } from '../process/facts.ts';
import { coversAll } from '../process/rounds/on-record.ts';
import { DecisionKind } from '../process/states.ts';

const Participant = z.object({
  person: PersonId,
  role: z.string(),
  attendance: z.enum(['present', 'excused', 'absent']),
  covers: z.array(Claim),
});

/** `deferred` settles nothing. `change`: of a plan in force, by the code of the words that the group had before it. */
const Decision = z.object({
  what: DecisionKind,
  outcome: z.enum(['yes', 'no', 'deferred']),
  words: z.string(),
  change: z.optional(z.string()),
});

const ActionItem = z.object({
  id: ActionItemId,
  words: z.string(),
  ownerId: z.optional(PersonId),
  dueOn: z.optional(SchoolDate),
  doneOn: z.optional(SchoolDate),
});

/** A meeting as it was held, with all that it decided (D3). Its invitation, which may know no plan, is a Review. */
export const Meeting = z.object({
  id: MeetingId,
  studentId: StudentId,
  schoolId: SchoolId,
  about: z.union([ReferralId, PlanId]),
  purpose: MeetingPurpose,
  place: z.string(),
  heldOn: z.optional(SchoolDate),
  familyInvitedOn: z.optional(SchoolDate),
  /** The family itself wished for a day sooner than the notice that it is owed. */
  familyWishedSooner: z.optional(z.boolean()),
  participants: z.array(Participant),
  decisions: z.array(Decision),
  actionItems: z.array(ActionItem),
  minutes: z.string(),
  reviewId: z.optional(ReviewId),
  status: z.enum(['open', 'closed', 'cancelled']),
  version: z.int(),
});
export type Meeting = z.infer<typeof Meeting>;
/** What may be amended until the meeting is closed. */
export type Minutes = Partial<
  Pick<
    Meeting,
    | ('place' | 'heldOn' | 'familyInvitedOn' | 'familyWishedSooner')
    | ('participants' | 'decisions' | 'actionItems' | 'minutes')
  >
>;

type Demand = { decides: readonly DecisionKind[]; claims: boolean; daysBefore: 'setting' | 0 };
/** What a meeting is for decides what it must leave behind. */
const demands: Record<MeetingPurpose, Demand> = {
  evaluationPlan: { decides: ['evaluationPlan'], claims: false, daysBefore: 0 },
  eligibility: { decides: ['eligibility'], claims: true, daysBefore: 'setting' },
  plan: { decides: ['plan'], claims: true, daysBefore: 0 },
  review: { decides: ['review'], claims: false, daysBefore: 0 },
  reevaluation: { decides: ['eligibility'], claims: true, daysBefore: 'setting' },
  transfer: { decides: ['transfer'], claims: true, daysBefore: 0 },
  manifestation: { decides: ['manifestation'], claims: true, daysBefore: 0 },
  other: { decides: [], claims: false, daysBefore: 0 },
};
const longestMinutes = 20_000;

/** Writes into the minutes of an open meeting. */
export function amend(meeting: Meeting, minutes: Minutes): Meeting {
  mustBeOpen(meeting, 'amend');
  const amended = { ...meeting, ...minutes, version: meeting.version + 1 };
  if (amended.minutes.length > longestMinutes) throw new DomainError('invalid_input', { field: 'minutes' });
  const people = amended.participants.map(({ person }) => person);
  if (new Set(people).size < people.length) throw new DomainError('invalid_input', { field: 'participants' });
  return amended;
}

/** Closes a meeting for good, or names everything that it lacks. */
export function close(meeting: Meeting, { on, inviteDaysBefore }: { on: SchoolDate; inviteDaysBefore: number }) {
  mustBeOpen(meeting, 'close');
  const missing = lacking(meeting, inviteDaysBefore);
  if (missing.length > 0 || !meeting.heldOn)
    throw new DomainError('not_ready', { meetingId: meeting.id, step: 'close', missing: missing.join(', ') });
  if (meeting.heldOn > on) throw new DomainError('invalid_input', { meetingId: meeting.id, field: 'heldOn' });
  return { ...meeting, heldOn: meeting.heldOn, status: 'closed' as const, version: meeting.version + 1 };
}

/** To what its minutes say yes: one meeting may find a need and decide the plan for it. */
export const decidedIn = ({ decisions }: Pick<Meeting, 'decisions'>): DecisionKind[] => [
  ...new Set(decisions.flatMap(({ what, outcome }) => (outcome === 'yes' ? [what] : []))),
];

export function cancel(meeting: Meeting): Meeting {
  mustBeOpen(meeting, 'cancel');
  return { ...meeting, status: 'cancelled', version: meeting.version + 1 };
}

/** Marks what somebody promised as done, after the meeting was closed as well. A mark stays as it was first set. */
export function complete(meeting: Meeting, item: ActionItemId, on: SchoolDate): Meeting {
  const found = meeting.actionItems.find(({ id }) => id === item);
  if (!found) throw new DomainError('not_found', { meetingId: meeting.id, actionItemId: item });
  if (found.doneOn) throw new DomainError('changed_meanwhile', { meetingId: meeting.id, actionItemId: item });
  const actionItems = meeting.actionItems.map((each) => (each.id === item ? { ...each, doneOn: on } : each));
  return { ...meeting, actionItems, version: meeting.version + 1 };
}

function mustBeOpen({ id, status }: Meeting, name: string) {
  if (status !== 'open') throw new DomainError('not_ready', { meetingId: id, from: status, step: name });
}

/** In the order in which a meeting goes. */
function lacking(meeting: Meeting, inviteDaysBefore: number): string[] {
  const { decides, claims, daysBefore } = demands[meeting.purpose];
  const { heldOn, participants, decisions, actionItems } = meeting;
  const present = participants.filter(({ attendance }) => attendance === 'present');
  const settled = decisions.filter(({ outcome, words }) => outcome !== 'deferred' && words.trim() !== '');
  const notice = daysBefore === 'setting' && !meeting.familyWishedSooner ? inviteDaysBefore : 0;
  const invited = meeting.familyInvitedOn && addDays(meeting.familyInvitedOn, notice);
  const checks: [string, boolean][] = [
    ['heldOn', heldOn !== undefined],
    ['place', meeting.place.trim() !== ''],
    ['familyInvitation', invited !== undefined && (heldOn === undefined || invited <= heldOn)],
    ['present', present.length >= 2],
    // What a student gets is decided by a group, whatever else the meeting is for (R-S12).
    ['claims', !(claims || settled.some(({ what }) => what === 'plan')) || coversAll(present)],
    ...decides.map((what): [string, boolean] => [`decision ${what}`, settled.some((each) => each.what === what)]),
    ['minutes', meeting.minutes.trim() !== ''],
    ...actionItems.flatMap((each): [string, boolean][] => [
      [`owner ${each.id}`, each.ownerId !== undefined],
      [`dueOn ${each.id}`, each.dueOn !== undefined],
      [`words ${each.id}`, each.words.trim() !== ''],
    ]),
  ];
  return checks.filter(([, holds]) => !holds).map(([name]) => name);
}
