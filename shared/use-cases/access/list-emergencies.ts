import type { EmergencyGrant } from '#shared/domain/access/dated-grant.ts';
import { lookWithin } from '#shared/domain/access/emergency.ts';
import { dueOn } from '#shared/domain/calendar/school-calendar.ts';
import { type DueDay, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import { type Needs, type QueryInput, query } from '../command.ts';
import { emergencyLooker } from './emergency-looker.ts';

export type ListEmergenciesInput = QueryInput & { schoolId: SchoolId };
/** `isLate`: the day has passed. Where the calendar ends, nobody can say, and it is not guessed. */
export type EmergencyWaiting = {
  grant: EmergencyGrant;
  reason: string;
  openedOn: SchoolDate;
  lookBy: DueDay;
  isLate: boolean;
};

/** A school's emergencies into which somebody has yet to look, for those who may; the oldest first. */
export const listEmergencies = query({
  authorize: emergencyLooker,
  async read(
    { roster, datedGrants, calendars, district }: Needs<'roster' | 'datedGrants' | 'calendars' | 'district'>,
    { schoolId }: ListEmergenciesInput,
    { mayLook, at, enter, withoutTrace },
  ) {
    const all = await datedGrants.emergenciesOf(schoolId);
    const waiting = all.filter(({ grant }) => mayLook(grant));
    if (all.length > 0 && waiting.length === 0) throw new DomainError('not_allowed', { schoolId });
    if (waiting.length === 0) return withoutTrace<EmergencyWaiting[]>([]);
    const [{ zone }, calendar, { process }] = await Promise.all([
      ...([roster.getSchool(schoolId), calendars.find(schoolId), district.settings()] as const),
    ]);
    const on = schoolDateAt(at, zone);
    const studentIds = [...new Set(waiting.map(({ grant }) => grant.studentId))];
    return enter({ action: 'emergencies_listed', schoolId, studentIds }, () =>
      waiting
        .toSorted((a, b) => (a.grant.beginAt < b.grant.beginAt ? -1 : 1))
        .map(({ grant, reason }): EmergencyWaiting => {
          const openedOn = schoolDateAt(grant.beginAt, zone);
          const lookBy = dueOn(calendar, openedOn, lookWithin(process));
          return { grant, reason, openedOn, lookBy, isLate: lookBy !== 'needs_calendar' && lookBy < on };
        }),
    );
  },
});
