import type { StaffActor } from '#shared/domain/access/access.ts';
import { mayDefineAccommodations } from '#shared/domain/catalogue/district-accommodation.ts';
import { schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { DistrictAccommodations } from '../ports/catalogue/district-accommodations.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { CommandKey, Commands } from '../ports/commands.ts';
import type { Roster } from '../ports/roster/roster.ts';
import { toldOnce } from '../told-once.ts';
import { saveAccommodation } from './define-accommodation.ts';

type Deps = {
  roster: Pick<Roster, 'getSchool'>;
  accommodations: DistrictAccommodations;
  commands: Commands;
  ids: Pick<Ids, 'next'>;
  now: Clock;
};
type Wish = {
  code: string;
  /** As it was read. */
  version: number;
  surface: LedgerEntry['surface'];
  key: CommandKey;
};

/** From today no draft may take it up; plans that hold it go on, and read as before. */
export async function retireAccommodation(deps: Deps, actor: StaffActor, wish: Wish): Promise<{ code: string }> {
  const { code, version, key } = wish;
  const [home] = actor.schoolIds;
  if (!home || !mayDefineAccommodations(actor)) throw new DomainError('not_allowed');
  await toldOnce(deps.commands, { by: actor.id, key }, async () => {
    const [accommodation, { zone }] = await Promise.all([deps.accommodations.find(code), deps.roster.getSchool(home)]);
    if (!accommodation) throw new DomainError('not_found', { code });
    if (accommodation.version !== version) throw new DomainError('changed_meanwhile', { code });
    if (accommodation.retiredOn) return { code };
    const retired = { ...accommodation, retiredOn: schoolDateAt(deps.now(), zone), version: version + 1 };
    return saveAccommodation(deps, actor, { ...wish, accommodation: retired });
  });
  return { code };
}
