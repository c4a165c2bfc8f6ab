import { ids, now } from '../../deps/clock.ts';
import { bulkCommands, bulkDeadlines, bulkLedger, bulkRoster, bulkSchoolCalendars } from '../../deps/tables.ts';

export const calendarDeps = () => ({
  roster: bulkRoster(),
  calendars: bulkSchoolCalendars(),
  deadlines: bulkDeadlines(),
  commands: bulkCommands(),
  ledger: bulkLedger(),
  ids,
  now,
});
