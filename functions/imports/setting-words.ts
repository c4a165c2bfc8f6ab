import { type SettingValue, settingNames } from '#shared/domain/district/change-setting.ts';
import { fixedByLaw, type SettingRange, settingRows } from '#shared/domain/district/setting-rows.ts';
import { nearestWord } from '#shared/domain/edit-distance.ts';
import type { ErrorDetails } from '#shared/domain/errors.ts';

/** What of a setting was refused, why, and what to do; undefined where the refusal is about none. */
export function settingFault({ field, reason }: ErrorDetails): string | undefined {
  const name = String(field);
  if (reason === 'fixed_by_law') return `${name} is no district's to set: ${fixedByLaw[name]}.`;
  if (reason === 'no_setting') {
    const meant = nearestWord(name, settingNames);
    return `There is no setting ${name}: ${meant ? `did you mean ${meant}?` : 'sidelight settings show lists them.'}`;
  }
  const row = settingNames.find((each) => each === name);
  return reason === 'beyond_bounds' && row ? `${name} must be ${rangeInWords(settingRows[row].range)}.` : undefined;
}

export function rangeInWords(range: SettingRange): string {
  if (range.kind === 'yesOrNo') return 'yes or no';
  if (range.kind === 'oneOf') return range.choices.join(' or ');
  if (range.kind === 'count') return `a whole number from ${range.from} to ${range.to}`;
  const { schoolDays, calendarDays } = range.most;
  const units = [schoolDays && `1 to ${schoolDays} school days`, calendarDays && `1 to ${calendarDays} calendar days`];
  return units.filter((each) => each).join(' or ');
}

export function settingInWords(value: SettingValue | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  const day = value.unit === 'schoolDays' ? 'school day' : 'calendar day';
  return `${value.amount} ${value.amount === 1 ? day : `${day}s`}`;
}
