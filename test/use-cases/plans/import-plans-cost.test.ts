import { describe, expect, it } from 'vitest';
import { costOf } from '../../capacity.ts';
import { freshTables } from '../../engine.ts';
import {
  aRole,
  aSchoolWithOffice,
  aUser,
  importPackage,
  importPlansFile,
  writePlans,
} from '../roster/import-package.ts';

const aRow = { framework: '504', accommodation: 'RES-CALC', startOn: '2026-08-31', caseManager: 'T2' };
const pupils = Array.from({ length: 10 }, (_, at) => `P${at}`);

describe('a plan that the file says as it is stored', () => {
  it.each([
    ['by the sourcedId of the student', (id: string) => id, [6, 5]],
    ['by their address', (id: string) => `${id.toLowerCase()}@harbor.example`, [8, 6]],
  ])('is read %s with as few calls and units as it takes', async (_how, called, calls) => {
    const tables = await freshTables();
    const school = aSchoolWithOffice();
    const users = [...school.users, ...pupils.map((id) => aUser(id, 'A', 'Pupil'))];
    const roles = [...school.roles, ...pupils.map((id) => aRole(id, 'student'))];
    await importPackage(tables, { ...school, users, roles });
    const path = writePlans(pupils.map((id) => ({ ...aRow, studentId: called(id) })));
    await importPlansFile(tables, path);
    const all = await costOf(tables, () => importPlansFile(tables, path));
    const one = await costOf(tables, () => importPlansFile(tables, writePlans([{ ...aRow, studentId: called('P0') }])));
    const perPlan = [(all.calls - one.calls) / 9, (all.units - one.units) / 9];
    expect(perPlan).toEqual(calls);
  });
});
