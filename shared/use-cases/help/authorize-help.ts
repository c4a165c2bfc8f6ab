import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import { changesAs, mayKeepSupports } from '#shared/domain/requests/support.ts';
import type { Access } from '../audited-change.ts';

/** The office of the school keeps its page, as it keeps its directory of supports; so may the district itself. */
export async function authorizeHelp(
  _ports: object,
  actor: Actor,
  { schoolId }: { schoolId: SchoolId },
): Promise<Access> {
  if (actor.kind === 'system') return { actor, because: actor.kind, studentIds: [] };
  if (actor.kind !== 'staff' || !mayKeepSupports(actor, schoolId)) throw new DomainError('not_allowed', { schoolId });
  return { actor, because: changesAs(actor), studentIds: [] };
}
