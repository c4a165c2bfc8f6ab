import { addDayOff, takeDayOff } from '#shared/use-cases/calendar/add-day-off.ts';
import { setSchoolCalendar, setYears } from '#shared/use-cases/calendar/set-school-calendar.ts';
import { changeSetting } from '#shared/use-cases/district/change-setting.ts';
import { keepSchoolHelp } from '#shared/use-cases/help/keep-school-help.ts';
import { aCoordinator } from '../builders.ts';
import type { Scenario, Stage } from '../crash.ts';
import { enrol } from '../harbor-high/school.ts';
import { aCalendar, aSchoolYear } from '../sample/calendar.ts';
import { aChange } from '../sample/records.ts';
import { harborHigh } from '../sample/roster.ts';

const command = { schoolId: harborHigh.id, surface: 'cli', key: 'command' } as const;

const aSchool = ({ rosterWriter }: Stage) => enrol(rosterWriter, { people: [], classes: [] });
async function aYear(stage: Stage) {
  await aSchool(stage);
  await stage.calendars.save(
    aCalendar(),
    aChange('year', { action: 'calendar_set', schoolId: harborHigh.id, studentIds: [] }),
  );
}

const contactDays = { name: 'contactDays', value: 4, surface: 'cli', key: 'command' } as const;

export const calendarScenarios: Scenario[] = [
  {
    of: changeSetting,
    name: 'deciding a setting of the district',
    before: aSchool,
    act: (stage) => changeSetting(stage, { kind: 'system', id: 'system' }, contactDays),
  },
  {
    of: keepSchoolHelp,
    name: 'saying whom to ask for help',
    before: aSchool,
    act: (stage) =>
      keepSchoolHelp(stage, aCoordinator(), { ...command, said: { name: 'Priya Raman', phone: '(360) 555-0102' } }),
  },
  {
    of: setYears,
    name: 'setting a school year',
    before: aSchool,
    act: (stage) => setSchoolCalendar(stage, aCoordinator(), { ...command, years: [aSchoolYear()], replace: false }),
  },
  {
    of: takeDayOff,
    name: 'a snow day',
    before: aYear,
    act: (stage) => addDayOff(stage, aCoordinator(), { ...command, from: '2026-12-04', reason: 'Snow' }),
  },
];
