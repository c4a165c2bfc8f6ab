import * as z from 'zod/mini';
import { type SettingValue, saidOfSetting, saysSame, withSetting } from '#shared/domain/district/change-setting.ts';
import { type CommandInput, command, type Needs } from '../command.ts';
import { authorizeDistrict } from './authorize-district.ts';

export type ChangeSettingInput = CommandInput & {
  name: string;
  /** Left out: whatever the default is, also when it is mended. */
  value?: SettingValue | undefined;
};
/** The version of the district's record that holds now; the one before where there was nothing to do. */
const ChangedSetting = z.object({ version: z.int() });

/**
 * Decides one thing for the whole district, from the next act on. What began before keeps the clock that it began with:
 * a day that people were told moves by a calendar and by nothing else.
 */
export const changeSetting = command({
  authorize: authorizeDistrict,
  result: ChangedSetting,
  async run({ districtRecords }: Needs<'districtRecords'>, input: ChangeSettingInput, { change, unchanged }) {
    const { name, value } = input;
    const before = await districtRecords.find();
    const after = withSetting(before, name, value);
    if (saysSame(before, name, value)) return unchanged({ version: before?.version ?? 0 });
    const said = { from: inLedger(saidOfSetting(before, name)), to: inLedger(value) };
    return districtRecords.save(
      after,
      change({ action: 'setting_changed', setting: name, said }, { version: after.version }),
    );
  },
});

const inLedger = (value: SettingValue | undefined) => (value === undefined ? 'default' : JSON.stringify(value));
