import * as z from 'zod/mini';
import type { StaffActor } from '#shared/domain/access/access.ts';
import {
  type AccommodationWords,
  checkedAccommodation,
  mayDefineAccommodations,
  mostOfDistrict,
} from '#shared/domain/catalogue/district-accommodation.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { changesAs } from '#shared/domain/requests/support.ts';
import type { Access } from '../audited-change.ts';
import { type CommandInput, command, type Needs } from '../command.ts';

export type DefineAccommodationInput = CommandInput & {
  accommodation: AccommodationWords;
  /** As it was read; 0: it is new. */
  version: number;
};
export const DefinedAccommodation = z.object({ code: z.string() });
export type DefinedAccommodation = z.infer<typeof DefinedAccommodation>;

/** Who changed what all schools write plans with is on record, though it is about no student. */
export async function authorizeDefining(_ports: object, actor: StaffActor): Promise<Access & { actor: StaffActor }> {
  if (!mayDefineAccommodations(actor)) throw new DomainError('not_allowed');
  return { actor, because: changesAs(actor), studentIds: [] };
}

/**
 * Adds an accommodation of the district's own, or writes one anew; one that was retired is in use again. Plans that
 * hold it keep the words that they were agreed with.
 */
export const defineAccommodation = command({
  authorize: authorizeDefining,
  result: DefinedAccommodation,
  async run({ accommodations }: Needs<'accommodations'>, input: DefineAccommodationInput, { change }) {
    const { version } = input;
    const written = checkedAccommodation(input.accommodation);
    const { code } = written;
    if (version === 0 && (await accommodations.all()).length >= mostOfDistrict)
      throw new DomainError('invalid_input', { field: 'accommodations', most: mostOfDistrict });
    return accommodations.save(
      { ...written, version: version + 1 },
      change({ action: 'accommodation_changed', code }, { code }),
    );
  },
});
