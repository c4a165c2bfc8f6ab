import { describe, expect, it } from 'vitest';
import { type GuardianLimit, leavesOpen } from '#shared/domain/access/guardianship.ts';

const today = '2026-11-23';
type Entry = [rights: GuardianLimit['rights'], startOn: string, endOn?: string];
const entry = ([rights, startOn, endOn]: Entry): GuardianLimit => ({
  ...{ studentId: 'stu_maya', guardianId: 'grd_tom', rights, startOn, version: 1 },
  ...(endOn ? { endOn } : {}),
});

describe('an entry that takes the place of another leaves days open on which the other holds', () => {
  it.each<[string, Entry, Entry, 'startOn' | 'endOn' | undefined]>([
    ['a short order', ['noContact', '2026-09-01'], ['noRecords', today, '2026-12-15'], 'endOn'],
    ['a shorter one', ['noContact', '2026-09-01', '2026-12-16'], ['noRecords', today, '2026-12-15'], 'endOn'],
    ['full rights for a time', ['noContact', '2026-09-01'], ['full', today, '2026-12-15'], 'endOn'],
    ['one that ends before the other begins', ['noContact', '2026-12-01'], ['noRecords', today, '2026-11-30'], 'endOn'],
    ['one that begins later than one to come', ['noContact', '2026-12-01'], ['noRecords', '2027-01-01'], 'startOn'],
    ['one to come', ['noContact', '2026-09-01', '2026-11-30'], ['noContact', '2026-12-01'], 'startOn'],
    ['one to come after full rights that hold', ['full', '2026-09-01'], ['noContact', '2026-12-01'], 'startOn'],
    ['one that is as long', ['noContact', '2026-09-01', '2026-12-15'], ['noRecords', today, '2026-12-15'], undefined],
    ['one without end', ['noContact', '2026-09-01'], ['noRecords', today], undefined],
    ['an order that is over', ['noContact', '2026-09-01'], ['full', today], undefined],
    ['one after the last day', ['noContact', '2026-09-01', '2026-11-22'], ['noRecords', '2027-01-01'], undefined],
    ['one that begins with one to come', ['noContact', '2026-12-01'], ['noRecords', '2026-12-01'], undefined],
    // Whoever had all rights has no more than these afterwards.
    ['a short order after full rights', ['full', '2026-09-01'], ['noContact', today, '2026-12-15'], undefined],
    ['one to come before full rights to come', ['full', '2026-12-01'], ['noContact', '2027-01-01'], undefined],
  ])('%s', (_, before, next, open) => {
    expect(leavesOpen(entry(before), entry(next), today)).toBe(open);
  });
});
