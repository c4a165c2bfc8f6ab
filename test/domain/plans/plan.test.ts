import { describe, expect, it } from 'vitest';
import { timeLimit } from '#shared/domain/catalogue/time-limit.ts';
import { addMonths, instantOf, schoolDateAt } from '#shared/domain/dates.ts';
import { concerns, type Event, isNewsFor, vendors } from '#shared/domain/events.ts';
import { OpaqueRef, opaqueRef } from '#shared/domain/reviews/review.ts';

describe('dates', () => {
  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-23', 12, '2027-11-23'],
  ])('%s and %i months is %s', (on, months, expected) => {
    expect(addMonths(on, months)).toBe(expected);
  });
  it('are the school’s own, whatever the server’s', () => {
    expect(schoolDateAt('2026-11-24T06:30:00.000Z', 'America/Los_Angeles')).toBe('2026-11-23');
    expect(schoolDateAt('2026-11-24T06:30:00.000Z', 'Australia/Sydney')).toBe('2026-11-24');
  });
  it('move a meeting out of the hour that spring skips', () => {
    expect(instantOf('2027-03-14', '02:30', 'America/Los_Angeles')).toBe('2027-03-14T10:30:00.000Z');
  });
});

describe('a student’s time limit', () => {
  it.each([
    [45, { timeMultiplier: 1.5 }, 68],
    [50, { timeMultiplier: 1.25 }, 63],
    [40, { fixedMinutes: 15 }, 55],
    [50, { timeMultiplier: 1.1 }, 55],
    ['none' as const, { timeMultiplier: 2 }, 'none'],
    [45, { unlimited: true }, 'none'],
    [45, {}, undefined],
  ])('%s minutes with %o is %s', (base, parameter, expected) => {
    expect(timeLimit(base, parameter)).toBe(expected);
  });
});

describe('a meeting', () => {
  it('has a reference that can be said aloud', () => {
    for (let seed = 0; seed < 256; seed++)
      expect(OpaqueRef.safeParse(opaqueRef(new Uint8Array(6).fill(seed))).success).toBe(true);
  });
});

describe('events', () => {
  it('concern only vendors that exist', () => {
    expect(
      Object.values(concerns)
        .flat()
        .every((vendor) => vendors.includes(vendor)),
    ).toBe(true);
  });

  it('are news for the doors of these vendors, and for no other', () => {
    const about = { id: 'evt_1', at: '2026-11-23T20:00:00.000Z', schoolId: 'sch_harbor-high' } as const;
    const left: Event = { ...about, type: 'HelpLettersLeft', ref: opaqueRef(new Uint8Array([1, 2, 3, 4, 5, 6])) };
    expect(vendors.filter((vendor) => isNewsFor(vendor, left)).toSorted()).toEqual(['mail', 'slack']);
  });
});
