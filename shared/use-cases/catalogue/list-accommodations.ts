import type { StaffActor } from '#shared/domain/access/access.ts';
import { type Catalogue, catalogueWith } from '#shared/domain/catalogue/district-catalogue.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { DistrictAccommodations } from '../ports/catalogue/district-accommodations.ts';

/** All that plans of this district may be made of. It tells of no student, so any of the staff may look, and looking leaves no trace. */
export async function listAccommodations(
  deps: { accommodations: Pick<DistrictAccommodations, 'all'> },
  actor: StaffActor,
): Promise<Catalogue> {
  if (actor.schoolIds.length === 0) throw new DomainError('not_allowed');
  return catalogueWith(await deps.accommodations.all());
}
