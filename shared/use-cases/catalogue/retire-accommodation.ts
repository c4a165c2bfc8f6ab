import type { StaffActor } from '#shared/domain/access/access.ts';
import { schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type CommandInput, command, type Needs } from '../command.ts';
import { authorizeDefining, DefinedAccommodation } from './define-accommodation.ts';

export type RetireAccommodationInput = CommandInput & {
  code: string;
  /** As it was read. */
  version: number;
};

/** From today no draft may take it up; plans that hold it go on, and read as before. */
export const retireAccommodation = command({
  async authorize(ports: object, actor: StaffActor) {
    const [home] = actor.schoolIds;
    if (!home) throw new DomainError('not_allowed');
    return { ...(await authorizeDefining(ports, actor)), home };
  },
  result: DefinedAccommodation,
  async run(
    { accommodations, roster }: Needs<'accommodations' | 'roster'>,
    { code, version }: RetireAccommodationInput,
    { home, at, change, unchanged },
  ) {
    const [accommodation, { zone }] = await Promise.all([accommodations.find(code), roster.getSchool(home)]);
    if (!accommodation) throw new DomainError('not_found', { code });
    if (accommodation.version !== version) throw new DomainError('changed_meanwhile', { code });
    if (accommodation.retiredOn) return unchanged({ code });
    return accommodations.save(
      { ...accommodation, retiredOn: schoolDateAt(at, zone), version: version + 1 },
      change({ action: 'accommodation_changed', code }, { code }),
    );
  },
});
