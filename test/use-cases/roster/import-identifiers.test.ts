import { describe, expect, it } from 'vitest';
import { peopleNamed } from '#shared/use-cases/roster/people-named.ts';
import { contentsOfAll, itemsIn } from '../../contents.ts';
import { freshTables, storesOn } from '../../engine.ts';
import {
  active,
  aSchoolWithOffice,
  gone,
  importPackage,
  importPlansFile,
  type Writing,
  writePlans,
} from './import-package.ts';

const school = aSchoolWithOffice();
type Numbers = Readonly<Record<string, string>>;
const usersWith = (numbers: Numbers): Numbers[] =>
  school.users.map((user) => ({ ...user, identifier: numbers[user.sourcedId ?? ''] ?? '' }));

async function aDistrict(numbers: Numbers = { S1: 'HH-0017', S2: 'HH-0018', T2: 'E-204', G1: 'G-1' }) {
  const tables = await freshTables();
  const bring = (now: Numbers, users = usersWith(now), writing: Writing = {}) =>
    importPackage(tables, writing.modes ? { users } : { ...school, users }, { ...writing, confirmed: true });
  const first = await bring(numbers);
  const { roster } = storesOn(tables);
  const named = (text: string) => peopleNamed({ roster }, text, ['student', 'staff', 'guardian']);
  return { tables, bring, named, first };
}

describe('the identifier of a student or of staff', () => {
  it('names them, whatever its capitals, after our id and the sourcedId and before an address; of a guardian it is not kept', async () => {
    const { tables, named } = await aDistrict({ S1: 'HH-0017', T2: 's2', S2: 't1@harbor.example', G1: 'G-1' });
    expect(await named('hh-0017')).toEqual(['stu_S1']);
    expect(await named('S2')).toEqual(['stu_S2']);
    expect(await named('s2')).toEqual(['stf_T2']);
    expect(await named('t1@harbor.example')).toEqual(['stu_S2']);
    expect(await named('G-1')).toEqual([]);
    expect(await contentsOfAll(tables)).not.toContain('G-1"');
  });

  it('changes with the roster, and goes with the person', async () => {
    const { tables, bring, named } = await aDistrict();
    await bring({ S1: 'HH-0099', S2: 'HH-0018' });
    expect(await Promise.all(['HH-0017', 'HH-0099', 'E-204'].map(named))).toEqual([[], ['stu_S1'], []]);
    await bring({ S1: 'HH-0099', S2: 'HH-0099' });
    await bring({}, [gone({ ...school.users[2]!, identifier: 'HH-0099' })], { modes: { users: 'delta' } });
    expect(await named('HH-0099')).toEqual(['stu_S1']);
    await bring({}, [gone({ ...school.users[1]!, identifier: 'HH-0099' })], { modes: { users: 'delta' } });
    expect(await named('HH-0099')).toEqual([]);
    expect((await itemsIn(tables.plans)).filter(({ pk }) => String(pk).startsWith('POINTER#identifier'))).toEqual([]);
  });

  it('moves from one person to the other', async () => {
    const { bring, named } = await aDistrict({ S1: 'HH-0017' });
    await bring({ S2: 'HH-0017' });
    expect(await named('HH-0017')).toEqual(['stu_S2']);
  });

  it('that two share names nobody, which the import reports and a plans file learns', async () => {
    const { tables, first, named } = await aDistrict({ S1: 'HH-0017', S2: 'hh-0017', T2: 'E-204' });
    expect(first.faults).toMatchObject([
      { file: 'users.csv', line: 3, column: 'identifier', reason: 'identifier_shared' },
      { file: 'users.csv', line: 4, column: 'identifier', reason: 'identifier_shared' },
    ]);
    expect((await named('HH-0017')).sort()).toEqual(['stu_S1', 'stu_S2']);
    const row = { framework: '504', accommodation: 'RES-CALC', startOn: '2026-08-31', caseManager: 'E-204' };
    const rows = [{ ...row, studentId: 'HH-0017' }];
    expect((await importPlansFile(tables, writePlans(rows))).faults).toMatchObject([
      { column: 'studentId', reason: 'names_several' },
    ]);
  });

  it('that a package shares with somebody of whom it does not speak is reported too', async () => {
    const { bring } = await aDistrict({ S1: 'HH-0017' });
    const users = [active({ ...school.users[2]!, identifier: 'HH-0017' })];
    expect((await bring({}, users, { modes: { users: 'delta' } })).faults).toMatchObject([
      { reason: 'identifier_shared' },
    ]);
  });

  it('names student and case manager of a plan', async () => {
    const { tables } = await aDistrict();
    const row = {
      studentId: 'hh-0018',
      framework: '504',
      accommodation: 'RES-CALC',
      startOn: '2026-08-31',
      caseManager: 'E-204',
    };
    expect(
      await importPlansFile(tables, writePlans([row, { ...row, studentId: 'S2', accommodation: 'TIM-EXT' }])),
    ).toMatchObject({ published: 1, faults: [] });
    const { plans } = storesOn(tables);
    expect(await plans.ofStudent('stu_S2')).toMatchObject([{ caseManagerId: 'stf_T2', items: [{}, {}] }]);
  });

  it('that may be a social security number is kept nowhere, and the report says how many there were', async () => {
    const { tables, first, named } = await aDistrict({
      S1: '123-45-6789',
      S2: '987 65 4321',
      T2: 'SSN 4421',
      T3: '555443333',
      T1: 'E-1',
    });
    expect(first.counted).toEqual([{ file: 'users.csv', column: 'identifier', reason: 'social_security', count: 4 }]);
    expect(first.faults).toEqual([]);
    expect(await contentsOfAll(tables)).not.toMatch(/6789|4321|4421|555443333/);
    expect(await named('123-45-6789')).toEqual([]);
    expect(await named('E-1')).toEqual(['stf_T1']);
  });

  it('that was kept goes when the roster now says what may be a social security number', async () => {
    const { tables, bring, named } = await aDistrict();
    await bring({ S1: '123-45-6789' });
    expect(await named('HH-0017')).toEqual([]);
    expect(await contentsOfAll(tables)).not.toMatch(/HH-0017|6789/);
  });
});
