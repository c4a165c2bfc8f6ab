import type { DistrictAccommodation } from '#shared/domain/catalogue/district-accommodation.ts';
import type { AuditedChange, Saved } from '../commands.ts';

export type DistrictAccommodations = {
  /** Q39: retired ones too. */
  all(): Promise<DistrictAccommodation[]>;
  find(code: string): Promise<DistrictAccommodation | undefined>;
  /** Refuses with `changed_meanwhile` when the stored version is not `accommodation.version - 1`; `version: 1` must be new. */
  save<Result>(accommodation: DistrictAccommodation, change: AuditedChange<Result>): Promise<Saved<Result>>;
};
