import { weekdays } from './school-calendar.ts';

type Weekday = (typeof weekdays)[number];

/** Every way of writing a day; a bare T is Tuesday, unless Tuesday or a later day stands before it. */
const spellings: Record<Weekday, string> = {
  mon: 'monday mondays mon mo m',
  tue: 'tuesday tuesdays tues tue tu t',
  wed: 'wednesday wednesdays weds wed we w',
  thu: 'thursday thursdays thurs thur thu th r',
  fri: 'friday fridays fri fr f',
  sat: 'saturday saturdays sat sa',
  sun: 'sunday sundays sun su',
};
const dayOf = new Map(weekdays.flatMap((day) => spellings[day].split(' ').map((word) => [word, day] as const)));

const apart = /(?:[\s,;/|&+]|\band\b)+/;
const dashes = /\s*(?:[-\u00ad\u2010-\u2015\u2212~]+|\b(?:to|thru|through|until)\b)\s*/g;
/** Letters of days without anything between them: MTWThF, MTWRF. Longer words must not be taken apart. */
const writtenOn = /^(?:th|sa|su|[mtwrf]){2,}$/;

/**
 * The days of a school's week as people write them: `Mon Tue Wed`, `Mon-Fri`, `M/T/W/Th/F`, `MTWThF`. Undefined where
 * anything of it is no day, because a guess would be a wrong count of school days.
 */
export function weekdaysIn(text: string): Weekday[] | undefined {
  const chunks = text
    .toLowerCase()
    .replaceAll('.', ' ')
    .trim()
    .replace(dashes, '-')
    .split(apart)
    .filter((chunk) => chunk !== '');
  const days: Weekday[] = [];
  for (const chunk of chunks) {
    const read = chunk.includes('-') ? dashed(chunk.split('-')) : daysIn(chunk, days);
    if (!read) return undefined;
    days.push(...read);
  }
  return days.length > 0 ? days : undefined;
}

/** Two days are from one through the other; more are each for itself. A bare T that ends a range could be either. */
function dashed(words: readonly string[]): Weekday[] | undefined {
  const [first = '', last = '', ...more] = words;
  if (more.length > 0) return words.reduce<Weekday[] | undefined>((days, word) => joined(days, word), []);
  const [from, to] = [dayOf.get(first), dayOf.get(last)];
  if (!from || !to || last === 't') return undefined;
  const start = weekdays.indexOf(from);
  const length = (weekdays.indexOf(to) - start + weekdays.length) % weekdays.length;
  return [...weekdays, ...weekdays].slice(start, start + length + 1);
}

const joined = (days: Weekday[] | undefined, word: string) => {
  const read = days && daysIn(word, days);
  return read && [...days, ...read];
};

function daysIn(word: string, before: readonly Weekday[]): Weekday[] | undefined {
  const words = !dayOf.has(word) && writtenOn.test(word) ? (word.match(/th|sa|su|[mtwrf]/g) ?? []) : [word];
  const days: Weekday[] = [];
  for (const each of words) {
    const day = each === 't' && isPastMonday([...before, ...days]) ? 'thu' : dayOf.get(each);
    if (!day) return undefined;
    days.push(day);
  }
  return days;
}

const isPastMonday = (days: readonly Weekday[]) => days.some((day) => ['tue', 'wed'].includes(day));
