import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import type { StudentId } from '#shared/domain/ids.ts';
import { costOf } from '../../capacity.ts';
import { itemsIn } from '../../contents.ts';
import { freshTables, storesOn } from '../../engine.ts';
import { at } from '../../sample/records.ts';
import {
  aGuardian,
  aSection,
  aStaffMember,
  aStaffSeat,
  aStudent,
  aStudentSeat,
  harborHigh,
} from '../../sample/roster.ts';

const everybody = [aStudent(), aStaffMember(), aGuardian()];

const þórður = aStudent({ givenName: 'Þórður', familyName: 'Guðmundsson' });

/** As tables were written before records said what somebody is filed under. */
async function filedLongAgo() {
  const tables = await freshTables();
  const stores = storesOn(tables);
  const { db, name: TableName } = tables.plans;
  await stores.rosterWriter.putPeople([þórður]);
  for (const { filedUnder, ...item } of await itemsIn(tables.plans)) {
    if (filedUnder) await db.send(new PutCommand({ TableName, Item: item }));
    if (!String(item.pk).startsWith('NAME#')) continue;
    await db.send(new DeleteCommand({ TableName, Key: { pk: item.pk, sk: item.sk } }));
  }
  for (const word of ['þorður', 'guðmundsson']) {
    const key = { pk: `NAME#${harborHigh.id}#${word[0]}`, sk: `${word}#stu_maya` };
    await db.send(new PutCommand({ TableName, Item: { ...key, studentId: 'stu_maya', name: 'Þórður Guðmundsson' } }));
  }
  return { tables, ...stores };
}

describe('importing people', () => {
  it('lists them under their school, and guardians apart', async () => {
    const { roster, rosterWriter } = storesOn(await freshTables());
    await rosterWriter.putSchools([harborHigh]);
    await rosterWriter.putPeople(everybody);
    expect(await roster.schools()).toEqual([harborHigh]);
    expect((await rosterWriter.peopleOfSchool(harborHigh.id)).sort()).toEqual(['stf_grace', 'stu_maya']);
    expect(await rosterWriter.guardians()).toEqual(['grd_ana']);
  });

  it('writes nothing for people who did not change', async () => {
    const tables = await freshTables();
    const { rosterWriter } = storesOn(tables);
    await rosterWriter.putPeople(everybody);
    expect(await costOf(tables, () => rosterWriter.putPeople(everybody))).toEqual({ calls: 1, units: 1.5 });
  });

  it('forgets an older name, school and address', async () => {
    const { rosterWriter, roster } = storesOn(await freshTables());
    await rosterWriter.putPeople(everybody);
    const moved = aStudent({
      familyName: 'Silva',
      schoolId: 'sch_cedar-middle',
      email: 'msilva@students.harbor.example',
    });
    await rosterWriter.putPeople([moved]);
    expect((await roster.searchStudents(harborHigh.id, 'maya')).students).toEqual([]);
    expect((await roster.searchStudents('sch_cedar-middle', 'silva')).students).toHaveLength(1);
    expect((await roster.searchStudents('sch_cedar-middle', 'rodr')).students).toEqual([]);
    expect(await roster.findPersonByEmail('maya@students.harbor.example')).toBeUndefined();
    expect(await roster.findPersonByEmail('msilva@students.harbor.example')).toBe('stu_maya');
  });

  it('files students anew who were filed by an earlier spelling, and takes the old rows away', async () => {
    const { tables, rosterWriter, roster } = await filedLongAgo();
    const [stored] = await rosterWriter.people(['stu_maya']);
    expect(stored).toMatchObject({ filedOtherwise: true });
    await rosterWriter.putPeople([þórður]);
    expect((await roster.searchStudents(harborHigh.id, 'thordur')).students).toHaveLength(1);
    const names = (await itemsIn(tables.plans)).map(({ sk }) => String(sk)).filter((sk) => sk.endsWith('#stu_maya'));
    expect(names.sort()).toEqual(['gudmundsson#stu_maya', 'thordur#stu_maya']);
    expect(await rosterWriter.people(['stu_maya'])).toEqual([þórður]);
  });

  it('leaves nothing to find of one who left, however they were filed', async () => {
    const { tables, rosterWriter } = await filedLongAgo();
    await rosterWriter.removePeople(['stu_maya']);
    expect((await itemsIn(tables.plans)).filter(({ pk }) => String(pk).startsWith('NAME#'))).toEqual([]);
  });

  it('gives an address to its new owner and does not take it away with the old one', async () => {
    const { rosterWriter, roster } = storesOn(await freshTables());
    await rosterWriter.putPeople([aStaffMember()]);
    await rosterWriter.putPeople([aStaffMember({ id: 'stf_gina' })]);
    await rosterWriter.removePeople(['stf_grace']);
    expect(await roster.findPersonByEmail('grace@harbor.example')).toBe('stf_gina');
  });

  it('keeps what people bound themselves', async () => {
    const { rosterWriter, roster, bindings } = storesOn(await freshTables());
    await rosterWriter.putPeople([aStaffMember()]);
    await bindings.bindGoogle('stf_grace', '108');
    await bindings.bindSlack('stf_grace', { teamId: 'T0HARBOR', userId: 'U1', boundAt: at });
    await rosterWriter.putPeople([aStaffMember({ familyName: 'Okafor-Lee' })]);
    expect(await roster.getStaff('stf_grace')).toMatchObject({ familyName: 'Okafor-Lee', slack: { userId: 'U1' } });
    expect(await roster.findPersonByGoogle('108')).toBe('stf_grace');
  });

  it('leaves those who left readable, and closes every way to find or sign in as them', async () => {
    const { rosterWriter, roster, bindings } = storesOn(await freshTables());
    await rosterWriter.putPeople(everybody);
    await bindings.bindGoogle('stf_grace', '108');
    await bindings.bindSlack('stf_grace', { teamId: 'T0HARBOR', userId: 'U1', boundAt: at });
    await rosterWriter.removePeople(['stf_grace', 'stu_maya', 'stu_never-was']);
    expect(await roster.getStaff('stf_grace')).toEqual(aStaffMember({ active: false }));
    expect(await roster.getStudent('stu_maya')).toEqual(aStudent({ active: false }));
    expect(await roster.findPersonByGoogle('108')).toBeUndefined();
    expect(await roster.findStaffBySlack('T0HARBOR', 'U1')).toBeUndefined();
    expect(await roster.findPersonByEmail('grace@harbor.example')).toBeUndefined();
    expect((await roster.searchStudents(harborHigh.id, 'maya')).students).toEqual([]);
    expect(await rosterWriter.peopleOfSchool(harborHigh.id)).toEqual([]);
  });

  it('finishes what an import that stopped half way began', async () => {
    const tables = await freshTables();
    const { rosterWriter, roster } = storesOn(tables);
    tables.db.middlewareStack.add(
      (next, context) => (args) => {
        if (context.commandName === 'BatchWriteItemCommand' && JSON.stringify(args.input).includes('GUARDIANS#'))
          throw new Error('the power went out');
        return next(args);
      },
      { step: 'initialize', name: 'outage' },
    );
    await expect(rosterWriter.putPeople(everybody)).rejects.toThrow('the power went out');
    tables.db.middlewareStack.remove('outage');
    await rosterWriter.putPeople(everybody);
    expect((await roster.searchStudents(harborHigh.id, 'maya')).students).toHaveLength(1);
    expect(await roster.findPersonByEmail('grace@harbor.example')).toBe('stf_grace');
  });
});

describe('importing sections', () => {
  it('answers what is stored, for comparing with a package', async () => {
    const { roster, rosterWriter } = storesOn(await freshTables());
    await rosterWriter.putSections([aSection(), aSection({ id: 'sec_art', title: 'Art' })]);
    await rosterWriter.putSeats([aStaffSeat(), aStudentSeat(), aStudentSeat({ sectionId: 'sec_art' })]);
    expect(await roster.sectionsOfSchool(harborHigh.id)).toEqual(['sec_algebra', 'sec_art']);
    expect(await rosterWriter.seatsOfSection('sec_algebra')).toEqual([aStaffSeat(), aStudentSeat()]);
  });

  it('takes away seats and whole sections', async () => {
    const tables = await freshTables();
    const { rosterWriter, roster } = storesOn(tables);
    await rosterWriter.putSections([aSection(), aSection({ id: 'sec_art' })]);
    await rosterWriter.putSeats([aStaffSeat(), aStudentSeat(), aStudentSeat({ sectionId: 'sec_art' })]);
    await rosterWriter.removeSeats([{ sectionId: 'sec_algebra', personId: 'stu_maya' }]);
    await rosterWriter.removeSections(['sec_art']);
    expect(await roster.seatsOf('stu_maya')).toEqual([]);
    expect((await itemsIn(tables.plans)).map(({ pk, sk }) => `${pk} ${sk}`).sort()).toEqual([
      'SECTION#sec_algebra SECTION',
      'SECTION#sec_algebra STAFF#stf_grace',
    ]);
  });

  it('sends again what DynamoDB did not take', async () => {
    const tables = await freshTables();
    const { rosterWriter } = storesOn(tables);
    let refusals = 2;
    tables.db.middlewareStack.add(
      (next, context) => async (args) => {
        const busy = context.commandName === 'BatchWriteItemCommand' && refusals-- > 0;
        if (!busy) return next(args);
        const { RequestItems } = Object(args.input);
        return { response: {}, output: { $metadata: {}, UnprocessedItems: RequestItems } };
      },
      { step: 'initialize' },
    );
    const students = Array.from({ length: 60 }, (_, index): StudentId => `stu_${index}`);
    await rosterWriter.putSeats(students.map((studentId) => aStudentSeat({ studentId })));
    expect(await rosterWriter.seatsOfSection('sec_algebra')).toHaveLength(60);
  });
});
