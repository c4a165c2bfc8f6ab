import { SchoolCalendar } from '#shared/domain/calendar/school-calendar.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolCalendars } from '#shared/use-cases/ports/calendar/school-calendars.ts';
import { commit } from '../commit.ts';
import { getItem, type Table } from '../table.ts';
import { ifVersionIs, put } from '../transactions.ts';
import { calendarKey } from './keys.ts';

export const dynamoSchoolCalendars = (plans: Table, ledger: Table): SchoolCalendars => ({
  async find(school) {
    const item = await getItem(plans, calendarKey(school), { consistent: true });
    return item && SchoolCalendar.parse(item);
  },
  save(calendar, change) {
    const { schoolId, version } = calendar;
    const actions = [put(plans, { ...calendarKey(schoolId), ...calendar }, ifVersionIs(version - 1))];
    return commit(
      { plans, ledger },
      { actions, onConflict: new DomainError('changed_meanwhile', { schoolId }) },
      change,
    );
  },
});
