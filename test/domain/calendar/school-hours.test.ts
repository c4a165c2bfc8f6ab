import { describe, expect, it } from 'vitest';
import { isInSchoolHours, isSchoolHour } from '#shared/domain/calendar/school-hours.ts';

const pacific = 'America/Los_Angeles';

describe('a due time in school hours', () => {
  it.each([
    ['Tuesday, 11:10 AM', '2026-11-24T19:10:00.000Z', pacific, true],
    ['Tuesday, 7:00 AM', '2026-11-24T15:00:00.000Z', pacific, true],
    ['Tuesday, 6:59 AM', '2026-11-24T14:59:00.000Z', pacific, false],
    ['Tuesday, 5:00 PM, which is Wednesday in UTC', '2026-11-25T01:00:00.000Z', pacific, true],
    ['Tuesday, 5:01 PM', '2026-11-25T01:01:00.000Z', pacific, false],
    ['Tuesday, 11:59 PM', '2026-11-25T07:59:00.000Z', pacific, false],
    ['Friday, 4:00 PM, which is Saturday in UTC', '2026-11-28T00:00:00.000Z', pacific, true],
    ['Sunday, 4:00 PM, which is Monday in UTC', '2026-11-30T00:00:00.000Z', pacific, false],
    ['the same hour in another zone', '2026-11-24T19:10:00.000Z', 'Asia/Tokyo', false],
  ])('is told on the school’s own clock: %s', (_when, at, zone, isIn) => {
    expect(isInSchoolHours(at, zone)).toBe(isIn);
  });

  it.each([
    ['2026-11-24', '17:00', true],
    ['2026-11-24', '17:01', false],
    ['2026-11-29', '11:00', false],
  ])('is told of a day and a wall clock: %s, %s', (on, time, isIn) => {
    expect(isSchoolHour({ on, time })).toBe(isIn);
  });
});
