import { type Actor, type Reason, speaksUp } from '#shared/domain/access/access.ts';
import { isOfPart } from '#shared/domain/access/caseload.ts';
import { checkPeople } from '#shared/domain/cases/check-people.ts';
import { addDays, isOn, type SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import type { Needs } from '../../command.ts';
import type { WishedPlan } from '../begin-plan.ts';

const daysBack = 365;
type Standing = { actor: Actor; because: Reason; student: Student; on: SchoolDate };

/**
 * Whose wish it is and since when. Who wishes for themselves says so by it, today; staff who plan enter what somebody
 * of the family or of the staff said, up to a year ago.
 */
export function wishOf(said: WishedPlan | undefined, { actor, because, student, on }: Standing) {
  const isOwn = speaksUp.some((each) => each === because);
  if (isOwn && actor.kind !== 'system') return { person: actor.id, on };
  if (!said) return undefined;
  checkPeople(student, [said]);
  if (said.on < addDays(on, -daysBack)) throw new DomainError('invalid_input', { field: 'wishedOn' });
  return said;
}

/** Whom a plan falls to of which nobody says who carries it: the one counselor of the student. */
export async function counselorOf({ roster }: Needs<'roster'>, student: Student, on: SchoolDate): Promise<StaffId> {
  const { parts } = await roster.caseloadsAt(student.schoolId);
  const holding = parts.filter((part) => isOn(part, on) && isOfPart(part, student)).map(({ staffId }) => staffId);
  const [counselor, ...others] = [...new Set(holding)];
  if (!counselor || others.length > 0)
    throw new DomainError('invalid_input', { field: 'caseManagerId', reason: 'no_one_counselor' });
  return counselor;
}
