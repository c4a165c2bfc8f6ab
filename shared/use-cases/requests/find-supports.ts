import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId, StudentId } from '#shared/domain/ids.ts';
import { matching, mayKeepSupports, type Support, type SupportSearch } from '#shared/domain/requests/support.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import type { Supports } from '../ports/requests/supports.ts';

type Deps = AuthorizeDeps & { supports: Pick<Supports, 'ofSchool'> };
type Wish = SupportSearch & {
  schoolId: SchoolId;
  /** A guardian asks as the guardian of somebody at this school. */
  studentId?: StudentId;
};

/** What a school offers, for anybody who belongs to it. It tells of no student, so looking leaves no trace. */
export async function findSupports(deps: Deps, actor: Actor, wish: Wish): Promise<Support[]> {
  await mayLook(deps, actor, wish);
  return matching(await deps.supports.ofSchool(wish.schoolId), wish);
}

/** Retired ones, for who may take them into use again. */
export async function findRetiredSupports(deps: Deps, actor: Actor, schoolId: SchoolId): Promise<Support[]> {
  if (actor.kind !== 'staff' || !mayKeepSupports(actor, schoolId)) throw new DomainError('not_allowed', { schoolId });
  return (await deps.supports.ofSchool(schoolId)).filter(({ active }) => !active);
}

async function mayLook(deps: Deps, actor: Actor, { schoolId, studentId }: Wish) {
  if (actor.kind === 'staff' && actor.schoolIds.includes(schoolId)) return;
  const throughWhom = actor.kind === 'student' ? actor.id : actor.kind === 'guardian' ? studentId : undefined;
  if (!throughWhom) throw new DomainError('not_allowed', { schoolId });
  const { student } = await authorize(deps, actor, { studentId: throughWhom, data: 'D1' });
  if (student.schoolId !== schoolId) throw new DomainError('not_allowed', { schoolId });
}
