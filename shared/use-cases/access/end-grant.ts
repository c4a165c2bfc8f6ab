import type { Actor } from '#shared/domain/access/access.ts';
import type { DatedGrant } from '#shared/domain/access/dated-grant.ts';
import { officeRole } from '#shared/domain/access/office.ts';
import { addDays, type Instant, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { GrantId, StaffId } from '#shared/domain/ids.ts';
import type { Access } from '../audited-change.ts';
import { type CommandInput, command, type Needs } from '../command.ts';
import { SavedGrant } from './assign-to-student.ts';

type GrantScope = { staffId: StaffId; grantId: GrantId };
export type EndGrantInput = CommandInput & GrantScope;

/**
 * Takes back a cover or a part for which somebody was named, before its last day: the next look is refused. Who gave it
 * may take it back, and so may the office of the school; an emergency too, by the office alone.
 */
export const endGrant = command({
  authorize: authorizeEnding,
  result: SavedGrant,
  async run(
    { roster, datedGrants }: Needs<'roster' | 'datedGrants'>,
    { staffId, grantId }: EndGrantInput,
    { grant, at, change },
  ) {
    const { zone } = await roster.getSchool(grant.schoolId);
    const yesterday = addDays(schoolDateAt(at, zone), -1);
    return datedGrants.save(
      { ...ended(grant, at, yesterday), version: grant.version + 1 },
      change({ action: 'grant_ended', grantId, personId: staffId }, { grantId }),
    );
  },
});

/** Yesterday was its last day. One that had not begun then never holds; one that was over stays as it was. */
function ended(grant: DatedGrant, at: Instant, yesterday: SchoolDate): DatedGrant {
  if (grant.relation === 'emergency') return { ...grant, endAt: at < grant.endAt ? at : grant.endAt };
  return { ...grant, endOn: yesterday < grant.endOn ? yesterday : grant.endOn };
}

/** That there is no such grant is said in the words for one that is none of the asker's business. */
async function authorizeEnding(
  { datedGrants }: Needs<'datedGrants'>,
  actor: Actor,
  { staffId, grantId }: GrantScope,
): Promise<Access & { grant: DatedGrant }> {
  const grant = await datedGrants.get(staffId, grantId).catch(asRefused);
  const because = mayEnd(actor, grant);
  if (!because) throw new DomainError('not_allowed', { grantId });
  const studentIds = grant.relation === 'substitutesNow' ? (grant.studentIds ?? []) : [grant.studentId];
  return { actor, because, studentIds, grant };
}

function mayEnd(actor: Actor, grant: DatedGrant): Access['because'] | undefined {
  if (actor.kind !== 'staff') return undefined;
  const office = officeRole(actor, grant.schoolId);
  if (office) return office;
  // What a case manager may give: a part in a plan's services, a cover for students whom they name.
  const isTheirs = grant.relation === 'serves' || (grant.relation === 'substitutesNow' && grant.studentIds);
  return isTheirs && grant.givenBy === actor.id ? 'caseManages' : undefined;
}

function asRefused(error: unknown): never {
  if (error instanceof DomainError && error.code === 'not_found') throw new DomainError('not_allowed', error.details);
  throw error;
}
