import * as z from 'zod/mini';
import type { Actor } from '#shared/domain/access/access.ts';
import { type EmergencyLook, lookedAt } from '#shared/domain/access/emergency.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { GrantId, type SchoolId, type StudentId } from '#shared/domain/ids.ts';
import { type CommandInput, command, type Needs } from '../command.ts';
import { emergencyLooker } from './emergency-looker.ts';

type EmergencyScope = { schoolId: SchoolId; studentId: StudentId };
export type LookIntoEmergencyInput = CommandInput &
  EmergencyScope & { grantId: GrantId } & Pick<EmergencyLook, 'finding' | 'words'>;
const LookedIntoEmergency = z.object({ grantId: GrantId });
export type LookedIntoEmergency = z.infer<typeof LookedIntoEmergency>;

/** Somebody of the office has looked into why a card was opened, who is not the one who opened it. */
export const lookIntoEmergency = command({
  async authorize(ports: Needs<'roster'>, actor: Actor, { schoolId, studentId }: EmergencyScope) {
    return { ...(await emergencyLooker(ports, actor, { schoolId })), studentIds: [studentId] };
  },
  result: LookedIntoEmergency,
  async run(
    { datedGrants }: Needs<'datedGrants'>,
    { schoolId, studentId, grantId, finding, words }: LookIntoEmergencyInput,
    { actor, mayLook, at, change },
  ) {
    const waiting = (await datedGrants.emergenciesOf(schoolId)).map(({ grant }) => grant);
    const grant = waiting.find((each) => each.id === grantId && each.studentId === studentId);
    if (!grant) throw new DomainError('not_found', { grantId });
    if (!mayLook(grant)) throw new DomainError('not_allowed', { grantId });
    return datedGrants.look(
      lookedAt(grant, { finding, words }, { byId: actor.id, at }),
      change({ action: 'emergency_looked_at', grantId, personId: grant.staffId }, { grantId }),
    );
  },
});
