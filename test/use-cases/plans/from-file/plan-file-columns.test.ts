import { describe, expect, it } from 'vitest';
import { freshTables, storesOn } from '../../../engine.ts';
import {
  aSchoolWithOffice,
  importMonday,
  importPackage,
  importPlansFile,
  planHeader,
  writePlans,
} from '../../roster/import-package.ts';
import { changedHere } from '../changed-here.ts';

const header = `${planHeader},need,place,course,owner,agreedOn,objective,service,strategy,resources`;
type Row = Readonly<Record<string, string>>;
const whose = { studentId: 'S1', framework: '504', startOn: '2026-08-31', caseManager: 'T2' };
const aRow = (accommodation: string, more: Row = {}): Row => ({ ...whose, accommodation, ...more });
const tests = aRow('SET-SEPARATE', {
  ...{ need: 'Loses the thread of spoken directions', place: 'room 114; library', course: 'Algebra 1' },
  ...{ owner: 'testing office', agreedOn: '2026-08-20' },
});

async function aDistrict() {
  const tables = await freshTables();
  await importPackage(tables, aSchoolWithOffice());
  const stores = storesOn(tables, () => importMonday);
  const bring = (rows: readonly Row[], columns = header, leftOut: readonly string[] = []) =>
    importPlansFile(tables, writePlans(rows, columns), importMonday, { leftOut });
  const inForce = async () => (await stores.plans.ofStudent('stu_S1'))[0]!;
  return { tables, bring, inForce, ...stores };
}

describe('a plans file says of an accommodation', () => {
  it('which need it answers, where, in what and by whom it is given, and when it was agreed', async () => {
    const { bring, inForce, processes, cards } = await aDistrict();
    expect(await bring([tests])).toMatchObject({ published: 1, faults: [] });
    const plan = await inForce();
    const [{ needId, statement } = { needId: '', statement: '' }] = plan.needs;
    expect(statement).toBe('Loses the thread of spoken directions');
    expect(plan.items).toMatchObject([
      {
        ...{ code: 'SET-SEPARATE', ownerRole: 'testing office', needIds: [needId] },
        applicability: { courses: ['Algebra 1'], settings: ['room 114', 'library'] },
      },
    ]);
    expect((await processes.get('stu_S1', plan.id)).facts).toMatchObject([
      { kind: 'agreedElsewhere', on: '2026-08-20' },
    ]);
    expect((await cards.find('stu_S1'))?.items).toMatchObject([{ settings: ['room 114', 'library'] }]);
  });

  it.each<[string, object]>([
    ['T1', { ownerRole: 'teacher', ownerId: 'stf_T1' }],
    ['reading coach (t1@harbor.example)', { ownerRole: 'reading coach', ownerId: 'stf_T1' }],
    ['nurse (health office)', { ownerRole: 'nurse (health office)' }],
    ['', { ownerRole: 'teacher' }],
  ])('who sees to it: %j', async (owner, is) => {
    const { bring, inForce } = await aDistrict();
    await bring([aRow('SET-SEPARATE', { owner })]);
    const [item] = (await inForce()).items;
    expect(item).toMatchObject(is);
    expect('ownerId' in item!).toBe('ownerId' in is);
  });

  it('the same of words that wait, until a person settles them', async () => {
    const { bring, triage } = await aDistrict();
    await bring([aRow('SET-SMALL'), aRow('Sits with a friend', { place: 'room 12', owner: 'aide', course: 'Art' })]);
    expect(await triage.ofSchool('sch_high')).toMatchObject([
      { text: 'Sits with a friend', settings: ['room 12'], courses: ['Art'], ownerRole: 'aide' },
    ]);
  });
});

describe('a plans file says of a learning plan', () => {
  it('the steps of a goal, what serves it, services with their rhythm, and what has to be there', async () => {
    const { bring, inForce } = await aDistrict();
    const goal = { framework: 'ILP', goalDomain: 'Reading', goal: 'Reads 90 words a minute by June.' };
    const rows = [
      aRow('', {
        ...goal,
        objective: '70 words by January | 80 words by March',
        owner: 'student',
        need: 'Reads slowly',
      }),
      aRow('', {
        ...goal,
        strategy: 'Reads aloud each day',
        resources: 'what=reading app;supplier=library;inPlace=yes',
      }),
      aRow('', {
        ...goal,
        service: 'Reading support',
        parameter: 'minutes=30;times=2;per=week',
        owner: 'T1',
        place: 'room 8',
      }),
      aRow('', { framework: 'ILP', service: 'Robotics club', parameter: 'per=asNeeded', owner: 'coach' }),
    ];
    expect(await bring(rows)).toMatchObject({ published: 1, faults: [] });
    const plan = await inForce();
    const [{ goalId, objectives, needIds, strategyIds, ownerId } = plan.goals[0]!, ...others] = plan.goals;
    expect(others).toEqual([]);
    expect(objectives.map(({ statement }) => statement)).toEqual(['70 words by January', '80 words by March']);
    expect([needIds, strategyIds, ownerId]).toEqual([
      [plan.needs[0]?.needId],
      [plan.strategies[0]?.strategyId],
      'stu_S1',
    ]);
    expect(plan.strategies).toMatchObject([{ words: 'Reads aloud each day', goalIds: [goalId] }]);
    expect(plan.services).toMatchObject([
      {
        ...{ kind: 'readingSupport', minutes: 30, frequency: { times: 2, per: 'week' }, place: 'room 8' },
        ...{ providerRole: 'teacher', providerId: 'stf_T1', goalIds: [goalId] },
      },
      { kind: 'other', name: 'Robotics club', frequency: 'asNeeded', providerRole: 'coach', goalIds: [] },
    ]);
    expect(plan.resources).toEqual([
      { what: 'reading app', supplier: 'library', inPlace: 'yes', goalIds: [goalId], itemIds: [] },
    ]);
    expect(await bring(rows)).toMatchObject({ published: 0, unchanged: 1, faults: [] });
  });
});

describe('the next file', () => {
  it('that says the same changes nothing, in whatever order its rows stand', async () => {
    const { bring } = await aDistrict();
    const other = aRow('SET-SEPARATE', { course: 'Biology', place: 'lab office' });
    await bring([tests, other]);
    expect(await bring([other, tests])).toMatchObject({ published: 0, unchanged: 1 });
  });

  it('without these columns changes nothing of them: it says nothing of owner, place and need', async () => {
    const { bring, inForce } = await aDistrict();
    await bring([tests]);
    const before = await inForce();
    expect(await bring([aRow('SET-SEPARATE')], planHeader)).toMatchObject({ published: 0, unchanged: 1 });
    const amount = aRow('SET-SEPARATE', { appliesTo: 'tests' });
    expect(await bring([amount], planHeader)).toMatchObject({ published: 1 });
    const [item] = (await inForce()).items;
    expect({ ...item, applicability: { ...item?.applicability, activities: [] } }).toEqual(before.items[0]);
    expect((await inForce()).needs).toEqual(before.needs);
  });

  it.each<
    [string, Row, (plan: Awaited<ReturnType<Awaited<ReturnType<typeof aDistrict>>['inForce']>>) => unknown, unknown]
  >([
    ['another room', { place: 'room 9' }, ({ items }) => items[0]?.applicability.settings, ['room 9']],
    ['no room any more', { place: '' }, ({ items }) => items[0]?.applicability.settings, []],
    ['another owner', { owner: 'nurse' }, ({ items }) => items[0]?.ownerRole, 'nurse'],
    ['another course', { course: 'Biology' }, ({ items }) => items[0]?.applicability.courses, ['Biology']],
    [
      'another need',
      { need: 'Works slowly' },
      ({ needs }) => needs.map(({ statement }) => statement),
      ['Works slowly'],
    ],
    ['another day of the agreement', { agreedOn: '2026-09-01' }, ({ brought }) => brought?.agreedOn, '2026-09-01'],
    [
      'something to be there',
      { resources: 'what=desk;supplier=office;inPlace=no' },
      (plan) => plan.resources?.length,
      1,
    ],
  ])('takes %s, and nothing else', async (_, over, read, now) => {
    const { bring, inForce } = await aDistrict();
    await bring([tests]);
    expect(await bring([{ ...tests, ...over }])).toMatchObject({ published: 1, faults: [] });
    const plan = await inForce();
    expect([plan.version, read(plan)]).toEqual([2, now]);
    expect(await bring([{ ...tests, ...over }])).toMatchObject({ published: 0, unchanged: 1 });
  });

  it('keeps the room that people agreed on here, and says that it is held back, with the row and column', async () => {
    const { tables, bring, inForce } = await aDistrict();
    await bring([tests]);
    await changedHere(tables).amend(({ items }) => ({
      items: items.map((item) => ({ ...item, applicability: { ...item.applicability, settings: ['room 200'] } })),
    }));
    expect(await bring([tests])).toMatchObject({ published: 0, unchanged: 1, held: 0 });
    const { held, faults } = await bring([{ ...tests, owner: 'nurse' }]);
    expect([held, faults]).toMatchObject([
      1,
      [{ reason: 'amended_here' }, { line: 2, column: 'owner', reason: 'not_taken' }],
    ]);
    expect((await inForce()).items).toMatchObject([
      { ownerRole: 'testing office', applicability: { settings: ['room 200'] } },
    ]);
  });
});

describe('a cell that cannot be read is named in one sentence, and the plan loses nothing', () => {
  it.each<[string, Row, string, string]>([
    ['a service without its rhythm', aRow('', { service: 'tutoring', owner: 'coach' }), 'parameter', 'bad_service'],
    ['a service without anybody', aRow('', { service: 'tutoring', parameter: 'per=asNeeded' }), 'owner', 'missing'],
    ['a service beside an accommodation', aRow('SET-SMALL', { service: 'tutoring' }), 'service', 'two_in_one'],
    ['a place for nothing', aRow('', { goal: 'Reads.', place: 'room 9' }), 'place', 'belongs_elsewhere'],
    ['a course for nothing', aRow('', { goal: 'Reads.', course: 'Art' }), 'course', 'belongs_elsewhere'],
    ['an owner of nothing', aRow('', { need: 'Reads slowly', owner: 'nurse' }), 'owner', 'belongs_elsewhere'],
    ['a step towards nothing', aRow('SET-SMALL', { objective: '70 words' }), 'objective', 'belongs_elsewhere'],
    ['a condition in a place', aRow('SET-SMALL', { place: 'autism room' }), 'place', 'names_condition'],
    ['nobody of the staff', aRow('SET-SMALL', { owner: 'x@harbor.example' }), 'owner', 'not_staff'],
    ['a resource of nobody', aRow('SET-SMALL', { resources: 'laptop' }), 'resources', 'bad_resource'],
    ['an agreement on no day', aRow('SET-SMALL', { agreedOn: '2026-13-01' }), 'agreedOn', 'bad_date'],
    ['a place too long', aRow('SET-SMALL', { place: 'x'.repeat(81) }), 'place', 'bad_text'],
  ])('%s', async (_, row, column, reason) => {
    const { bring, inForce } = await aDistrict();
    await bring([tests]);
    const { faults } = await bring([tests, row]);
    expect(faults).toEqual([{ file: 'plans.csv', line: 3, column, reason }]);
    expect((await inForce()).items.map(({ code }) => code)).toContain('SET-SEPARATE');
  });

  it('nothing is in force of what is agreed on a day to come', async () => {
    const { bring } = await aDistrict();
    const { faults, published } = await bring([aRow('SET-SMALL'), { ...tests, agreedOn: '2026-11-24' }]);
    expect([published, faults]).toEqual([
      0,
      [{ file: 'plans.csv', line: 3, column: 'agreedOn', reason: 'day_to_come' }],
    ]);
  });

  it('a column that the format does not have is dropped only by who names it; else nothing of the file is taken', async () => {
    const { bring, inForce } = await aDistrict();
    const rows = [{ ...tests, rooms: 'room 9' }];
    const refused = await bring(rows, `${header},rooms`).catch((cause: unknown) => cause);
    expect(refused).toMatchObject({
      details: { reason: 'unknown_columns', columns: expect.stringMatching(/^\d+\trooms\t$/) },
    });
    expect(await inForce()).toBeUndefined();
    const { faults, published } = await bring(rows, `${header},rooms`, ['Rooms']);
    expect([published, faults]).toEqual([1, []]);
  });
});
