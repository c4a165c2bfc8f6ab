import { describe, expect, it } from 'vitest';
import { usualRights } from '#shared/domain/access/right-holder.ts';
import {
  saidOfSetting,
  saysSame,
  settingInForce,
  settingNames,
  settingTyped,
  withSetting,
} from '#shared/domain/district/change-setting.ts';
import { DistrictRecord, settingsOf } from '#shared/domain/district/district-settings.ts';
import { fixedByLaw, settingRows } from '#shared/domain/district/setting-rows.ts';
import { ClockName, clockOf, defaultClocks, defaultSettings } from '#shared/domain/process/clocks.ts';

describe('what a district decides', () => {
  it('is the defaults as long as it has decided nothing', () => {
    expect(settingsOf()).toEqual({ process: defaultSettings, rights: usualRights });
    expect(settingsOf({ version: 1 })).toEqual(settingsOf());
  });

  it('takes the place of one default and leaves the others', () => {
    const attempts = withSetting(undefined, 'contactAttempts', 5);
    const evaluation = withSetting(attempts, 'clock.evaluation', { amount: 30, unit: 'schoolDays' });
    const { process, rights } = settingsOf(evaluation);
    expect(process).toMatchObject({ ...defaultSettings, contactAttempts: 5, clocks: expect.anything() });
    expect(clockOf(process, 'evaluation')).toEqual({ amount: 30, unit: 'schoolDays' });
    expect(clockOf(process, 'consent')).toEqual(defaultClocks.consent);
    expect(rights).toEqual(usualRights);
    expect(settingsOf(withSetting(evaluation, 'clock.evaluation', undefined)).process.clocks).toEqual({});
  });

  it.each(settingNames)('%s: can be said, holds then, and can be left to the default again', (name) => {
    const usual = settingInForce(undefined, name);
    expect(usual, 'has a default').toBeDefined();
    const { range } = settingRows[name];
    const other = {
      count: () => (range.kind !== 'count' ? 0 : range.to === usual ? range.from : range.to),
      yesOrNo: () => !usual,
      oneOf: () => (range.kind === 'oneOf' ? (range.choices.find((choice) => choice !== usual) ?? '') : ''),
      clock: () => ({ amount: 7, unit: 'calendarDays' as const }),
    }[range.kind]();
    const record = DistrictRecord.parse(JSON.parse(JSON.stringify(withSetting(undefined, name, other))));
    expect([settingInForce(record, name), saidOfSetting(record, name)]).toEqual([other, other]);
    const back = withSetting(record, name, undefined);
    expect([settingInForce(back, name), saidOfSetting(back, name), back.version]).toEqual([usual, undefined, 2]);
  });

  it('allows each default, names a source for each, and every clock and default is there to be set', () => {
    for (const name of settingNames) {
      expect(() => withSetting(undefined, name, settingInForce(undefined, name)), name).not.toThrow();
      expect(settingRows[name].source, name).toMatch(/CFR|law|R-[A-Z]\d|commonly publish|practice/);
    }
    const { clocks: _, ...plain } = defaultSettings;
    const named = [
      ...Object.keys(plain),
      ...Object.keys(usualRights),
      ...ClockName.options.map((each) => `clock.${each}`),
    ];
    expect(named.filter((name) => !settingNames.some((each) => each === name))).toEqual([]);
  });

  it('is read of what was typed, and of nothing else', () => {
    expect(settingTyped('silenceSuffices', 'No')).toBe(false);
    expect(settingTyped('silenceSuffices', ' YES ')).toBe(true);
    expect(settingTyped('contactAttempts', '4')).toBe(4);
    expect(settingTyped('contactAttempts', '10')).toBe(10);
    expect(settingTyped('leapDay', '02-28')).toBe('02-28');
    expect(settingTyped('clock.evaluation', '1 school day')).toEqual({ amount: 1, unit: 'schoolDays' });
    expect(settingTyped('clock.evaluation', '60 school days')).toEqual({ amount: 60, unit: 'schoolDays' });
    expect(settingTyped('clock.consent', '20 calendar days')).toEqual({ amount: 20, unit: 'calendarDays' });
    for (const [name, text] of [
      ['silenceSuffices', 'maybe'],
      ['contactAttempts', '1'],
      ['contactAttempts', '11'],
      ['contactAttempts', 'three'],
      ['contactAttempts', '4.0'],
      ['contactAttempts', '1e1'],
      ['contactAttempts', '+4'],
      ['contactAttempts', '0x4'],
      ['leapDay', '02-29'],
      ['clock.evaluation', '30'],
      ['clock.evaluation', 'in 30 school days'],
      ['clock.evaluation', '30 school days off'],
      ['clock.evaluation', '1.5 school days'],
      ['clock.evaluation', '0 school days'],
      ['clock.evaluation', '61 school days'],
      // Days of consent are calendar days, or a holiday would hold a child back.
      ['clock.consent', '20 school days'],
    ] as const)
      expect(settingTyped(name, text), `${name} ${text}`).toBeUndefined();
  });

  it('is refused where there is no such setting, where law decides, and beyond the bounds', () => {
    const refusal = (reason: string, field: string) =>
      expect.objectContaining({ code: 'invalid_input', details: { field, reason } });
    expect(() => withSetting(undefined, 'contactAttemps', 3)).toThrow(refusal('no_setting', 'contactAttemps'));
    expect(() => withSetting(undefined, 'toString', 3)).toThrow(refusal('no_setting', 'toString'));
    for (const name of Object.keys(fixedByLaw))
      expect(() => withSetting(undefined, name, 19)).toThrow(refusal('fixed_by_law', name));
    expect(() => withSetting(undefined, 'contactDays', 1)).toThrow(refusal('beyond_bounds', 'contactDays'));
    expect(() => withSetting(undefined, 'contactDays', 2.5)).toThrow(refusal('beyond_bounds', 'contactDays'));
    expect(() => withSetting(undefined, 'silenceSuffices', 1)).toThrow(refusal('beyond_bounds', 'silenceSuffices'));
    expect(() => withSetting(undefined, 'evaluation', { amount: 7, unit: 'calendarDays' })).toThrow(
      refusal('no_setting', 'evaluation'),
    );
    expect(() => withSetting(undefined, 'clock.evaluation', 7)).toThrow(refusal('beyond_bounds', 'clock.evaluation'));
    expect(() => withSetting(undefined, 'clock.transferReview', { amount: 31, unit: 'calendarDays' })).toThrow();
  });

  it('is a change only where it says something else than before, or leaves what it said', () => {
    const evaluation = { amount: 30, unit: 'schoolDays' } as const;
    const record = withSetting(withSetting(undefined, 'contactAttempts', 5), 'clock.evaluation', evaluation);
    expect(saysSame(record, 'contactAttempts', 5)).toBe(true);
    expect(saysSame(record, 'clock.evaluation', { unit: 'schoolDays', amount: 30 })).toBe(true);
    expect(saysSame(record, 'contactAttempts', 4)).toBe(false);
    expect(saysSame(record, 'clock.evaluation', { ...evaluation, unit: 'calendarDays' })).toBe(false);
    expect(saysSame(record, 'contactAttempts', undefined)).toBe(false);
    expect(saysSame(record, 'contactDays', undefined)).toBe(true);
    expect(saysSame(undefined, 'contactDays', 3)).toBe(false);
  });
});
