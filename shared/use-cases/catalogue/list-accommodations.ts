import type { StaffActor } from '#shared/domain/access/access.ts';
import { catalogueWith } from '#shared/domain/catalogue/district-catalogue.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { changesAs } from '#shared/domain/requests/support.ts';
import type { Access } from '../audited-change.ts';
import { type Needs, type QueryInput, query } from '../command.ts';

export type ListAccommodationsInput = QueryInput;

/** All that this district's plans may be made of; it tells of no student, so any staff look, and leave no trace. */
export const listAccommodations = query({
  async authorize(_ports: object, actor: StaffActor): Promise<Access> {
    if (actor.schoolIds.length === 0) throw new DomainError('not_allowed');
    return { actor, because: changesAs(actor), studentIds: [] };
  },
  async read({ accommodations }: Needs<'accommodations'>, _input: ListAccommodationsInput, { withoutTrace }) {
    return withoutTrace(catalogueWith(await accommodations.all()));
  },
});
