import * as z from 'zod/mini';
import { addMinutes, type Instant } from './dates.ts';

/** An hour of the clock in UTC, `2026-11-23T20`: what the ledger is kept and sealed by. */
export const Hour = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}$/));
export type Hour = z.infer<typeof Hour>;

export const hourOf = (at: Instant): Hour => at.slice(0, 13);

export const addHours = (hour: Hour, hours: number): Hour => hourOf(addMinutes(`${hour}:00:00.000Z`, 60 * hours));

/** Every hour from the first to the last, both included; none when the last lies before the first. */
export function eachHour(from: Hour, through: Hour): Hour[] {
  const hours: Hour[] = [];
  for (let hour = from; hour <= through; hour = addHours(hour, 1)) hours.push(hour);
  return hours;
}

export const hoursApart = (from: Hour, to: Hour): number =>
  (Date.parse(`${to}:00:00Z`) - Date.parse(`${from}:00:00Z`)) / 3_600_000;
