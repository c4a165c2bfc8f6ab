import { type Instant, type SchoolDate, schoolDateAt, schoolTimeAt } from '#shared/domain/dates.ts';
import { dayInWords as inWords } from './school-day.ts';

const english = {
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** `Thu 3 Dec`. */
export const dayInWords = (on: SchoolDate) => inWords(on, english);

/** `Thu 3 Dec, 14:30` on the clock of this zone. */
export const momentInWords = (at: Instant, zone: string) =>
  `${dayInWords(schoolDateAt(at, zone))}, ${schoolTimeAt(at, zone)}`;

export const epochSeconds = (at: Instant) => Math.floor(Date.parse(at) / 1000);
