import type { StaffActor } from '#shared/domain/access/access.ts';
import {
  type AccommodationWords,
  checkedAccommodation,
  type DistrictAccommodation,
  mayDefineAccommodations,
  mostOfDistrict,
} from '#shared/domain/catalogue/district-accommodation.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { changesAs } from '#shared/domain/requests/support.ts';
import type { DistrictAccommodations } from '../ports/catalogue/district-accommodations.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { CommandKey, CommandResult, Commands } from '../ports/commands.ts';
import { toldOnce } from '../told-once.ts';

type Deps = { accommodations: DistrictAccommodations; commands: Commands; ids: Pick<Ids, 'next'>; now: Clock };
type Wish = {
  accommodation: AccommodationWords;
  /** As it was read; 0: it is new. */
  version: number;
  surface: LedgerEntry['surface'];
  key: CommandKey;
};

/**
 * Adds an accommodation of the district's own, or writes one anew; one that was retired is in use again. Plans that hold it keep the words
 * that they were agreed with.
 */
export async function defineAccommodation(deps: Deps, actor: StaffActor, wish: Wish): Promise<{ code: string }> {
  if (!mayDefineAccommodations(actor)) throw new DomainError('not_allowed');
  const written = checkedAccommodation(wish.accommodation);
  const { code } = written;
  await toldOnce(deps.commands, { by: actor.id, key: wish.key }, async () => {
    if (wish.version === 0 && (await deps.accommodations.all()).length >= mostOfDistrict)
      throw new DomainError('invalid_input', { field: 'accommodations', most: mostOfDistrict });
    return saveAccommodation(deps, actor, { ...wish, accommodation: { ...written, version: wish.version + 1 } });
  });
  return { code };
}

/** Who changed what all schools write plans with is on record, though it is about no student. */
export async function saveAccommodation(
  deps: Deps,
  actor: StaffActor,
  { accommodation, surface, key }: { accommodation: DistrictAccommodation } & Omit<Wish, 'accommodation' | 'version'>,
): Promise<CommandResult> {
  const entry: LedgerEntry = {
    id: deps.ids.next('led'),
    at: deps.now(),
    actorId: actor.id,
    action: 'accommodation_changed',
    because: changesAs(actor),
    surface,
    studentIds: [],
    code: accommodation.code,
  };
  return deps.accommodations.save({ accommodation, entry, key });
}
