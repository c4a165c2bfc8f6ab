import type { DistrictRecord, SettingsInForce } from '#shared/domain/district/district-settings.ts';
import type { Save } from '../commands.ts';

/** What the district decided about its process and its rights, with the defaults where it decided nothing. */
export type DistrictReader = { settings(): Promise<SettingsInForce> };

export type DistrictRecords = {
  /** Q75: undefined where the district has decided nothing yet. */
  find(): Promise<DistrictRecord | undefined>;
  /** `changed_meanwhile` when the stored version is not `record.version - 1`. */
  save: Save<DistrictRecord>;
};
