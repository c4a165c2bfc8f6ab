import { describe, expect, it } from 'vitest';
import { comesOfAgeOn, rightHolder, usualRights } from '#shared/domain/right-holder.ts';

describe('whose rights they are', () => {
  it.each([
    ['the day before the birthday', '2008-11-24', '2026-11-23', 'parents'],
    ['the birthday itself', '2008-11-24', '2026-11-24', 'student'],
    ['a birthday on the last day of the year', '2008-12-31', '2026-12-30', 'parents'],
    ['long after', '2001-01-01', '2026-11-23', 'student'],
  ] as const)('%s', (_when, birthOn, on, holder) => {
    expect(rightHolder({ birthOn }, on)).toBe(holder);
  });

  it('are the parents’ while nobody knows the birthday', () => {
    expect(rightHolder({}, '2099-01-01')).toBe('parents');
  });

  it('pass for one born on 29 February on the day that the district counts', () => {
    expect(comesOfAgeOn('2008-02-29', { leapDay: '03-01' })).toBe('2026-03-01');
    expect(comesOfAgeOn('2008-02-29', { leapDay: '02-28' })).toBe('2026-02-28');
    expect(rightHolder({ birthOn: '2008-02-29' }, '2026-02-28', usualRights)).toBe('parents');
    expect(rightHolder({ birthOn: '2008-02-29' }, '2026-02-28', { ...usualRights, leapDay: '02-28' })).toBe('student');
  });

  it('pass on one day for everybody else, whatever the district counts', () => {
    for (const birthOn of ['2008-02-28', '2008-03-01', '2009-12-31'])
      expect(comesOfAgeOn(birthOn, { leapDay: '02-28' })).toBe(comesOfAgeOn(birthOn, { leapDay: '03-01' }));
  });
});
