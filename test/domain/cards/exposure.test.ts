import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byTitle,
  type Exposure,
  exposureOf,
  ofStudent,
  sectionExposure,
  type TeachingPair,
} from '#shared/domain/cards/exposure.ts';
import { runs } from '../../deep.ts';

const zone = 'America/Los_Angeles';
const now = '2026-11-23T20:00:00.000Z';
/** Two weeks before. */
const dayZero = Date.parse('2026-11-09T08:00:00.000Z');
const hour = (count: number) => new Date(dayZero + count * 3_600_000).toISOString();
const hoursUntilNow = (Date.parse(now) - dayZero) / 3_600_000;
const item = (over: Partial<TeachingPair['items'][number]> = {}) => ({
  fingerprint: 'a'.repeat(64),
  sinceAt: hour(0),
  ...over,
});
const confirmedAt = (at: string, fingerprint = 'a'.repeat(64)): TeachingPair['confirmed'] => ({
  items: [{ fingerprint, code: 'TIM-EXT', parameter: {}, at }],
});
const exposure = (over: Partial<TeachingPair> = {}) =>
  exposureOf({ items: [item()], seats: [{}, {}], confirmed: undefined, ...over }, { zone, now });

describe('hours taught before informed', () => {
  it('run from the publication to the confirmation', () => {
    expect(exposure({ confirmed: confirmedAt(hour(30)) })).toMatchObject({ hours: 30, open: false });
  });

  it('run on until now while nothing is confirmed', () => {
    expect(exposure()).toMatchObject({ hours: hoursUntilNow, open: true });
  });

  it('begin with the school day on which the later of the two sat down, in the school’s own zone', () => {
    const seats = [{ beginOn: '2026-11-10' }, { beginOn: '2026-11-20' }];
    expect(exposure({ seats })).toEqual({ hours: 84, open: true, beginUnknown: false });
  });

  it('begin with the first day of an item that was published before', () => {
    expect(exposure({ items: [item({ startOn: '2026-11-23' })] })).toMatchObject({ hours: 12 });
  });

  it('say that a first day is unknown', () => {
    expect(exposure({ seats: [{ beginOn: '2026-11-10' }, {}] })).toMatchObject({ beginUnknown: true });
  });

  it('are none for who confirmed before they met', () => {
    const seats = [{ beginOn: '2026-11-20' }, { beginOn: '2026-11-20' }];
    expect(exposure({ seats, confirmed: confirmedAt(hour(5)) })).toMatchObject({ hours: 0, open: false });
  });

  it('run again for an item that changed', () => {
    const changed = item({ fingerprint: 'b'.repeat(64), sinceAt: hour(100) });
    expect(exposure({ items: [item(), changed], confirmed: confirmedAt(hour(30)) })).toMatchObject({
      hours: hoursUntilNow - 100,
      open: true,
    });
  });

  it('are what counting hour by hour comes to', () => {
    const day = fc.constantFrom(undefined, '2026-11-10', '2026-11-15', '2026-11-22');
    const when = fc.integer({ min: 0, max: hoursUntilNow });
    const anItem = fc.record({ since: when, confirmed: fc.option(when), startOn: day });
    const property = fc.property(fc.array(anItem, { maxLength: 4 }), day, day, (items, student, staff) => {
      const names = items.map((_, index) => String(index).repeat(64));
      const meeting: TeachingPair = {
        items: items.map(({ since, startOn }, index) =>
          item({ fingerprint: names[index]!, sinceAt: hour(since), ...(startOn ? { startOn } : {}) }),
        ),
        seats: [{ beginOn: student }, { beginOn: staff }],
        confirmed: {
          items: items.flatMap(({ confirmed }, index) =>
            confirmed === null ? [] : confirmedAt(hour(confirmed), names[index])!.items,
          ),
        },
      };
      // Los Angeles is eight hours behind in November, and hour 0 is its midnight of the 9th.
      const midnight = (on: string | undefined) => (on ? (Number(on.slice(8)) - 9) * 24 : 0);
      const counts = items.map(({ since, confirmed, startOn }) => {
        let counted = 0;
        for (let h = 0; h < hoursUntilNow; h += 1) {
          const shouldKnow = h >= since && [student, staff, startOn].every((on) => h >= midnight(on));
          if (shouldKnow && (confirmed === null || h < confirmed)) counted += 1;
        }
        return counted;
      });
      const found = exposureOf(meeting, { zone, now });
      expect(found.hours).toBeCloseTo(Math.max(0, ...counts), 6);
      expect(found.open).toBe(items.some(({ confirmed }) => confirmed === null));
      expect(found.beginUnknown).toBe(!student || !staff);
    });
    fc.assert(property, { numRuns: runs(200, 20_000) });
  });
});

describe('what is said of a section', () => {
  const algebra = { id: 'sec_algebra' as const, title: 'Algebra 1' };
  const students = (...hours: number[]): Exposure[] =>
    hours.map((each) => ({ hours: each, open: each > 5, beginUnknown: false }));
  const ten = students(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  const said = (exposed: Exposure[], leavesTeam: boolean) =>
    sectionExposure(algebra, exposed, { leavesTeam, noTeacher: false });

  it('counts a student as open until every teacher knows', () => {
    expect(ofStudent([...students(2), ...students(9)])).toEqual({ hours: 9, open: true, beginUnknown: false });
    expect(ofStudent([...students(2), ...students(3)])).toEqual({ hours: 3, open: false, beginUnknown: false });
  });

  it('counts a student whom nobody teaches as open, and the first day of one who began some day as unknown', () => {
    expect(ofStudent([])).toEqual({ hours: 0, open: true, beginUnknown: true });
    const someDay = { hours: 3, open: false, beginUnknown: true };
    expect(ofStudent([...students(2), someDay])).toEqual(someDay);
    expect(said([...students(2), someDay], false)).toMatchObject({ beginsUnknown: true });
    expect(said(students(2, 3), false)).toMatchObject({ beginsUnknown: false });
  });

  it('is students, open ones, the longest and the median, and nothing of who teaches', () => {
    expect(said(students(1, 8, 3), false)).toEqual({
      ...{
        section: algebra,
        told: 'counts',
        students: 3,
        open: 1,
        longestHours: 8,
        medianHours: 3,
        beginsUnknown: false,
        noTeacher: false,
      },
    });
    expect(said(ten, false)).toMatchObject({ medianHours: 5.5 });
  });

  it.each([0, 1, 9])('is “few” outside the team for %i students', (count) => {
    expect(said(ten.slice(0, count), true)).toEqual({ section: algebra, told: 'few' });
  });

  it('outside the team tells no small number of open ones either', () => {
    expect(said(ten, true)).toMatchObject({ students: 10, open: 'few' });
    const open = students(...Array.from({ length: 10 }, () => 6));
    expect(said([...open, ...students(1)], true)).toMatchObject({ students: 11, open: 10 });
    expect(said(open.slice(1), false)).toMatchObject({ students: 9, open: 9 });
  });

  it('stands in the order of the titles, however long the hours', () => {
    const titled = (title: string, hours: number) =>
      sectionExposure({ id: 'sec_x', title }, students(hours), { leavesTeam: false, noTeacher: false });
    const sorted = byTitle([titled('Chemistry', 1), titled('Art', 2), titled('Biology', 900)]);
    expect(sorted.map(({ section }) => section.title)).toEqual(['Art', 'Biology', 'Chemistry']);
    const third = (id: 'sec_1' | 'sec_3') => ({ ...titled('Art', 1), section: { id, title: 'Art' } });
    for (const both of [
      [third('sec_3'), third('sec_1')],
      [third('sec_1'), third('sec_3')],
    ])
      expect(byTitle(both).map(({ section }) => section.id)).toEqual(['sec_1', 'sec_3']);
  });
});
