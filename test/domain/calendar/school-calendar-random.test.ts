import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSchoolYears } from '#shared/domain/calendar/calendar-check.ts';
import { withDayOff } from '#shared/domain/calendar/day-off.ts';
import {
  addSchoolDays,
  type DayOff,
  isSchoolDay,
  lastSchoolDayOnOrBefore,
  type SchoolYear,
  schoolDaysBetween,
  weekdays,
} from '#shared/domain/calendar/school-calendar.ts';
import { instantOf, schoolDateAt, schoolTimeAt } from '#shared/domain/dates.ts';
import { runs } from '../../deep.ts';

/** Days as plain numbers, by the engine's own UTC arithmetic: nothing here is shared with what is tested. */
const dayMs = 86_400_000;
const numberOf = (on: string) => Date.parse(`${on}T00:00:00Z`) / dayMs;
const dayOf = (number: number) => new Date(number * dayMs).toISOString().slice(0, 10);
const weekdayOf = (number: number) => weekdays[(number + 3) % 7]!;

/**
 * Every day that some year tells about, as taught or not; a summer between two years that follow is told about as well.
 */
function oracle(years: readonly SchoolYear[]) {
  const known = new Map<number, boolean>();
  const spans = years.map((year) => {
    const days = [...year.terms.flatMap(({ startOn, endOn }) => [startOn, endOn]), ...(year.addedSchoolDays ?? [])];
    return {
      name: Number(year.name.slice(0, 4)),
      from: Math.min(...days.map(numberOf)),
      to: Math.max(...days.map(numberOf)),
    };
  });
  for (const [index, { from, to, name }] of spans.entries()) {
    for (let day = from; day <= to; day += 1) known.set(day, false);
    const next = spans[index + 1];
    if (next?.name === name + 1) for (let day = to; day < next.from; day += 1) known.set(day, false);
  }
  for (const year of years) {
    const off = new Set<number>();
    for (const each of year.daysOff) {
      const [from, to] = 'on' in each ? [each.on, each.on] : [each.from, each.to];
      for (let day = numberOf(from); day <= numberOf(to); day += 1) off.add(day);
    }
    for (const { startOn, endOn } of year.terms)
      for (let day = numberOf(startOn); day <= numberOf(endOn); day += 1)
        if (year.weekdays.includes(weekdayOf(day)) && !off.has(day)) known.set(day, true);
    for (const on of year.addedSchoolDays ?? []) known.set(numberOf(on), true);
  }
  return known;
}

/**
 * A year that begins in August or September, with up to three terms, breaks and single days that do not touch, and
 * make-up days after it.
 */
const schoolYear = (starting: number) =>
  fc
    .record({
      first: fc.integer({ min: 0, max: 45 }),
      terms: fc.array(fc.record({ gap: fc.integer({ min: 0, max: 9 }), length: fc.integer({ min: 5, max: 90 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
      taught: fc.subarray([...weekdays], { minLength: 1 }),
      breaks: fc.array(fc.record({ gap: fc.integer({ min: 1, max: 40 }), length: fc.integer({ min: 1, max: 12 }) }), {
        maxLength: 8,
      }),
      makeUp: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ first, terms, taught, breaks, makeUp }): SchoolYear => {
      let day = numberOf(`${starting}-08-10`) + first;
      const begin = day;
      const dated = terms.map(({ gap, length }, index) => {
        const startOn = dayOf(day);
        const endOn = dayOf(day + length);
        day += length + 1 + gap;
        return { name: `Term ${index + 1}`, startOn, endOn };
      });
      const end = numberOf(dated.at(-1)!.endOn);
      let at = begin;
      const daysOff = breaks.flatMap(({ gap, length }): DayOff[] => {
        const from = at + gap;
        const to = from + length - 1;
        at = to;
        if (to > end) return [];
        return length === 1 ? [{ on: dayOf(from) }] : [{ from: dayOf(from), to: dayOf(to) }];
      });
      const addedSchoolDays = Array.from({ length: makeUp }, (_, index) => dayOf(end + 1 + 2 * index));
      const name = `${starting}-${String((starting + 1) % 100).padStart(2, '0')}`;
      return { name, terms: dated, weekdays: taught, daysOff, addedSchoolDays };
    });
const someYears = fc
  .tuple(schoolYear(2026), schoolYear(2027), schoolYear(2028))
  .chain((three) => fc.subarray(three, { minLength: 1 }));
const calendars = someYears.map((years) => ({ schoolId: 'sch_1' as const, years, version: 1 }));
const someDay = fc.integer({ min: numberOf('2026-07-15'), max: numberOf('2029-09-30') });

describe('any calendar at all, against one counted day by day', () => {
  it('is sound', () => {
    fc.assert(
      fc.property(someYears, (years) => {
        expect(checkSchoolYears([...years].reverse())).toEqual(years);
      }),
    );
  });

  it('adds school days as fingers would', () => {
    fc.assert(
      fc.property(calendars, someDay, fc.integer({ min: 0, max: 60 }), (calendar, start, amount) => {
        const known = oracle(calendar.years);
        let [day, left]: [number, number] = [start, amount];
        while (left > 0 && known.has(day + 1)) if (known.get(++day)) left -= 1;
        const due = left > 0 ? 'needs_calendar' : dayOf(day);
        expect(addSchoolDays(calendar, dayOf(start), amount)).toBe(due);
        if (due !== 'needs_calendar') expect(schoolDaysBetween(calendar, dayOf(start), due)).toBe(amount);
      }),
      { numRuns: runs(150, 20_000) },
    );
  });

  it('finds the last school day before a limit, or none', () => {
    fc.assert(
      fc.property(calendars, someDay, (calendar, on) => {
        const known = oracle(calendar.years);
        let day = on;
        while (known.get(day) === false) day -= 1;
        expect(lastSchoolDayOnOrBefore(calendar, dayOf(on))).toBe(known.has(day) ? dayOf(day) : 'needs_calendar');
        expect(isSchoolDay(calendar, dayOf(on))).toBe(known.get(on) === true);
      }),
      { numRuns: runs(150, 20_000) },
    );
  });

  it('never lets a day off bring a date nearer, and closes just the days that were named', () => {
    const [length, amount] = [fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 40 })];
    fc.assert(
      fc.property(calendars, fc.record({ from: someDay, length, start: someDay, amount }), (calendar, given) => {
        const from = given.from;
        const to = from + given.length;
        const known = oracle(calendar.years);
        fc.pre(known.has(from) && known.has(to));
        const changed = withDayOff(calendar, { from: dayOf(from), to: dayOf(to) });
        const now = oracle(changed.years);
        for (const [day, taught] of known) expect(now.get(day) ?? false).toBe(taught && (day < from || to < day));
        const [before, after] = [calendar, changed].map((each) =>
          addSchoolDays(each, dayOf(given.start), given.amount),
        );
        expect(before === 'needs_calendar' || after === 'needs_calendar' || before! <= after!).toBe(true);
        // An added school day outside the terms takes the edge of what is known along when it goes: there is nothing
        // left to take off again.
        if (now.has(from) && now.has(to))
          expect(withDayOff(changed, { from: dayOf(from), to: dayOf(to) })).toBe(changed);
      }),
      { numRuns: runs(100, 10_000) },
    );
  });
});

describe('the day of a school, wherever it stands', () => {
  const zones = Intl.supportedValuesOf('timeZone');

  it('is one day after the other across every change of the clocks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 1500 }), (zone, after) => {
        const on = dayOf(numberOf('2026-01-01') + after);
        for (const time of ['00:00', '03:00', '12:00', '23:59']) {
          const at = instantOf(on, time, zone);
          // Nuuk skips the last hour of a Saturday in March: a time that no clock shows moves into the next day.
          if (schoolTimeAt(at, zone) === time) expect(schoolDateAt(at, zone)).toBe(on);
        }
        const minute = Date.parse(instantOf(on, '00:00', zone)) - 60_000;
        expect(schoolDateAt(new Date(minute).toISOString(), zone) < on).toBe(true);
      }),
      { numRuns: runs(300, 100_000) },
    );
  });

  it.each([
    ['America/Los_Angeles', '2026-11-01T07:30:00.000Z', '2026-11-01'],
    ['America/Los_Angeles', '2026-11-02T07:59:59.999Z', '2026-11-01'],
    ['America/Los_Angeles', '2026-11-02T08:00:00.000Z', '2026-11-02'],
    ['America/New_York', '2027-03-14T04:59:59.999Z', '2027-03-13'],
    ['America/New_York', '2027-03-15T03:59:59.999Z', '2027-03-14'],
    ['Pacific/Auckland', '2027-04-03T11:00:00.000Z', '2027-04-04'],
    ['Asia/Kathmandu', '2026-11-23T18:14:59.999Z', '2026-11-23'],
    ['Pacific/Kiritimati', '2026-11-23T10:00:00.000Z', '2026-11-24'],
  ])('in %s at %s is %s', (zone, at, on) => expect(schoolDateAt(at, zone)).toBe(on));
});
