import * as z from 'zod/mini';
import type { Actor } from '#shared/domain/access/access.ts';
import { whyNotEnded } from '#shared/domain/access/guardianship.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { GuardianId, StudentId } from '#shared/domain/ids.ts';
import { opaqueRef } from '#shared/domain/reviews/review.ts';
import { command, type Needs } from '../../command.ts';
import { type AuthorizePorts, authorize, type StudentCommandInput } from '../authorize.ts';
import { meetingsWith } from '../meetings-with.ts';

export type EndOwnHelpInput = StudentCommandInput & { guardianId: GuardianId };
const EndedOwnHelp = z.object({ studentId: StudentId, guardianId: GuardianId, version: z.int() });

/**
 * A student of age no longer wants somebody to help or represent them whom they had asked to (34 CFR 99.30: a consent
 * is theirs to take back). It holds no more from the next look on. The coordinator enters it on the student's word.
 */
export const endOwnHelp = command({
  authorize(ports: AuthorizePorts, actor: Actor, { studentId }: Pick<EndOwnHelpInput, 'studentId'>) {
    const ofStaff = { action: 'decide', data: 'D4', only: ['coordinates'] } as const;
    const own = { data: 'D4', only: ['eligibleSelf', 'holdsRecord'] } as const;
    return authorize(ports, actor, { studentId, ...(actor.kind === 'student' ? own : ofStaff) });
  },
  result: EndedOwnHelp,
  async run(
    ports: Needs<'roster' | 'datedGrants' | 'reviews' | 'ids'>,
    { studentId, guardianId }: EndOwnHelpInput,
    { actor, school, on, at, change },
  ) {
    const entry = (await ports.roster.limitsOn(studentId)).find((limit) => limit.guardianId === guardianId);
    const reason = whyNotEnded(entry, on);
    if (!entry || reason) throw new DomainError('invalid_input', { field: 'guardianId', reason: reason ?? '' });
    const limit = { ...entry, endedOn: on, version: entry.version + 1 };
    const meetings = await meetingsWith(ports, { studentId, guardianId }, at);
    const ref = opaqueRef(ports.ids.randomBytes(6));
    const ended = { type: 'OwnHelpEnded', studentId, schoolId: school.id, ref } as const;
    const moved = meetings.map(({ id: reviewId }) => ({ type: 'ReviewMoved', reviewId, studentId }) as const);
    return ports.datedGrants.limit(
      { limit, meetings },
      change(
        { action: 'own_help_ended', personId: guardianId },
        { studentId, guardianId, version: limit.version },
        // Who entered it knows of it.
        [...(actor.kind === 'student' ? [ended] : []), ...moved],
      ),
    );
  },
});
