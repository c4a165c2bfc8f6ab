import * as z from 'zod/mini';
import type { StaffActor } from '#shared/domain/access/access.ts';
import { Instant, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId, SectionId } from '#shared/domain/ids.ts';
import { opaqueRef } from '#shared/domain/reviews/review.ts';
import { type CommandInput, command, type Needs } from '../command.ts';
import { freeTurnOfDay } from '../turn-of-day.ts';

/** Every question is a message to an office. */
const mostADay = 5;
type ClassScope = { sectionId: SectionId; schoolId: SchoolId };
export type AskForClassInput = CommandInput & ClassScope;
const ClassAsked = z.object({ askedAt: Instant });
export type ClassAsked = z.infer<typeof ClassAsked>;

/**
 * A member of staff who teaches a class in Classroom, and is not on the school's list for it, asks to see it. It opens
 * nothing: who answers for the school's records hears of it, and covers the class for them or does not.
 * Substitutes go from school to school, so that they need not be on the staff of this one.
 */
export const askForClass = command({
  async authorize({ roster }: Needs<'roster'>, actor: Pick<StaffActor, 'kind' | 'id'>, { schoolId }: ClassScope) {
    const [{ active, mayNotSignIn, schoolIds }, { zone }] = await Promise.all([
      roster.getStaff(actor.id),
      roster.getSchool(schoolId),
    ]);
    if (!active || mayNotSignIn) throw new DomainError('not_allowed', { schoolId });
    const access = { actor, studentIds: [], zone };
    return schoolIds.includes(schoolId)
      ? { ...access, because: 'worksAt' as const }
      : { ...access, because: 'asked' as const };
  },
  result: ClassAsked,
  async run(
    { classRequests, commands, ids }: Needs<'classRequests' | 'commands' | 'ids'>,
    { sectionId, schoolId }: AskForClassInput,
    { actor, at, zone, change },
  ) {
    const name = `class-asked/${schoolDateAt(at, zone)}`;
    const turn = await freeTurnOfDay({ commands }, actor.id, { name, most: mostADay });
    if (!turn) throw new DomainError('not_allowed', { reason: 'askedEnough' });
    const ref = opaqueRef(ids.randomBytes(6));
    const news = { type: 'ClassAccessAsked' as const, personId: actor.id, sectionId, schoolId, ref };
    const entry = { action: 'class_access_asked' as const, sectionId, schoolId };
    return classRequests.ask(change(entry, { askedAt: at }, [news]), turn);
  },
});
