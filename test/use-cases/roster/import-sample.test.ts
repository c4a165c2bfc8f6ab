import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportedRoster } from '#shared/use-cases/roster/import-roster.ts';
import { sampleAccounts, sampleCourses, sampleSlack } from '../../../infra/local/sample-district/load.ts';
import { addSampleSupports } from '../../../infra/local/sample-district/sample-supports.ts';
import { contentsOf } from '../../contents.ts';
import { freshTables, storesOn, type TestTables } from '../../engine.ts';
import { importFolder, importPlansFile, sampleFile, sampleText } from './import-package.ts';

const on = '2026-11-23';

describe('the sample district', () => {
  let tables: TestTables;
  let first: ImportedRoster;
  beforeAll(async () => {
    tables = await freshTables();
    first = await importFolder(tables, sampleFile('roster'));
  });

  it('comes in with every row', () => {
    expect(first.faults).toEqual([]);
    expect(first.counts).toEqual({ schools: 2, students: 600, staff: 40, guardians: 159, sections: 138 });
  });

  it('changes nothing when it is imported again', async () => {
    const before = await contentsOf(tables.plans);
    const again = await importFolder(tables, sampleFile('roster'));
    expect(again.changed).toEqual({ schools: 0, people: 0, sections: 0, seats: 0 });
    expect(await contentsOf(tables.plans)).toBe(before);
  });

  it('has Ms. Adeyemi with thirty students in Algebra 1, period 3, and not Mr. Ortiz', async () => {
    const { roster } = storesOn(tables);
    const algebra = await roster.findSection('sec_HH-ALGEBRA1-P3');
    const grace = await roster.findPersonByEmail('grace.adeyemi@harbor.example');
    const samuel = await roster.findPersonByEmail('samuel.ortiz@harbor.example');
    const now = algebra!.students.filter(({ endOn }) => !endOn || endOn >= on);
    expect(now).toHaveLength(30);
    expect(now.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Maya Rodriguez-Okafor', 'Leo Nguyễn', 'Amina Haddad', 'Tom Becker']),
    );
    expect(algebra!.staff.map(({ staffId }) => staffId)).toContain(grace);
    expect(algebra!.staff.map(({ staffId }) => staffId)).not.toContain(samuel);
  });

  it('publishes its eighty plans and leaves three texts to a person', async () => {
    const result = await importPlansFile(tables, sampleFile('plans.csv'));
    expect(result).toMatchObject({ published: 80, unchanged: 0, waiting: 3, newlyWaiting: 3, faults: [] });
    const again = await importPlansFile(tables, sampleFile('plans.csv'), '2026-11-24T20:30:00.000Z');
    expect(again).toMatchObject({ published: 0, unchanged: 80, waiting: 3, newlyWaiting: 0, faults: [] });
  });

  it('has a directory of supports for both schools, in which everybody to ask is still there', async () => {
    await addSampleSupports(tables);
    await addSampleSupports(tables);
    const { supports } = storesOn(tables);
    expect(await supports.ofSchool('sch_harbor-high')).toHaveLength(9);
    expect(await supports.ofSchool('sch_cedar-middle')).toHaveLength(6);
  });

  it('gives twelve of the thirty a card with something on it, and flags two disagreements', async () => {
    const { roster, cards } = storesOn(tables);
    const algebra = await roster.findSection('sec_HH-ALGEBRA1-P3');
    const found = await cards.findMany(algebra!.students.map(({ studentId }) => studentId));
    const filled = found.filter(({ items }) => items.length > 0);
    expect(filled).toHaveLength(12);
    const conflicts = filled.flatMap(({ items }) => items.flatMap(({ conflict }) => conflict ?? []));
    expect(conflicts.sort()).toEqual(['strongest', 'undecided']);
  });
});

describe('what the stand-ins know of the sample district', () => {
  it('gives every student and member of staff an account of their own', () => {
    const accounts = sampleAccounts();
    expect(accounts).toHaveLength(640);
    expect(new Set(accounts.map(({ id }) => id)).size).toBe(640);
    expect(accounts.every(({ id }) => /^[1-9]\d{20}$/.test(id))).toBe(true);
    expect(accounts.every(({ email }) => /^[a-z0-9.-]+@(students\.)?harbor\.example$/.test(email))).toBe(true);
  });

  it('has everybody of a Classroom course among the accounts', () => {
    const known = new Set(sampleAccounts().map(({ email }) => email));
    for (const { teacherEmails, studentEmails } of sampleCourses())
      expect([...teacherEmails, ...studentEmails].filter((email) => !known.has(email))).toEqual([]);
  });

  it('has eight of the staff outside Slack, and a guest, a stranger and one who left inside', () => {
    const { members } = sampleSlack();
    const inSlack = new Set(members.map(({ email }) => email));
    const staff = sampleAccounts().filter(({ role }) => role !== 'student');
    expect(staff.filter(({ email }) => !inSlack.has(email))).toHaveLength(8);
    expect(members.filter(({ is_restricted }) => is_restricted)).toHaveLength(1);
    expect(members.filter(({ is_stranger }) => is_stranger)).toHaveLength(1);
    expect(members.filter(({ deleted }) => deleted)).toHaveLength(1);
  });

  it('names no condition in a plan', () => {
    expect(sampleText('plans.csv')).not.toMatch(
      /adhd|autis|dyslex|anxiety|depress|epilep|diabet|allerg|disorder|syndrome/i,
    );
  });
});
