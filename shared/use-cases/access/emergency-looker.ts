import type { Actor } from '#shared/domain/access/access.ts';
import type { EmergencyGrant } from '#shared/domain/access/dated-grant.ts';
import { officeRole } from '#shared/domain/access/office.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import type { Needs } from '../command.ts';
import { coordinatorOf } from './office/coordinator-of.ts';

/**
 * Lets in who looks into a school's emergencies: its coordinators, and where there is none, its administrators. Nobody
 * looks at their own, so that they also look at what the only coordinator opened, and at nothing else (`mayLook`). Of
 * the school at which it happened: the student may have moved on since.
 */
export async function emergencyLooker({ roster }: Needs<'roster'>, actor: Actor, { schoolId }: { schoolId: SchoolId }) {
  const because = actor.kind === 'staff' ? officeRole(actor, schoolId) : undefined;
  if (actor.kind !== 'staff' || because !== 'administers')
    return { ...(await coordinatorOf('D4')({}, actor, { schoolId })), mayLook: () => true };
  const office = await fewAtOnce(await roster.officeOf(schoolId), roster.getStaff);
  const coordinators = office.filter((each) => each.active && officeRole(each, schoolId) === 'coordinates');
  if (coordinators.length > 1) throw new DomainError('not_allowed', { schoolId });
  const mayLook = ({ staffId }: EmergencyGrant) => coordinators.every(({ id }) => id === staffId);
  return { actor, because, studentIds: [], mayLook };
}
