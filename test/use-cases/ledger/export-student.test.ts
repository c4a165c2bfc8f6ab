import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/access.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { exportStudent } from '#shared/use-cases/ledger/export-student.ts';
import { aCaseManager, aCoordinator, anActivePlan, aTeacher } from '../../builders.ts';
import { itemsIn } from '../../contents.ts';
import { actors, people } from '../../harbor-high/people.ts';
import { aClass, setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aChange, aLimit, aPublication, aTriageRow } from '../../sample/records.ts';
import { aSection, aStaffMember, harborHigh } from '../../sample/roster.ts';

const studentId = 'stu_maya';
let tables: TestSchool['tables'];
let stores: TestSchool['stores'];
let deps: TestSchool['deps'];
const priya = aCoordinator();
const exporting = (actor: Actor, recipientId?: PersonId, over: Partial<typeof stores> = {}) =>
  exportStudent({ ...deps, ...over }, actor, {
    studentId,
    ...(recipientId ? { recipientId } : {}),
    surface: 'cli',
  });

const entries = () => itemsIn(tables.ledger);

beforeAll(async () => {
  const { maya, leo, ana, grace } = people;
  ({ tables, stores, deps } = await setUpSchool({
    people: [maya, leo, ana, grace, people.priya],
    classes: [aClass(aSection(), [grace], [maya, leo])],
  }));
  const [publication, change] = aPublication('a', anActivePlan({ endOn: '2027-06-11' }));
  await stores.plans.publish(publication, change);
  await stores.disclosureIndexWriter.point({ ...change.entry, studentIds: ['stu_maya', 'stu_leo'] });
  const rows = [aTriageRow(), aTriageRow({ id: 'wrd_b', studentId: 'stu_leo' })];
  await stores.triage.replace(harborHigh.id, 'pln_1', rows);
});

describe('a copy of all that is held on a student', () => {
  it('holds it as it is stored, in kinds that a reader knows, each with its class', async () => {
    const { kinds } = await exporting(priya);
    const held = kinds.filter(({ records }) => records.length > 0);
    expect(held.map(({ name, holds, records }) => [name, holds, records.length])).toEqual([
      ['student', 'D1', 1],
      ['guardians', 'D1', 1],
      ['seats', 'D1', 1],
      ['team', 'D1', 1],
      ['card', 'D2', 1],
      ['plan-dates', 'D3', 1],
      ['plans', 'D3', 1],
      ['plan-steps', 'D3', 1],
      ['plan-versions', 'D3', 1],
      ['waiting-words', 'D3', 1],
      ['disclosures', 'D3', 2],
    ]);
    const plans = kinds.find(({ name }) => name === 'plans');
    expect(plans?.records[0]).toMatchObject(await stores.plans.find(studentId, 'pln_1').then((plan) => plan ?? {}));
    const card = kinds.find(({ name }) => name === 'card')?.records[0];
    expect(card).toMatchObject({ items: [{ code: 'TIM-EXT', parameter: { timeMultiplier: 1.5 } }] });
  });

  it('names a guardian and tells nothing else of them, and nothing of any classmate', async () => {
    const { kinds } = await exporting(priya);
    const text = JSON.stringify(kinds);
    expect(kinds.find(({ name }) => name === 'guardians')?.records).toEqual([
      { id: 'grd_ana', givenName: 'Ana', familyName: 'Rodríguez', storedAs: 'PERSON#grd_ana PERSON' },
    ]);
    expect(text).not.toContain('ana@mail.example');
    expect(text).not.toContain('stu_leo');
  });

  it('is entered before anything is read, and holds its own entry: a copy whose entry fails is not made', async () => {
    const { kinds, entryId, recipient } = await exporting(priya, 'grd_ana');
    expect(recipient).toEqual({ id: 'grd_ana', name: 'Ana Rodríguez' });
    const log = kinds.find(({ name }) => name === 'disclosures')?.records ?? [];
    expect(log.at(-1)).toMatchObject({ id: entryId, action: 'record_exported', recipientId: 'grd_ana' });
    expect(await stores.ledgerReader.ofActor('stf_priya')).toContainEqual(
      expect.objectContaining({ id: entryId, because: 'coordinates' }),
    );
    let read = 0;
    const records = [async () => [{ name: 'n', holds: 'D1' as const, records: [{ storedAs: String(++read) }] }]];
    const ledger = { append: () => Promise.reject(new Error('the ledger is down')) };
    await expect(exporting(priya, undefined, { records, ledger })).rejects.toThrow('down');
    expect(read).toBe(0);
  });

  it.each<[string, Actor]>([
    ['a teacher', aTeacher()],
    ['a case manager', aCaseManager()],
    ['a coordinator of another school', aCoordinator({ schoolIds: ['sch_cedar'] })],
    ['a guardian of somebody else', { kind: 'guardian', id: 'grd_else' }],
  ])('is refused to %s, and nothing is entered', async (_who, actor) => {
    const before = (await entries()).length;
    await expect(exporting(actor)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await entries()).toHaveLength(before);
  });

  it('is made for nobody who could not have read all of it themselves', async () => {
    await expect(exporting(priya, 'stf_grace')).rejects.toMatchObject({ code: 'not_allowed' });
    await stores.rosterWriter.putPeople([
      aStaffMember({ id: 'stf_left', email: 'left@harbor.example', roles: ['coordinator'], active: false }),
    ]);
    await expect(exporting(priya, 'stf_left')).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(exporting(priya, 'stf_nobody')).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(exporting(priya, 'grd_else')).rejects.toMatchObject({ code: 'not_allowed' });
    const limit = aLimit({ rights: 'noContact', startOn: '2026-11-01' });
    const { datedGrants } = stores;
    await datedGrants.limit({ limit, orderRef: '22-1234' }, aChange('order'));
    await expect(exporting(priya, 'grd_ana')).rejects.toMatchObject({ code: 'not_allowed' });
    const over = { ...limit, rights: 'full' as const, version: 2 };
    await datedGrants.limit({ limit: over, orderRef: '22-1234' }, aChange('over'));
    const { system } = actors;
    await expect(exporting(system)).rejects.toMatchObject({ code: 'invalid_input', details: { field: 'recipientId' } });
    expect(await exporting(system, 'grd_ana')).toMatchObject({ because: 'system', recipient: { id: 'grd_ana' } });
  });
});
