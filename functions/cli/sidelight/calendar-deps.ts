import { ids, now } from '../../deps/clock.ts';
import { commands, deadlines, ledger, roster, schoolCalendars } from '../../deps/tables.ts';

export const calendarDeps = () => ({
  roster: roster(),
  calendars: schoolCalendars(),
  deadlines: deadlines(),
  commands: commands(),
  ledger: ledger(),
  ids,
  now,
});
