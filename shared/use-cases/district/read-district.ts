import type { DistrictRecord } from '#shared/domain/district/district-settings.ts';
import { type Needs, type QueryInput, query } from '../command.ts';
import { authorizeDistrict } from './authorize-district.ts';

export type ReadDistrictInput = QueryInput;

/** What the district has decided, and of nobody. */
export const readDistrict = query({
  authorize: authorizeDistrict,
  async read({ districtRecords }: Needs<'districtRecords'>, _input: ReadDistrictInput, { withoutTrace }) {
    return withoutTrace<{ record: DistrictRecord | undefined }>({ record: await districtRecords.find() });
  },
});
