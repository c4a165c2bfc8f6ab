import { addDays, type SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import type { SchoolId, StaffId } from '../ids.ts';
import { defaultSettings, type ProcessSettings } from '../process/clocks.ts';
import type { Staff } from '../roster/people.ts';
import type { ActivePlan, PlanDraft } from './plan.ts';

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

/** What somebody took over before it was entered. */
const enteredLate = 30;

/** `on`: the day on which it is entered. */
type HandingOver = { to: StaffId; since: SchoolDate; on: SchoolDate };

/** The same version in other hands (R-W12): what the student gets, and so what teachers confirmed, is not touched. */
export function handedOver(plan: ActivePlan, { to, since, on }: HandingOver): ActivePlan {
  const refused = (field: string, reason: string) =>
    new DomainError('invalid_input', { planId: plan.id, field, reason });
  if (to === plan.caseManagerId) throw refused('caseManagerId', 'manages_already');
  if (since > on) throw refused('since', 'ahead');
  if (since < addDays(on, -enteredLate)) throw refused('since', 'too_long_back');
  return { ...plan, caseManagerId: to, revision: plan.revision + 1 };
}

/** Its next version in the making goes along, unless that names somebody else already. */
export const draftHandedOver = (draft: PlanDraft | undefined, plan: ActivePlan, to: StaffId): PlanDraft | undefined =>
  draft?.caseManagerId === plan.caseManagerId
    ? { ...draft, caseManagerId: to, revision: draft.revision + 1 }
    : undefined;
