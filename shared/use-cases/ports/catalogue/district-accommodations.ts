import type { DistrictAccommodation } from '#shared/domain/catalogue/district-accommodation.ts';
import type { Save } from '../commands.ts';

export type DistrictAccommodations = {
  /** Q39: retired ones too. */
  all(): Promise<DistrictAccommodation[]>;
  find(code: string): Promise<DistrictAccommodation | undefined>;
  /** `changed_meanwhile` when the stored version is not `accommodation.version - 1`; `version: 1` must be new. */
  save: Save<DistrictAccommodation>;
};
