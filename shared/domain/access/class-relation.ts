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

/**
 * Whether they are today a teacher of a class that this course stands for. Google says so of a visitor too, and of who
 * helps, watches or stands in: what these have seen, the class's teacher has not.
 */
export function teachesClass(staff: readonly StaffSeat[], { staffId, on }: Omit<ClassQuestion, 'action'>): boolean {
  const mine = staff.find((seat) => seat.staffId === staffId);
  return classRelation(staff, { staffId, on, action: 'read' }) === 'teachesNow' && Boolean(mine?.teaches?.length);
}
