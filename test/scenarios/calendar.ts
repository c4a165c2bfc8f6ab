import { addDayOff } from '#shared/use-cases/calendar/add-day-off.ts';
import { setSchoolCalendar } from '#shared/use-cases/calendar/set-school-calendar.ts';
import { aCoordinator } from '../builders.ts';
import type { Scenario, Stage } from '../crash.ts';
import { aCalendar, aSchoolYear } from '../domain/calendar/sample-calendar.ts';
import { anEntry, harborHigh } from '../store/sample.ts';

const command = { schoolId: harborHigh.id, surface: 'cli', key: 'command' } as const;

const aSchool = ({ rosterWriter }: Stage) => rosterWriter.putSchools([harborHigh]);
async function aYear(stage: Stage) {
  await aSchool(stage);
  const entry = anEntry({ id: 'led_year', action: 'calendar_set', studentIds: [] });
  await stage.calendars.save({ calendar: aCalendar(), entry, key: 'year' });
}

export const calendarScenarios: Scenario[] = [
  {
    name: 'setting a school year',
    before: aSchool,
    act: (stage) => setSchoolCalendar(stage, aCoordinator(), { ...command, years: [aSchoolYear()], replace: false }),
  },
  {
    name: 'a snow day',
    before: aYear,
    act: (stage) => addDayOff(stage, aCoordinator(), { ...command, from: '2026-12-04', reason: 'Snow' }),
  },
];
