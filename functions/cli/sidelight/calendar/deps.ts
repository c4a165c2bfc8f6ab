import { ids, now } from '../../../deps/clock.ts';
import { calendars, commands, deadlines, ledger, roster } from '../../../deps/tables.ts';

export const calendarDeps = () => ({
  roster: roster(),
  calendars: calendars(),
  deadlines: deadlines(),
  commands: commands(),
  ledger: ledger(),
  ids,
  now,
});
