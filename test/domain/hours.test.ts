import { describe, expect, it } from 'vitest';
import { addHours, eachHour, Hour, hourOf, hoursApart } from '#shared/domain/hours.ts';

describe('hours of the ledger', () => {
  it('are of the clock in UTC, by day and hour and nothing finer', () => {
    expect(hourOf('2026-11-23T20:15:30.123Z')).toBe('2026-11-23T20');
    expect(Hour.safeParse('2026-11-23T20').success).toBe(true);
    const wrong = ['2026-11-23', '2026-11-23T2', '2026-11-23T20:15', ' 2026-11-23T20', '26-11-23T20', '2026-1-23T20'];
    for (const each of [...wrong, '2026-11-3T20', 'abcd-11-23T20', '2026-ab-23T20', '2026-11-abT20', '2026-11-23Tab'])
      expect(Hour.safeParse(each).success, each).toBe(false);
  });

  it('follow each other over the ends of days, months and years, forwards and back', () => {
    expect(addHours('2026-11-23T23', 1)).toBe('2026-11-24T00');
    expect(addHours('2026-12-31T22', 3)).toBe('2027-01-01T01');
    expect(addHours('2026-03-01T00', -1)).toBe('2026-02-28T23');
    expect(addHours('2026-11-23T20', 0)).toBe('2026-11-23T20');
  });

  it('are told from the first through the last, one where they are the same and none the wrong way round', () => {
    expect(eachHour('2026-11-23T22', '2026-11-24T01')).toEqual([
      '2026-11-23T22',
      '2026-11-23T23',
      '2026-11-24T00',
      '2026-11-24T01',
    ]);
    expect(eachHour('2026-11-23T22', '2026-11-23T22')).toEqual(['2026-11-23T22']);
    expect(eachHour('2026-11-23T22', '2026-11-23T21')).toEqual([]);
  });

  it('lie so many apart, less than none where the second is the earlier', () => {
    expect(hoursApart('2026-11-23T22', '2026-11-24T01')).toBe(3);
    expect(hoursApart('2026-11-24T01', '2026-11-23T22')).toBe(-3);
  });
});
