import type { DistrictAccommodation } from '#shared/domain/catalogue/district-accommodation.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { CommandKey, CommandResult } from '../commands.ts';

type Change = { accommodation: DistrictAccommodation; entry: LedgerEntry; key: CommandKey };

export type DistrictAccommodations = {
  /** Q39: retired ones too. */
  all(): Promise<DistrictAccommodation[]>;
  find(code: string): Promise<DistrictAccommodation | undefined>;
  /** Refuses with `changed_meanwhile` when the stored version is not `accommodation.version - 1`; `version: 1` must be new. */
  save(change: Change): Promise<CommandResult>;
};
