import type { DueDate, DueTime } from '../state/classroom.ts';

/** Classroom keeps deadlines in UTC and leaves out zeros, and at midnight now and then the whole time. */
export function dueParts(at: string): { dueDate: DueDate; dueTime?: DueTime } {
  const moment = new Date(at);
  const hours = moment.getUTCHours();
  const minutes = moment.getUTCMinutes();
  const dueDate = { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
  if (!hours && !minutes && dueDate.day % 2 === 0) return { dueDate };
  return { dueDate, dueTime: { ...(hours ? { hours } : {}), ...(minutes ? { minutes } : {}) } };
}

export const dueInstant = ({ year, month, day }: DueDate, { hours = 0, minutes = 0 }: DueTime) =>
  new Date(Date.UTC(year, month - 1, day, hours, minutes)).toISOString();
