import { beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '#shared/domain/access/access.ts';
import type { AccommodationWords } from '#shared/domain/catalogue/district-accommodation.ts';
import { defineAccommodation } from '#shared/use-cases/catalogue/define-accommodation.ts';
import { listAccommodations } from '#shared/use-cases/catalogue/list-accommodations.ts';
import { retireAccommodation } from '#shared/use-cases/catalogue/retire-accommodation.ts';
import { aCaseManager, aCoordinator, aTeacher } from '../../builders.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aDistrictAccommodation } from '../../sample/supports.ts';

let stores: TestSchool['stores'];
let deps: TestSchool['deps'];
let number = 0;
const code = 'DST-STANDING';

type How = { version?: number; key?: string; actor?: StaffActor };
const defining = (over: Partial<AccommodationWords> = {}, { version = 0, key, actor }: How = {}) =>
  defineAccommodation(deps, actor ?? aCoordinator(), {
    accommodation: { ...aDistrictAccommodation(), ...over },
    version,
    surface: 'cli',
    key: key ?? `define-${++number}`,
  });
const retiring = (version: number, { key, actor }: How = {}) =>
  retireAccommodation(deps, actor ?? aCoordinator(), {
    code,
    version,
    surface: 'cli',
    key: key ?? `retire-${++number}`,
  });

beforeEach(async () => {
  ({ stores, deps } = await setUpSchool({ people: [], classes: [] }));
});

describe('accommodations of the district’s own', () => {
  it('are defined by coordinator or administrator and listed with the catalogue’s own, and who did it is on record', async () => {
    await defining();
    await defining({ code: 'DST-2' }, { actor: aTeacher({ id: 'stf_marsh', roles: ['administrator'] }) });
    const { entries } = await listAccommodations(deps, aTeacher(), { surface: 'web' });
    expect(entries).toHaveLength(151);
    expect(entries.slice(-2).map((entry) => entry.code)).toEqual(['DST-2', code]);
    expect(await stores.ledgerReader.ofActor('stf_priya')).toMatchObject([
      { action: 'accommodation_changed', because: 'coordinates', studentIds: [], code },
    ]);
    for (const actor of [aTeacher(), aCaseManager(), aCoordinator({ schoolIds: [] })])
      await expect(defining({}, { actor })).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(listAccommodations(deps, aTeacher({ schoolIds: [] }), { surface: 'web' })).rejects.toMatchObject({
      code: 'not_allowed',
    });
  });

  it('are retired and not deleted: no draft takes them up, and old plans read them', async () => {
    await defining();
    await retiring(1);
    const catalogue = await listAccommodations(deps, aTeacher(), { surface: 'web' });
    expect(catalogue.entries).toHaveLength(149);
    expect(catalogue.find(code)).toMatchObject({ name: 'Standing place at the back' });
    expect(() => catalogue.forDraft(code)).toThrow('invalid_input');
    expect(await stores.accommodations.find(code)).toMatchObject({ retiredOn: '2026-11-23', version: 2 });
    await defining({}, { version: 2 });
    expect((await listAccommodations(deps, aTeacher(), { surface: 'web' })).forDraft(code)).toMatchObject({ code });
  });

  it('refuse a code that is taken, a version that moved on, and a code that is not there', async () => {
    await defining();
    await expect(defining()).rejects.toMatchObject({ code: 'changed_meanwhile', details: { code } });
    await defining({ name: 'High table' }, { version: 1 });
    await expect(defining({}, { version: 1 })).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await expect(retiring(1)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await expect(
      retireAccommodation(deps, aCoordinator(), { code: 'DST-NONE', version: 1, surface: 'cli', key: 'x' }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(retiring(2, { actor: aTeacher() })).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('let one of twenty win who define the same code at the same moment', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => defining({ name: `Name ${index}` })),
    );
    const refused = tries.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
    expect(refused).toEqual(Array.from({ length: 19 }, () => 'changed_meanwhile'));
    expect(await stores.accommodations.all()).toHaveLength(1);
  });

  it('are changed once by a command that is told twice', async () => {
    await defining({}, { key: 'a' });
    expect(await defining({}, { key: 'a' })).toEqual({ code });
    await retiring(1, { key: 'b' });
    expect(await retiring(1, { key: 'b' })).toEqual({ code });
    expect(await retiring(2)).toEqual({ code });
    expect(await stores.accommodations.all()).toMatchObject([{ version: 2 }]);
    expect(await stores.ledgerReader.ofActor('stf_priya')).toHaveLength(2);
  });

  it('write nothing when the words are refused', async () => {
    await expect(defining({ instruction: 'Because of the seizures, keep the lights low.' })).rejects.toMatchObject({
      details: { field: 'instruction', condition: 'seizures' },
    });
    expect(await stores.accommodations.all()).toEqual([]);
  });
});
