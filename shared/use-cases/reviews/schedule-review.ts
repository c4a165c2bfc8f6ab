import type { Actor } from '#shared/domain/access/access.ts';
import { rightsOf } from '#shared/domain/access/guardianship.ts';
import { instantOf, type SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { GuardianId, StaffId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { checkMeeting, opaqueRef, type Participant, type Review } from '#shared/domain/reviews/review.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import type { Ids } from '../ports/clock.ts';
import type { Reviews } from '../ports/reviews/reviews.ts';
import type { Roster } from '../ports/roster/roster.ts';

export type ReviewWish = {
  studentId: StudentId;
  /** As the school's own clock shows it. */
  on: SchoolDate;
  time: string;
  lengthMinutes: number;
  staffIds: readonly StaffId[];
  guardianIds: readonly GuardianId[];
  surface: LedgerEntry['surface'];
  /** Names the command: sent twice, it makes one review. */
  key: string;
};

type Deps = AuthorizeDeps & {
  roster: Pick<Roster, 'getStaff' | 'findGuardians' | 'limitsOn'>;
  reviews: Pick<Reviews, 'schedule'>;
  ids: Ids;
};

/** Only who may read the plan may call the meeting about it. */
export async function scheduleReview(deps: Deps, actor: Actor, wish: ReviewWish): Promise<Review> {
  const { studentId } = wish;
  const { because, student, school, on } = await authorize(deps, actor, { studentId, action: 'decide', data: 'D3' });
  if (actor.kind !== 'staff') throw new DomainError('not_allowed', { studentId });
  const participants = await invited(deps, { student, on }, { ...wish, staffIds: [actor.id, ...wish.staffIds] });
  const now = deps.now();
  const startsAt = instantOf(wish.on, wish.time, school.zone);
  const times = checkMeeting({ startsAt, lengthMinutes: wish.lengthMinutes, participants }, now);
  const review: Review = {
    id: deps.ids.next('rev'),
    ref: opaqueRef(deps.ids.randomBytes(6)),
    studentId: student.id,
    schoolId: school.id,
    organiserId: actor.id,
    participants,
    ...times,
    zone: school.zone,
    status: 'scheduled',
    generation: 0,
    version: 1,
  };
  const news = { id: deps.ids.next('evt'), at: now, reviewId: review.id, studentId: student.id };
  const entry = {
    id: deps.ids.next('led'),
    at: now,
    actorId: actor.id,
    because,
    surface: wish.surface,
    studentIds: [student.id],
    reviewId: review.id,
  };
  return deps.reviews.schedule({
    review,
    event: { ...news, type: 'ReviewScheduled' },
    entry: { ...entry, action: 'review_scheduled' },
    key: wish.key,
  });
}

/** Everybody who gets the invitation, once. Somebody without an address cannot be invited, and silence would look like an invitation. */
async function invited(
  { roster }: Deps,
  { student, on }: { student: Student; on: SchoolDate },
  wish: Pick<ReviewWish, 'staffIds' | 'guardianIds'>,
): Promise<Participant[]> {
  const limits = wish.guardianIds.length === 0 ? [] : await roster.limitsOn(student.id);
  const mayCome = (id: GuardianId) => student.guardianIds.includes(id) && rightsOf(id, limits, on) === 'full';
  const stranger = wish.guardianIds.find((id) => !mayCome(id));
  if (stranger) throw new DomainError('invalid_input', { field: 'participants', guardianId: stranger });
  const staff = await Promise.all([...new Set(wish.staffIds)].map((id) => roster.getStaff(id)));
  const guardians = await roster.findGuardians([...new Set(wish.guardianIds)]);
  return [
    ...staff.map(({ id, email, active }) => ({ kind: 'staff' as const, id, email: reachable(id, email, active) })),
    ...guardians.map(({ id, email, active }) => ({
      kind: 'guardian' as const,
      id,
      email: reachable(id, email, active),
    })),
  ];
}

function reachable(id: StaffId | GuardianId, email: string | undefined, active: boolean): string {
  if (!email || !active) throw new DomainError('invalid_input', { field: 'participants', personId: id });
  return email;
}
