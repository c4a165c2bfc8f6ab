import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Access } from '../audited-change.ts';

/** What holds in every school is decided by an administrator, or by a district at its own command line. */
export async function authorizeDistrict(_ports: object, actor: Actor): Promise<Access> {
  const administers = actor.kind === 'staff' && actor.roles.includes('administrator') && actor.schoolIds.length > 0;
  const because = actor.kind === 'system' ? actor.kind : administers && asAdministrator;
  if (!because) throw new DomainError('not_allowed');
  return { actor, because, studentIds: [] };
}

const asAdministrator = 'administers';
