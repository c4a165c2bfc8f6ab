import { ids, now } from '../../../deps/clock.ts';
import { commands, ledger, schoolHelps } from '../../../deps/tables.ts';
import { directory } from '../people.ts';

export const helpPageDeps = () => ({
  ...directory(),
  schoolHelps: schoolHelps(),
  commands: commands(),
  ledger: ledger(),
  ids,
  now,
});
