import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Declines,
  declineWindow,
  inOneWindow,
  noDeclines,
  threeInAWindow,
  type WindowEnd,
  withDecline,
  withoutDecline,
} from '#shared/domain/cards/declines.ts';
import type { DeliveryEntry } from '#shared/domain/cards/delivery.ts';
import { addDays, type SchoolDate } from '#shared/domain/dates.ts';
import { runs } from '../../deep.ts';

const empty = noDeclines({ studentId: 'stu_maya', item: { code: 'TIM-EXT', fingerprint: 'a'.repeat(64) } });
const first = '2026-08-31';
type Decline = { id: DeliveryEntry['id']; on: SchoolDate };
const declined = (...days: number[]): Decline[] =>
  days.map((day, index) => ({ id: `dlv_${index}` as const, on: addDays(first, day) }));
const counting = (declines: readonly Decline[]) => declines.reduce<Declines>(withDecline, empty);

/** The twentieth day after it of those that this tells to be school days. */
const twentieth =
  (isSchoolDay: (on: SchoolDate) => boolean): WindowEnd =>
  (from) => {
    let on = from;
    for (let counted = 0; counted < declineWindow.amount; ) {
      on = addDays(on, 1);
      if (isSchoolDay(on)) counted += 1;
    }
    return on;
  };
const isWeekday = (on: SchoolDate) => ![0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay());
const weekdays = twentieth(isWeekday);
const noCalendar: WindowEnd = () => 'needs_calendar';

describe('three declines of one item', () => {
  it('within twenty school days are for the team to look at', () => {
    const { recent } = counting(declined(0, 14, 25));
    expect(threeInAWindow(recent, weekdays)).toMatchObject({ countedIn: 'schoolDays' });
  });

  it('of which the third comes on the twenty-first school day are not', () => {
    expect(threeInAWindow(counting(declined(0, 14, 28)).recent, weekdays)).toBeUndefined();
  });

  it('are counted over a holiday in school days: two weeks without school do not count', () => {
    const withBreak = twentieth((on) => isWeekday(on) && (on < '2026-09-14' || on > '2026-09-27'));
    expect(threeInAWindow(counting(declined(0, 14, 39)).recent, withBreak)).toMatchObject({ countedIn: 'schoolDays' });
  });

  it('are counted in 28 calendar days where no calendar tells, and that is said', () => {
    expect(threeInAWindow(counting(declined(0, 14, 27)).recent, noCalendar)).toMatchObject({
      countedIn: 'calendarDays',
    });
    expect(threeInAWindow(counting(declined(0, 14, 28)).recent, noCalendar)).toBeUndefined();
  });

  it('are not three when one of them was corrected', () => {
    expect(threeInAWindow(withoutDecline(counting(declined(0, 1, 2)), 'dlv_1').recent, weekdays)).toBeUndefined();
  });

  it('are found exactly where some three lie in one window, in whatever order they were told', () => {
    const days = fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 8 });
    const calendars = fc.constantFrom(noCalendar, weekdays);
    fc.assert(
      fc.property(days, calendars, (told, calendar) => {
        const { recent } = counting(declined(...told));
        const spans = recent.flatMap((a, i) =>
          recent.flatMap((b, j) => recent.flatMap((c, k) => (i < j && j < k ? [[a.on, b.on, c.on].sort()] : []))),
        );
        const some = spans.some(([from, , to]) => inOneWindow([from!, to!], calendar));
        const found = threeInAWindow(recent, calendar);
        expect(found !== undefined).toBe(some);
        if (found) expect(inOneWindow([found.because[0].on, found.because[2].on], calendar)).toBe(found.countedIn);
      }),
      { numRuns: runs(300, 50_000) },
    );
  });
});
