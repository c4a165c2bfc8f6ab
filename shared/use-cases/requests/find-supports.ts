import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId, StudentId } from '#shared/domain/ids.ts';
import { changesAs, matching, type SupportSearch } from '#shared/domain/requests/support.ts';
import { type AuthorizePorts, authorize } from '../access/authorize.ts';
import type { Access } from '../audited-change.ts';
import { type Needs, type QueryInput, query } from '../command.ts';
import { authorizeKeeping } from './keep-supports.ts';

export type FindSupportsInput = QueryInput &
  SupportSearch & {
    schoolId: SchoolId;
    /** A guardian asks as the guardian of somebody at this school. */
    studentId?: StudentId;
  };

/** What a school offers, for anybody who belongs to it. It tells of no student, so looking leaves no trace. */
export const findSupports = query({
  authorize: authorizeLooking,
  async read({ supports }: Needs<'supports'>, input: FindSupportsInput, { withoutTrace }) {
    return withoutTrace(matching(await supports.ofSchool(input.schoolId), input));
  },
});

export type FindRetiredSupportsInput = QueryInput & { schoolId: SchoolId };

/** Retired ones, for who may take them into use again. */
export const findRetiredSupports = query({
  authorize: authorizeKeeping,
  async read({ supports }: Needs<'supports'>, { schoolId }: FindRetiredSupportsInput, { withoutTrace }) {
    return withoutTrace((await supports.ofSchool(schoolId)).filter(({ active }) => !active));
  },
});

async function authorizeLooking(
  ports: AuthorizePorts,
  actor: Actor,
  { schoolId, studentId }: FindSupportsInput,
): Promise<Access> {
  if (actor.kind === 'staff' && actor.schoolIds.includes(schoolId))
    return { actor, because: changesAs(actor), studentIds: [] };
  const throughWhom = actor.kind === 'student' ? actor.id : actor.kind === 'guardian' ? studentId : undefined;
  if (!throughWhom) throw new DomainError('not_allowed', { schoolId });
  const access = await authorize(ports, actor, { studentId: throughWhom, data: 'D1' });
  if (access.student.schoolId !== schoolId) throw new DomainError('not_allowed', { schoolId });
  return access;
}
