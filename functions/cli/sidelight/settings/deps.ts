import { ids, now } from '../../../deps/clock.ts';
import { commands, districtRecords, ledger } from '../../../deps/tables.ts';
import { directory } from '../people.ts';

export const settingsDeps = () => ({
  ...directory(),
  districtRecords: districtRecords(),
  commands: commands(),
  ledger: ledger(),
  ids,
  now,
});
