import type { Actor } from '#shared/domain/access/access.ts';
import { officeRole } from '#shared/domain/access/office.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import type { School } from '#shared/domain/roster/people.ts';
import type { Access } from '../../audited-change.ts';
import type { Needs } from '../../command.ts';

/** What is a school's own, and of no student, is its office's; and a district's at its command line. */
export async function officeOfSchool(
  { roster }: Needs<'roster'>,
  actor: Actor,
  { schoolId }: { schoolId: SchoolId },
): Promise<Access & { school: School }> {
  const because = actor.kind === 'system' ? 'system' : actor.kind === 'staff' && officeRole(actor, schoolId);
  if (!because) throw new DomainError('not_allowed', { schoolId });
  return { actor, because, studentIds: [], school: await roster.getSchool(schoolId) };
}
