import { ids, now } from '../../../deps/clock.ts';
import { calendars, commands, deadlines, ledger } from '../../../deps/tables.ts';
import { directory } from '../people.ts';

export const calendarDeps = () => ({
  ...directory(),
  calendars: calendars(),
  deadlines: deadlines(),
  commands: commands(),
  ledger: ledger(),
  ids,
  now,
});
