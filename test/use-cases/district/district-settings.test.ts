import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeSetting } from '#shared/use-cases/district/change-setting.ts';
import { readDistrict } from '#shared/use-cases/district/read-district.ts';
import { aCoordinator, aTeacher } from '../../builders.ts';
import { itemsIn } from '../../contents.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { districtSays } from '../../sample/district.ts';

const system = { kind: 'system', id: 'system' } as const;
const admin = { kind: 'staff', id: 'stf_admin', roles: ['administrator'], schoolIds: ['sch_harbor-high'] } as const;
let school: TestSchool;
beforeEach(async () => {
  school = await setUpSchool();
});
const set = (name: string, value: number, key = `${name} ${value}`) =>
  changeSetting(school.deps, system, { name, value, surface: 'cli', key });

describe('a setting of the district', () => {
  it('holds from the next act on, and is entered with what was said before and who said it', async () => {
    expect((await school.deps.district.settings()).process.contactAttempts).toBe(3);
    await set('contactAttempts', 4);
    const again = { name: 'contactAttempts', surface: 'cli', key: 'default' } as const;
    await changeSetting(school.deps, admin, { ...again, value: 5, key: 'five' });
    expect((await school.deps.district.settings()).process.contactAttempts).toBe(5);
    await changeSetting(school.deps, system, again);
    expect((await school.deps.district.settings()).process.contactAttempts).toBe(3);
    const entries = (await itemsIn(school.tables.ledger)).filter(({ action }) => action === 'setting_changed');
    expect(entries.map(({ actorId, because, said }) => [actorId, because, said])).toEqual(
      expect.arrayContaining([
        ['system', 'system', { from: 'default', to: '4' }],
        ['stf_admin', 'administers', { from: '4', to: '5' }],
        ['system', 'system', { from: '5', to: 'default' }],
      ]),
    );
    expect(entries).toHaveLength(3);
  });

  it('that is said again changes nothing and is not entered twice', async () => {
    await set('contactAttempts', 4);
    expect(await set('contactAttempts', 4, 'again')).toEqual({ version: 1 });
    expect((await itemsIn(school.tables.ledger)).filter(({ action }) => action === 'setting_changed')).toHaveLength(1);
  });

  it('of two who decide at the same moment one is told to read anew', async () => {
    const tries = await Promise.allSettled([set('contactAttempts', 4), set('contactDays', 4)]);
    const lost = tries.filter(({ status }) => status === 'rejected');
    const { process } = await school.deps.district.settings();
    const held = [process.contactAttempts, process.contactDays];
    if (lost.length > 0) expect(lost).toMatchObject([{ reason: { code: 'changed_meanwhile' } }]);
    expect(held.filter((days) => days === 4)).toHaveLength(2 - lost.length);
  });

  it('is an administrator’s to decide, and the district’s', async () => {
    for (const actor of [aCoordinator(), aTeacher()]) {
      const input = { name: 'contactAttempts', value: 4, surface: 'cli', key: 'key' } as const;
      await expect(changeSetting(school.deps, actor, input)).rejects.toMatchObject({ code: 'not_allowed' });
      await expect(readDistrict(school.deps, actor, { surface: 'cli' })).rejects.toMatchObject({ code: 'not_allowed' });
    }
    expect(await readDistrict(school.deps, admin, { surface: 'cli' })).toEqual({ record: undefined });
  });

  it('beyond its bounds changes nothing', async () => {
    await districtSays(school.deps, { contactAttempts: 4 });
    await expect(set('contactAttempts', 1)).rejects.toMatchObject({ details: { reason: 'beyond_bounds' } });
    await expect(set('ageOfRights', 19)).rejects.toMatchObject({ details: { reason: 'fixed_by_law' } });
    expect(await school.deps.districtRecords.find()).toEqual({ contactAttempts: 4, version: 1 });
  });

  it('that a later release added is no trouble to this one', async () => {
    const { plans } = school.tables;
    const item = { pk: 'SETTINGS#district', sk: 'SETTINGS', version: 3, contactDays: 4, somethingNew: true };
    await plans.db.send(new PutCommand({ TableName: plans.name, Item: item }));
    expect((await school.deps.district.settings()).process).toMatchObject({ contactDays: 4, contactAttempts: 3 });
  });
});
