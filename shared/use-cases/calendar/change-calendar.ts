import * as z from 'zod/mini';
import type { SchoolCalendar } from '#shared/domain/calendar/school-calendar.ts';
import type { Instant } from '#shared/domain/dates.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import { officeOfSchool } from '../access/office/office-of-school.ts';
import type { Access } from '../audited-change.ts';
import { type CommandInput, command, type Needs } from '../command.ts';

export type CalendarInput = CommandInput & { schoolId: SchoolId };
/** The version that holds now; the one before when there was nothing to do. */
const CalendarVersion = z.object({ version: z.int() });

type By = { by: Access['actor']['id']; at: Instant };

/** Makes the next version of a school's calendar, or none when the calendar says the same already. */
export const changingCalendar = <Input extends CalendarInput>(
  action: 'calendar_set' | 'day_off_added',
  next: (before: SchoolCalendar | undefined, input: Input, by: By) => SchoolCalendar,
) =>
  command({
    authorize: officeOfSchool,
    result: CalendarVersion,
    async run({ calendars }: Needs<'calendars'>, input: Input, { actor, at, change, unchanged }) {
      const before = await calendars.find(input.schoolId);
      const after = next(before, input, { by: actor.id, at });
      const result = { version: after.version };
      if (after === before) return unchanged(result);
      return calendars.save(after, change({ action, schoolId: input.schoolId }, result));
    },
  });
