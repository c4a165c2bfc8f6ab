import { describe, expect, it } from 'vitest';
import {
  comesOfAgeOn,
  RightsSettings,
  rightHolder,
  rightsPassNext,
  usualRights,
} from '#shared/domain/access/right-holder.ts';

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

  it.each([
    ['2008-02-29', '03-01', '2026-03-01'],
    ['2008-02-29', '02-28', '2026-02-28'],
    ['2024-02-29', '03-01', '2042-03-01'],
    ['2024-02-29', '02-28', '2042-02-28'],
    ['2008-11-23', '03-01', '2026-11-23'],
    ['2010-02-28', '03-01', '2028-02-28'],
    ['2010-03-01', '02-28', '2028-03-01'],
  ] as const)('of one born on %s, where a leap day counts as %s, pass on %s', (birthOn, leapDay, on) => {
    expect(comesOfAgeOn(birthOn, { leapDay })).toBe(on);
  });

  it('pass for one born on 29 February on the day that the district counts', () => {
    expect(rightHolder({ birthOn: '2008-02-29' }, '2026-02-28', usualRights)).toBe('parents');
    expect(rightHolder({ birthOn: '2008-02-29' }, '2026-02-28', { ...usualRights, leapDay: '02-28' })).toBe('student');
  });

  it('pass on one day for everybody else, whatever the district counts', () => {
    for (const birthOn of ['2008-02-28', '2008-03-01', '2009-12-31'])
      expect(comesOfAgeOn(birthOn, { leapDay: '02-28' })).toBe(comesOfAgeOn(birthOn, { leapDay: '03-01' }));
  });
});

describe('whether it is to be told that the rights will pass', () => {
  it.each([
    ['the day before 17', '2009-11-24', '2026-11-23', false],
    ['the 17th birthday', '2009-11-24', '2026-11-24', true],
    ['the last day before 18', '2009-11-24', '2027-11-23', true],
    ['the 18th birthday, on which it is other news', '2009-11-24', '2027-11-24', false],
    ['before one born on 29 February turns 17, by 1 March', '2008-02-29', '2025-02-28', false],
    ['when they do', '2008-02-29', '2025-03-01', true],
    ['a day before they turn 18', '2008-02-29', '2026-02-28', true],
    ['when they turned 18', '2008-02-29', '2026-03-01', false],
  ] as const)('%s', (_when, birthOn, on, isTold) => {
    expect(rightsPassNext({ birthOn }, on, usualRights)).toBe(isTold);
  });

  it('is so a day earlier where a district counts 28 February', () => {
    const settings = { ...usualRights, leapDay: '02-28' as const };
    expect(rightsPassNext({ birthOn: '2008-02-29' }, '2025-02-27', settings)).toBe(false);
    expect(rightsPassNext({ birthOn: '2008-02-29' }, '2025-02-28', settings)).toBe(true);
    expect(rightsPassNext({ birthOn: '2008-02-29' }, '2026-02-28', settings)).toBe(false);
  });

  it('follows the years that a district says, and of an unknown birthday is never so', () => {
    const two = RightsSettings.parse({ ...usualRights, yearsAhead: 2 });
    expect(rightsPassNext({ birthOn: '2009-11-24' }, '2025-11-24', two)).toBe(true);
    expect(
      rightsPassNext({ birthOn: '2009-11-24' }, '2026-11-24', RightsSettings.parse({ ...two, yearsAhead: 0 })),
    ).toBe(false);
    expect(rightsPassNext({}, '2026-11-24', usualRights)).toBe(false);
    expect(() => RightsSettings.parse({ ...usualRights, yearsAhead: -1 })).toThrow();
  });
});
