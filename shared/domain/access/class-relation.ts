import { isOn, type SchoolDate } from '../dates.ts';
import type { StaffId } from '../ids.ts';
import type { StaffSeat } from '../roster/section.ts';
import { type AccessAction, type Reason, relationBySeat } from './access.ts';
import { decide } from './decide.ts';

type ClassQuestion = { staffId: StaffId; on: SchoolDate; action: AccessAction };

/**
 * Why somebody may do this with the cards of a class: their own seat among its staff today. Undefined when they may
 * not.
 */
export function classRelation(staff: readonly StaffSeat[], { staffId, on, action }: ClassQuestion): Reason | undefined {
  const mine = staff.find((seat) => seat.staffId === staffId && isOn(seat, on));
  const decision = mine && decide(relationBySeat(mine), 'D2', action);
  return decision?.allowed ? decision.because : undefined;
}
