import * as z from 'zod/mini';
import type { Actor } from '#shared/domain/access/access.ts';
import { officeRole } from '#shared/domain/access/office.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { isStaffId, isStudentId, type PersonId, type SchoolId } from '#shared/domain/ids.ts';
import type { Access } from '../audited-change.ts';
import { type CommandInput, command, type Needs } from '../command.ts';
import { mostEndedTogether, type SignedInPlace } from '../ports/sign-in/sessions-of-people.ts';
import { unlessUnknown } from '../unless-unknown.ts';

type Whose = { personId: PersonId };
export type EndSessionsInput = CommandInput & Whose;

/**
 * Signs somebody out wherever they are signed in, and takes the codes with which they were about to be. What the person
 * let us do at Google stays: they may sign in again.
 */
export const endSessions = command({
  authorize: authorizeEnding,
  result: z.object({ ended: z.number() }),
  async run(
    { sessionsOfPeople }: Needs<'sessionsOfPeople'>,
    { personId }: EndSessionsInput,
    { change, piece, unchanged },
  ) {
    const open = await sessionsOfPeople.openOf(personId);
    if (open.length === 0) return unchanged({ ended: 0 });
    const [first = [], ...more] = batches(open);
    const entry = { action: 'sessions_ended', personId } as const;
    // A batch is named by what is in it: after a crash those that are left are other batches.
    for (const batch of more)
      await piece(batch[0]?.place ?? '', (make) => sessionsOfPeople.end(batch, make(entry, { ended: batch.length })));
    return sessionsOfPeople.end(first, change(entry, { ended: open.length }));
  },
});

const batches = (places: readonly SignedInPlace[]) =>
  Array.from({ length: Math.ceil(places.length / mostEndedTogether) }, (_, index) =>
    places.slice(index * mostEndedTogether, (index + 1) * mostEndedTogether),
  );

/** The office of a school of theirs, and whoever holds the district's keys to the tables. */
async function authorizeEnding({ roster }: Needs<'roster'>, actor: Actor, { personId }: Whose): Promise<Access> {
  const studentIds = isStudentId(personId) ? [personId] : [];
  if (actor.kind === 'system') return { actor, because: 'system', studentIds };
  const schools = actor.kind === 'staff' ? await schoolsOf(roster, personId) : [];
  const because = schools.map((schoolId) => actor.kind === 'staff' && officeRole(actor, schoolId)).find(Boolean);
  if (!because) throw new DomainError('not_allowed', { personId });
  return { actor, because, studentIds };
}

async function schoolsOf(roster: Needs<'roster'>['roster'], id: PersonId): Promise<readonly SchoolId[]> {
  if (isStaffId(id)) return (await roster.getStaff(id).catch(unlessUnknown))?.schoolIds ?? [];
  const student = isStudentId(id) ? await roster.getStudent(id).catch(unlessUnknown) : undefined;
  return student ? [student.schoolId] : [];
}
