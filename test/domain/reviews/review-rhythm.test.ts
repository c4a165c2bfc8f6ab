import { describe, expect, it } from 'vitest';
import { frameworkNames, frameworks } from '#shared/domain/frameworks.ts';
import { profiles } from '#shared/domain/lint/profiles.ts';
import { defaultSettings } from '#shared/domain/process/clocks.ts';
import { dueByRhythm, reviewRhythm } from '#shared/domain/reviews/review-rhythm.ts';
import { aCalendar, aSchoolYear } from '../../sample/calendar.ts';

const quarters = aSchoolYear({
  terms: [
    { name: 'Q1', startOn: '2026-08-31', endOn: '2026-10-30' },
    { name: 'Q2', startOn: '2026-11-02', endOn: '2027-01-22' },
    { name: 'Q3', startOn: '2027-01-25', endOn: '2027-04-02' },
    { name: 'Q4', startOn: '2027-04-12', endOn: '2027-06-17' },
  ],
});
const oneTerm = aSchoolYear({ terms: [{ name: 'Year', startOn: '2026-08-31', endOn: '2027-06-17' }] });

describe('how often a plan is looked at again', () => {
  it('is each term for a learning plan and each year for a plan with accommodations', () => {
    const rhythms = frameworkNames.map((framework) => reviewRhythm({ framework }, defaultSettings));
    expect(rhythms).toEqual(['term', 'term', 'year', 'year', 'year']);
  });

  it('is what its state or its kind says, where that names one', () => {
    const rhythm = (profile: string) => reviewRhythm({ framework: 'ILP', profile }, defaultSettings);
    expect(['LA-IGP', 'WA-HSBP', 'IE-SSP', 'AU-NCCD', 'no such'].map(rhythm)).toEqual([
      ...(['year', 'year', 'term', 'term', 'term'] as const),
    ]);
  });

  it('is the district’s to say, but of the copy of an IEP', () => {
    const said = { reviewLearning: 'quarter', reviewAccommodation: 'term' } as const;
    const rhythm = (framework: (typeof frameworkNames)[number]) => reviewRhythm({ framework }, said);
    expect(frameworkNames.map(rhythm)).toEqual(['quarter', 'quarter', 'term', 'term', 'year']);
    expect(reviewRhythm({ framework: 'ILP', profile: 'LA-IGP' }, said)).toBe('quarter');
  });

  it('comes with its source in each framework, and in each profile that names one', () => {
    const rules = [
      ...frameworkNames.map((name) => frameworks[name].review),
      ...profiles.flatMap(({ review }) => review ?? []),
    ];
    for (const { every, source } of rules) expect(source, every).toMatch(/CFR|USC|CCR|RCW|R\.S\.|Code|practice/);
  });
});

describe('the day of the next review', () => {
  it.each([
    ['2026-08-31', '2027-01-22', 'begun with the term, at its end'],
    ['2026-12-11', '2027-01-22', 'six weeks before the end of a term, at that end'],
    ['2026-12-14', '2027-06-17', 'looked at when the term is nearly over, in the next one'],
    ['2026-07-01', '2027-01-22', 'looked at in the summer, in the fall'],
  ])('each term, of a plan looked at on %s, is %s: %s', (from, due) => {
    expect(dueByRhythm('term', from, aCalendar())).toBe(due);
  });

  it('is a few months on where the calendar tells of no term', () => {
    expect(dueByRhythm('term', '2027-05-20', aCalendar())).toBe('2027-09-20');
    expect(dueByRhythm('term', '2026-09-01', undefined)).toBe('2027-01-01');
    expect(dueByRhythm('term', '2026-09-01', aCalendar({ years: [oneTerm] }))).toBe('2027-01-01');
    expect(dueByRhythm('term', '2025-01-10', aCalendar())).toBe('2025-05-10');
    expect(dueByRhythm('quarter', '2027-05-20', aCalendar())).toBe('2027-08-20');
    expect(dueByRhythm('quarter', '2026-09-01', undefined)).toBe('2026-12-01');
  });

  it('each quarter, is at the end of one where the school has four, and else after 45 school days', () => {
    const fourths = aCalendar({ years: [quarters] });
    expect(['2026-08-31', '2026-10-01'].map((from) => dueByRhythm('quarter', from, fourths))).toEqual([
      '2026-10-30',
      '2027-01-22',
    ]);
    expect(dueByRhythm('quarter', '2026-09-14', aCalendar())).toBe('2026-11-18');
  });

  it('each year, is the day a year on, taught or not, on whatever calendar', () => {
    expect(dueByRhythm('year', '2026-11-28', aCalendar())).toBe('2027-11-28');
    expect(dueByRhythm('year', '2024-02-29', undefined)).toBe('2025-02-28');
  });
});
