import { DomainError } from '../errors.ts';
import { ClockName, type ClockRule, defaultClocks } from '../process/clocks.ts';
import { canonicalJson } from '../same-record.ts';
import { DistrictRecord, settingsOf } from './district-settings.ts';
import { fixedByLaw, type SettingName, type SettingRange, settingRows } from './setting-rows.ts';

export type SettingValue = boolean | number | string | ClockRule;

export const settingNames: readonly SettingName[] = Object.keys(settingRows).filter(isSettingName);

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(settingRows, name);
}

/** What was typed, as what it means here. Undefined: this setting cannot be that. */
export function settingTyped(name: SettingName, text: string): SettingValue | undefined {
  const { range } = settingRows[name];
  const value = valueIn(range, text.trim().toLowerCase());
  return fitsRange(range, value) ? value : undefined;
}

function valueIn({ kind }: SettingRange, text: string): SettingValue | undefined {
  if (kind === 'yesOrNo') return text === 'yes' ? true : text === 'no' ? false : undefined;
  if (kind === 'count') return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
  if (kind === 'oneOf') return text;
  const said = /^(\d{1,4}) (school|calendar) days?$/.exec(text);
  return said ? { amount: Number(said[1]), unit: said[2] === 'school' ? 'schoolDays' : 'calendarDays' } : undefined;
}

function fitsRange(range: SettingRange, value: SettingValue | undefined): boolean {
  if (range.kind === 'yesOrNo') return typeof value === 'boolean';
  if (range.kind === 'oneOf') return range.choices.some((choice) => choice === value);
  if (range.kind === 'count')
    return typeof value === 'number' && Number.isInteger(value) && range.from <= value && value <= range.to;
  if (typeof value !== 'object') return false;
  return Number.isInteger(value.amount) && value.amount >= 1 && value.amount <= (range.most[value.unit] ?? 0);
}

/** What the district said of one setting; undefined: nothing, so that the default holds. */
export function saidOfSetting(record: Partial<DistrictRecord> | undefined, name: string): SettingValue | undefined {
  const { clocks = {}, version: _, ...plain } = record ?? {};
  const clock = clockNamed(name);
  const entries: readonly (readonly [string, SettingValue | undefined])[] = Object.entries(plain);
  return clock ? clocks[clock] : entries.find(([each]) => each === name)?.[1];
}

/** The record with one setting said, or with `undefined` left to the default. Refuses what the bounds do not allow. */
export function withSetting(
  record: DistrictRecord | undefined,
  name: string,
  value: SettingValue | undefined,
): DistrictRecord {
  if (Object.hasOwn(fixedByLaw, name)) throw new DomainError('invalid_input', { field: name, reason: 'fixed_by_law' });
  if (!isSettingName(name)) throw new DomainError('invalid_input', { field: name, reason: 'no_setting' });
  if (value !== undefined && !fitsRange(settingRows[name].range, value))
    throw new DomainError('invalid_input', { field: name, reason: 'beyond_bounds' });
  const before = record ?? { version: 0 };
  const clock = clockNamed(name);
  const next = clock ? { clocks: without({ ...before.clocks, [clock]: value }) } : { [name]: value };
  return DistrictRecord.parse({ ...without({ ...before, ...next }), version: before.version + 1 });
}

const without = (values: object) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const clockNamed = (name: string) => ClockName.options.find((each) => name === `clock.${each}`);

/** Whether both say the same of a setting, so that there is nothing to change. */
export const saysSame = (record: DistrictRecord | undefined, name: string, value: SettingValue | undefined) =>
  canonicalJson({ value: saidOfSetting(record, name) }) === canonicalJson({ value });

/** What holds in a district: what it said, or the default. */
export function settingInForce(record: DistrictRecord | undefined, name: SettingName): SettingValue | undefined {
  const { process, rights } = settingsOf(record);
  const noCopyWithoutContact = rights.noCopyWithoutContact === true;
  const clocks = { ...defaultClocks, ...process.clocks };
  return saidOfSetting({ ...process, ...rights, noCopyWithoutContact, clocks }, name);
}
