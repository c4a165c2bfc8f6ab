import type { PersonId, ReviewId } from '#shared/domain/ids.ts';
import type { OpaqueRef } from '#shared/domain/reviews/review.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { onStudent, type StudentQueryInput } from '../access/authorize.ts';
import { type Needs, query } from '../command.ts';
import type { ReviewReader } from '../ports/reviews/reviews.ts';
import { presentParticipants } from './present-participants.ts';

export type ReadLeftOutInput = StudentQueryInput & { reviewId: ReviewId; leftOut: readonly PersonId[] };
export type LeftOut = { ref: OpaqueRef; people: readonly { name: string; hasAddress: boolean }[] };

/**
 * Of people whom an invitation left out, the names, for those who may plan the meeting: they tell who a student's
 * family is. Whoever is not a participant of this review any more is not among them, whatever was asked.
 */
export const readLeftOut = query({
  authorize: onStudent({ action: 'decide', data: 'D3' }),
  async read(
    ports: Needs<'roster' | 'now'> & { reviews: ReviewReader },
    { studentId, reviewId, leftOut }: ReadLeftOutInput,
    { enter },
  ) {
    const review = await ports.reviews.get(studentId, reviewId);
    const { staff, guardians } = await presentParticipants(ports, review);
    const people = [...staff, ...guardians].filter(({ id }) => leftOut.includes(id));
    return enter(
      { action: 'search_listed' },
      (): LeftOut => ({
        ref: review.ref,
        people: people.map((person) => ({ name: displayName(person), hasAddress: person.email !== undefined })),
      }),
    );
  },
});
