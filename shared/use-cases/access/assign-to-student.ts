import * as z from 'zod/mini';
import type { Actor, DataClass } from '#shared/domain/access/access.ts';
import type { NamedGrant } from '#shared/domain/access/dated-grant.ts';
import { addMonths, type SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { GrantId, type StaffId } from '#shared/domain/ids.ts';
import { command, type Needs } from '../command.ts';
import { type AuthorizePorts, authorize, type StudentCommandInput } from './authorize.ts';

export type AssignedPart = NamedGrant['relation'];
export type AssignToStudentInput = StudentCommandInput & {
  staffId: StaffId;
  part: AssignedPart;
  beginOn: SchoolDate;
  endOn: SchoolDate;
};
/** Which right was given, or ended. */
export const SavedGrant = z.object({ grantId: GrantId });
export type SavedGrant = z.infer<typeof SavedGrant>;

/** The most that the part opens is what its giver must be allowed to hand on. */
const opens: Record<AssignedPart, DataClass> = { evaluates: 'D4', nurseOf: 'D4', serves: 'D3' };

/** Names evaluator, nurse or provider of a service for one student: for a school year at most, then again. */
export const assignToStudent = command({
  authorize: (ports: AuthorizePorts, actor: Actor, { studentId, part }: AssignToStudentInput) =>
    authorize(ports, actor, { studentId, action: 'grant', data: opens[part] }),
  result: SavedGrant,
  async run(
    ports: Needs<'roster' | 'datedGrants' | 'ids'>,
    { staffId, studentId, part, beginOn, endOn }: AssignToStudentInput,
    { actor, school, on, change },
  ) {
    const { active } = await ports.roster.getStaff(staffId);
    if (!active) throw new DomainError('invalid_input', { field: 'staffId', personId: staffId });
    if (endOn < beginOn || endOn < on || addMonths(beginOn, 12) < endOn)
      throw new DomainError('invalid_input', { field: 'endOn' });
    const grantId = ports.ids.next('gnt');
    const grant: NamedGrant = {
      ...{ id: grantId, relation: part, staffId, studentId, schoolId: school.id },
      ...{ beginOn, endOn, givenBy: actor.id, version: 1 },
    };
    return ports.datedGrants.save(grant, change({ action: 'grant_given', grantId, personId: staffId }, { grantId }));
  },
});
