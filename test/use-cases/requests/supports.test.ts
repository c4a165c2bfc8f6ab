import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor, StaffActor } from '#shared/domain/access/access.ts';
import type { SupportId } from '#shared/domain/ids.ts';
import { type SupportSearch, type SupportWords, supportKinds } from '#shared/domain/requests/support.ts';
import { writeMany } from '#shared/store/batches.ts';
import { supportKey } from '#shared/store/requests/keys.ts';
import { addSupport } from '#shared/use-cases/requests/add-support.ts';
import { changeSupport } from '#shared/use-cases/requests/change-support.ts';
import { findRetiredSupports, findSupports } from '#shared/use-cases/requests/find-supports.ts';
import { retireSupport } from '#shared/use-cases/requests/retire-support.ts';
import { aCaseManager, aCoordinator, aTeacher } from '../../builders.ts';
import { people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aStaffMember, harborHigh } from '../../sample/roster.ts';
import { aSupport, supportWords } from '../../sample/supports.ts';

let tables: TestSchool['tables'];
let stores: TestSchool['stores'];
let deps: TestSchool['deps'];
let number = 0;
const schoolId = harborHigh.id;
const school = { schoolId, surface: 'web' } as const;
const keeping = () => ({ schoolId, surface: 'web' as const, key: `once-${++number}` });

const adding = async (over: Partial<SupportWords> = {}, actor: StaffActor = aCoordinator(), how: object = {}) =>
  (await addSupport(deps, actor, { ...keeping(), support: { ...supportWords, ...over }, ...how })).supportId;
const changing = (supportId: SupportId, version: number, over: Partial<SupportWords> = {}) =>
  changeSupport(deps, aCoordinator(), { ...keeping(), supportId, version, support: { ...supportWords, ...over } });
const retiring = async (supportId: SupportId, version: number, key = `once-${++number}`) =>
  (await retireSupport(deps, aCoordinator(), { ...keeping(), supportId, version, key })).supportId;
const found = async (search: SupportSearch = {}, actor: Actor = aTeacher()) =>
  (await findSupports(deps, actor, { ...school, ...search })).map(({ name }) => name);

beforeEach(async () => {
  const { maya, ana, grace } = people;
  const gone = aStaffMember({ id: 'stf_gone', email: 'gone@harbor.example', active: false });
  const far = aStaffMember({ id: 'stf_far', email: 'far@harbor.example', schoolIds: ['sch_cedar'] });
  ({ tables, stores, deps } = await setUpSchool({ people: [maya, ana, grace, gone, far], classes: [] }));
});

describe('keeping the directory', () => {
  it('is for coordinator, administrator and counsellor of the school, and who did it is on record', async () => {
    const counsellor = aTeacher({ id: 'stf_lau', roles: ['counselor'] });
    await adding({ name: 'A' });
    await adding({ name: 'B' }, aTeacher({ id: 'stf_marsh', roles: ['administrator'] }));
    const supportId = await adding({ name: 'C' }, counsellor);
    expect(await found()).toEqual(['A', 'B', 'C']);
    expect(await stores.ledgerReader.ofActor('stf_lau')).toMatchObject([
      { action: 'support_changed', because: 'worksAt', studentIds: [], supportId },
    ]);
    expect(await stores.ledgerReader.ofActor('stf_marsh')).toMatchObject([{ because: 'administers' }]);
    for (const actor of [aTeacher(), aCaseManager(), aCoordinator({ schoolIds: ['sch_cedar'] })])
      await expect(adding({}, actor)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it.each([
    ['a name of nothing', { name: ' \u0000 ' }, 'name'],
    ['a name as long as a page', { name: 'x'.repeat(10_000) }, 'name'],
    ['no purpose', { purpose: '' }, 'purpose'],
    ['no kind', { kinds: [] }, 'kinds'],
    ['a grade that is a sentence', { forGrades: ['ninth and tenth'] }, 'forGrades'],
    ['no language', { languages: [] }, 'languages'],
    ['a language that is none', { languages: ['Spanish, mostly'] }, 'languages'],
    ['staff whom nobody knows', { whom: { kind: 'staff', staffId: 'stf_unknown' } }, 'whom'],
    ['staff who left', { whom: { kind: 'staff', staffId: 'stf_gone' } }, 'whom'],
    ['staff of another school', { whom: { kind: 'staff', staffId: 'stf_far' } }, 'whom'],
    ['a place without a name', { whom: { kind: 'place', role: 'Nurse', place: ' ' } }, 'place'],
  ] as const)('refuses %s', async (_what, over, field) => {
    await expect(adding(over as Partial<SupportWords>)).rejects.toMatchObject({
      code: 'invalid_input',
      details: { field },
    });
    expect(await stores.supports.ofSchool(schoolId)).toEqual([]);
  });

  it('writes what a person pasted on one line, without hidden signs', async () => {
    const id = await adding({ name: ' Reading\r\n  help\u0007 ', kinds: ['readingHelp', 'readingHelp'] });
    expect(await stores.supports.find(schoolId, id)).toMatchObject({ name: 'Reading help', kinds: ['readingHelp'] });
  });

  it('changes an entry as it was read, and refuses one that moved on', async () => {
    const id = await adding();
    await changing(id, 1, { name: 'Homework café', whom: { kind: 'staff', staffId: 'stf_grace' } });
    expect(await found()).toEqual(['Homework café']);
    await expect(changing(id, 1, { name: 'Late' })).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await expect(changing('sup_none', 1)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('lets one of twenty win who change an entry at the same moment', async () => {
    const id = await adding();
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => changing(id, 1, { name: `Name ${index}` })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await stores.supports.find(schoolId, id)).toMatchObject({ version: 2 });
  });

  it('retires an entry, never deletes it, and takes it into use again when it is written anew', async () => {
    const id = await adding();
    await retiring(id, 1);
    expect(await found()).toEqual([]);
    expect(await findRetiredSupports(deps, aCoordinator(), school)).toMatchObject([{ id, version: 2 }]);
    await expect(findRetiredSupports(deps, aTeacher(), school)).rejects.toMatchObject({ code: 'not_allowed' });
    await changing(id, 2);
    expect(await found()).toEqual(['Homework club']);
  });

  it('does each command once', async () => {
    const first = await adding({}, aCoordinator(), { key: 'a' });
    expect(await adding({ name: 'Again' }, aCoordinator(), { key: 'a' })).toBe(first);
    expect(await retiring(first, 1, 'r')).toBe(first);
    expect(await retiring(first, 1, 'r')).toBe(first);
    expect(await retiring(first, 2)).toBe(first);
    expect(await stores.supports.ofSchool(schoolId)).toMatchObject([{ name: 'Homework club', version: 2 }]);
    expect(await stores.ledgerReader.ofActor('stf_priya')).toHaveLength(2);
  });

  it('is full at five hundred', async () => {
    const kept = (index: number) => aSupport({ id: `sup_x${index}`, name: `Support ${index}`, active: index > 0 });
    await writeMany(
      tables.plans,
      Array.from({ length: 500 }, (_, index) => kept(index)).map((each) => ({
        put: { ...supportKey(schoolId, each.id), ...each },
      })),
    );
    await expect(adding()).rejects.toMatchObject({ code: 'invalid_input', details: { field: 'supports', most: 500 } });
    expect(await found()).toHaveLength(499);
  });
});

describe('finding supports', () => {
  beforeEach(async () => {
    await adding();
    await adding({ name: 'Tutoría de Matemáticas', kinds: ['tutoring', 'mathsHelp'], forGrades: ['09'] });
    await adding({ name: 'Food pantry', kinds: ['food'], forGrades: [], purpose: 'Food for the weekend.' });
  });

  it('is for everybody of the school', async () => {
    const family = { kind: 'guardian', id: 'grd_ana' } as const;
    expect(await found({}, { kind: 'student', id: 'stu_maya' })).toHaveLength(3);
    expect(await findSupports(deps, family, { ...school, studentId: 'stu_maya' })).toHaveLength(3);
    for (const [actor, input] of [
      [aTeacher({ schoolIds: ['sch_cedar'] }), { schoolId }],
      [{ kind: 'student', id: 'stu_maya' }, { schoolId: 'sch_cedar' }],
      [{ kind: 'student', id: 'stu_nobody' }, { schoolId }],
      [family, { schoolId }],
      [
        { kind: 'guardian', id: 'grd_else' },
        { schoolId, studentId: 'stu_maya' },
      ],
      [{ kind: 'system', id: 'system' }, { schoolId }],
    ] as const)
      await expect(findSupports(deps, actor, { ...input, surface: 'web' })).rejects.toMatchObject({
        code: 'not_allowed',
      });
  });

  it.each([
    [{}, ['Food pantry', 'Homework club', 'Tutoría de Matemáticas']],
    [{ kind: 'food' }, ['Food pantry']],
    [{ kind: 'health' }, []],
    [{ grade: '9' }, ['Food pantry', 'Homework club', 'Tutoría de Matemáticas']],
    [{ grade: '10' }, ['Food pantry', 'Homework club']],
    [{ grade: '12' }, ['Food pantry']],
    [{ words: 'matematicas' }, ['Tutoría de Matemáticas']],
    [{ words: 'TUTORIA mat' }, ['Tutoría de Matemáticas']],
    [{ words: 'library mon' }, ['Food pantry', 'Homework club', 'Tutoría de Matemáticas']],
    [{ words: 'weekend' }, ['Food pantry']],
    [{ words: 'zebra' }, []],
    [{ words: '%$#' }, ['Food pantry', 'Homework club', 'Tutoría de Matemáticas']],
    [{ kind: 'tutoring', grade: '09', words: 'quiet' }, ['Tutoría de Matemáticas']],
  ] as const)('by %j finds %j', async (search, names) => {
    expect(await found(search)).toEqual(names);
  });

  it('leaves no trace about a student', async () => {
    await found({}, { kind: 'student', id: 'stu_maya' });
    expect(await stores.ledgerReader.ofActor('stu_maya')).toEqual([]);
  });

  it('knows fifteen kinds of help', () => expect(new Set(supportKinds).size).toBe(15));
});
