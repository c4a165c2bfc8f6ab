import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../harbor-high/people.ts';
import { aClass, setUpSchool, type TestSchool } from '../../../harbor-high/school.ts';
import { aSection, aStudent } from '../../../sample/roster.ts';
import { sidelightHere } from '../command-line.ts';

let school: TestSchool;
const run = (...words: string[]) => sidelightHere(words, school.tables.env);
const by = (staff: string) => ['--as', staff];

beforeAll(async () => {
  const { maya, dana, priya, grace } = people;
  const nine = { ...maya, grade: '9' };
  const ten = aStudent({
    id: 'stu_ten',
    givenName: 'Ivo',
    familyName: 'Ten',
    grade: '10',
    email: 'ten@harbor.example',
  });
  school = await setUpSchool({
    people: [nine, ten, dana, priya, grace],
    classes: [aClass(aSection({ id: 'sec_all' }), [grace], [nine, ten])],
  });
});

describe('the learning plans of a school', () => {
  it('are missing of whom the list names, to somebody who may begin them', async () => {
    const { code, out } = await run('learning', 'list', 'harbor-high', '--grade', '9', ...by('stf_priya'));
    expect(out).toEqual(['1 student has no learning plan:', expect.stringContaining('(stu_maya), grade 9')]);
    expect(code).toBe(3);
    const all = await run('learning', 'list', 'harbor-high', ...by('stf_priya'), '--json');
    expect(all.json().students).toHaveLength(2);
    const entries = await school.stores.ledgerReader.ofActor('stf_priya');
    expect(entries.map(({ action }) => action)).toContain('lacking_plan_listed');
    // A teacher begins none, and learns of nobody.
    const teacher = await run('learning', 'list', 'harbor-high', ...by('stf_grace'));
    expect([teacher.code, teacher.out]).toEqual([0, ['Nobody whom you may begin a plan for lacks a learning plan.']]);
  });

  it('are begun for a grade at once, and for nobody twice', async () => {
    const begin = ['learning', 'begin', 'harbor-high', 'stf_dana', '--grade', '9', ...by('stf_priya')];
    const { out, err } = await run(...begin);
    expect([err, out]).toEqual(['', ['1 learning plan begun.']]);
    expect((await run(...begin)).out).toEqual(['0 learning plans begun.']);
    expect(await school.stores.plans.draftsOf('stu_maya')).toMatchObject([
      { framework: 'ILP', status: 'draft', caseManagerId: 'stf_dana' },
    ]);
    expect((await run('learning', 'list', 'harbor-high', ...by('stf_priya'), '--json')).json().students).toMatchObject([
      { studentId: 'stu_ten' },
    ]);
  });
});
