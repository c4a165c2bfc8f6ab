import { addDays, schoolDateAt } from '#shared/domain/dates.ts';

export const today = (now: number, zone: string) => schoolDateAt(new Date(now).toISOString(), zone);

export const dayOf = (at: number, zone: string) => schoolDateAt(new Date(at).toISOString(), zone);

export function mondayOf(day: string) {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** A day without a zone, in words. */
export const dayWords = (day: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

export const clock = (at: number, zone: string) =>
  new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(at);

/** Hours since midnight on the wall clock. */
export function wallHours(at: number, zone: string) {
  const [hours = '0', minutes = '0'] = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  })
    .format(at)
    .split(':');
  return (Number(hours) % 24) + Number(minutes) / 60;
}
