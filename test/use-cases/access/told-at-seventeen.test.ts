import { describe, expect, it } from 'vitest';
import type { SettingValue } from '#shared/domain/district/change-setting.ts';
import { Event } from '#shared/domain/events.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { tellRightsNext } from '#shared/use-cases/access/of-age/tell-rights-next.ts';
import { costOf } from '../../capacity.ts';
import { itemsIn } from '../../contents.ts';
import type { TestSchool } from '../../harbor-high/school.ts';
import { districtSays } from '../../sample/district.ts';
import { aStudent } from '../../sample/roster.ts';
import { setUpAccessSchool } from './access-school.ts';

async function grown(birthOn: string, said: Record<string, SettingValue> = {}) {
  const school = await setUpAccessSchool();
  await school.stores.rosterWriter.putPeople([aStudent({ birthOn })]);
  await districtSays(school.deps, said);
  return school;
}
const morningOf = (on: string) => `${on}T14:00:00.000Z`;
const sweep = ({ deps }: Pick<TestSchool, 'deps'>, on: string) => tellRightsNext(deps, morningOf(on));
const news = async ({ tables }: Pick<TestSchool, 'tables'>) =>
  (await itemsIn(tables.plans)).filter(({ type }) => type === 'RightsPassNext').map((item) => Event.parse(item));

describe('that the rights will pass to a student', () => {
  it('is told to the office a year ahead, once, however often the sweep runs', async () => {
    const school = await grown('2009-11-24');
    expect(await sweep(school, '2026-11-23')).toBe(0);
    expect(await sweep(school, '2026-11-24')).toBe(1);
    expect(await sweep(school, '2026-11-24')).toBe(0);
    expect(await sweep(school, '2027-06-01')).toBe(0);
    expect(await sweep(school, '2027-11-23')).toBe(0);
    expect(await news(school)).toMatchObject([{ studentIds: ['stu_maya'], schoolId: 'sch_harbor-high' }]);
  });

  it('is told at 17 of the record, and a year before the age of the state of what the student comes to decide', async () => {
    const school = await grown('2009-11-24', { majority: 'alabama' });
    const told = [];
    for (const on of ['2026-11-24', '2027-11-23', '2027-11-24', '2027-11-25', '2028-11-23', '2028-11-24'])
      told.push(await sweep(school, on));
    expect(told).toEqual([1, 0, 1, 0, 0, 0]);
    const usual = await grown('2009-11-24');
    expect([await sweep(usual, '2026-11-24'), await sweep(usual, '2027-11-24')]).toEqual([1, 0]);
  });

  it('is told once by two sweeps that run at the same moment', async () => {
    const school = await grown('2009-11-24');
    const told = await Promise.all([sweep(school, '2026-11-24'), sweep(school, '2026-11-24')]);
    expect(told.toSorted()).toEqual([0, 1]);
    expect(await news(school)).toHaveLength(1);
  });

  it('is told of one who came within the year, and not of one who is of age', async () => {
    expect(await sweep(await grown('2009-02-01'), '2026-11-24')).toBe(1);
    expect(await sweep(await grown('2008-11-24'), '2026-11-24')).toBe(0);
  });

  it('of one born on 29 February is told on the day that the district counts', async () => {
    const first = await grown('2008-02-29');
    expect(await sweep(first, '2025-02-28')).toBe(0);
    expect(await sweep(first, '2025-03-01')).toBe(1);
    const last = await grown('2008-02-29');
    expect(await sweep(last, '2026-02-28')).toBe(1);
    expect(await sweep(await grown('2008-02-29', { leapDay: '02-28' }), '2025-02-28')).toBe(1);
  });

  it('is told anew when the birthday is put right, and no third time when the first day comes back', async () => {
    const school = await grown('2009-11-24');
    expect(await sweep(school, '2026-11-24')).toBe(1);
    await school.stores.rosterWriter.putPeople([aStudent({ birthOn: '2009-12-24' })]);
    expect(await sweep(school, '2026-11-25')).toBe(0);
    expect(await sweep(school, '2026-12-24')).toBe(1);
    await school.stores.rosterWriter.putPeople([aStudent({ birthOn: '2009-11-24' })]);
    expect(await sweep(school, '2026-12-25')).toBe(0);
  });

  it('is not told of one who left, and nobody is asked where the district says so', async () => {
    const school = await grown('2009-11-24');
    await school.stores.rosterWriter.removePeople(['stu_maya']);
    expect(await sweep(school, '2026-11-24')).toBe(0);
    const silent = await grown('2009-11-24', { yearsAhead: 0 });
    expect(await costOf(silent.tables, () => sweep(silent, '2026-11-24'))).toEqual({ calls: 1, units: 1 });
  });

  it('of many at once is one piece of news for ninety, and then costs thirteen looks a day, a batch and the settings', async () => {
    const school = await grown('2009-11-24');
    const ids = Array.from({ length: 99 }, (_, index): StudentId => `stu_many${index}`);
    const email = (id: string) => `${id}@students.harbor.example`;
    await school.stores.rosterWriter.putPeople(
      ids.map((id) => aStudent({ id, birthOn: '2009-05-05', email: email(id) })),
    );
    expect(await sweep(school, '2026-11-24')).toBe(100);
    expect((await news(school)).map((each) => 'studentIds' in each && each.studentIds.length)).toEqual([90, 10]);
    const again = await costOf(school.tables, () => sweep(school, '2026-11-25'));
    expect(again).toEqual({ calls: 3 + 2 * 13 + 1, units: 66.5 });
  });
});
