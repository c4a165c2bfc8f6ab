import type { DueDate, DueTime } from '../state/classroom.ts';

/** Classroom keeps deadlines in UTC and leaves out zeros. */
export function dueParts(at: string): { dueDate: DueDate; dueTime: DueTime } {
  const moment = new Date(at);
  const hours = moment.getUTCHours();
  const minutes = moment.getUTCMinutes();
  return {
    dueDate: { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() },
    dueTime: { ...(hours ? { hours } : {}), ...(minutes ? { minutes } : {}) },
  };
}

export const dueInstant = ({ year, month, day }: DueDate, { hours = 0, minutes = 0 }: DueTime) =>
  new Date(Date.UTC(year, month - 1, day, hours, minutes)).toISOString();
