import type { Actor, DataClass } from '#shared/domain/access/access.ts';
import { decide } from '#shared/domain/access/decide.ts';
import { officeRole } from '#shared/domain/access/office.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import type { Access } from '../../audited-change.ts';

/** Lets in the coordinators of a school, to what is the school's and holds this class of data. */
export const coordinatorOf =
  (data: DataClass) =>
  async (
    _ports: object,
    actor: Actor,
    { schoolId }: { schoolId: SchoolId },
  ): Promise<Access & { actor: Extract<Actor, { kind: 'staff' }> }> => {
    const because = 'coordinates';
    if (actor.kind !== 'staff' || officeRole(actor, schoolId) !== because || !decide(because, data).allowed)
      throw new DomainError('not_allowed', { schoolId });
    return { actor, because, studentIds: [] };
  };
