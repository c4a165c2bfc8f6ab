import { addDays, type SchoolDate } from '../dates.ts';
import type { SchoolId } from '../ids.ts';
import { defaultSettings, type ProcessSettings } from '../process/clocks.ts';
import type { Staff } from '../roster/people.ts';

/**
 * Whose name stands on a plan joins the student's team and reads it whole: nobody who left, who works at another
 * school, or who is only an aide there.
 */
export const canManage = ({ active, roles, schoolIds }: Staff, schoolId: SchoolId) =>
  active && schoolIds.includes(schoolId) && roles.some((role) => role !== 'aide');

/** Who managed a plan may look for so long after its end: letters are still to be sent, and questions come. */
export const seesUntil = (endedOn: SchoolDate): SchoolDate => addDays(endedOn, defaultSettings.sightAfterEnd);

/** The same, where the district says another number of days. */
export const seenUntilOf = (endedOn: SchoolDate, { sightAfterEnd }: Pick<ProcessSettings, 'sightAfterEnd'>) =>
  sightAfterEnd === defaultSettings.sightAfterEnd ? {} : { seenUntil: addDays(endedOn, sightAfterEnd) };
