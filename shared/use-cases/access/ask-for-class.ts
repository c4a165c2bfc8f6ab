import * as z from 'zod/mini';
import type { StaffActor } from '#shared/domain/access/access.ts';
import { Instant } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId, SectionId } from '#shared/domain/ids.ts';
import { opaqueRef } from '#shared/domain/reviews/review.ts';
import { type CommandInput, command, type Needs } from '../command.ts';

type ClassScope = { sectionId: SectionId; schoolId: SchoolId };
export type AskForClassInput = CommandInput & ClassScope;
const ClassAsked = z.object({ askedAt: Instant });
export type ClassAsked = z.infer<typeof ClassAsked>;

/**
 * A member of staff who teaches a class in Classroom, and is not on the school's list for it, asks to see it. It opens
 * nothing: who answers for the school's records hears of it, and covers the class for them or does not.
 */
export const askForClass = command({
  async authorize({ roster }: Needs<'roster'>, actor: Pick<StaffActor, 'kind' | 'id'>, { schoolId }: ClassScope) {
    const { active, schoolIds } = await roster.getStaff(actor.id);
    if (!active || !schoolIds.includes(schoolId)) throw new DomainError('not_allowed', { schoolId });
    return { actor, because: 'worksAt' as const, studentIds: [] };
  },
  result: ClassAsked,
  run(
    { classRequests, ids }: Needs<'classRequests' | 'ids'>,
    { sectionId, schoolId }: AskForClassInput,
    { actor, at, change },
  ) {
    const ref = opaqueRef(ids.randomBytes(6));
    const news = { type: 'ClassAccessAsked' as const, personId: actor.id, sectionId, schoolId, ref };
    return classRequests.ask(change({ action: 'class_access_asked', sectionId, schoolId }, { askedAt: at }, [news]));
  },
});
