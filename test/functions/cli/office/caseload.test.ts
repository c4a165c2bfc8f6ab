import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../../harbor-high/school.ts';
import { aStudent } from '../../../sample/roster.ts';
import { sidelightHere } from '../command-line.ts';

let school: TestSchool;
const run = (...words: string[]) => sidelightHere(words, school.tables.env);
const asPriya = ['--as', 'stf_priya'];

beforeAll(async () => {
  const { maya, priya, grace } = people;
  const omar = { ...people.omar, roles: ['counselor' as const] };
  const ten = aStudent({ id: 'stu_ten', familyName: 'Ávila', grade: '10', email: 'ten@students.harbor.example' });
  school = await setUpSchool({ people: [maya, ten, priya, omar, grace] });
});

describe('caseloads on the command line', () => {
  it('are said by grade and letters, and shown with whom they leave to nobody', async () => {
    const none = await run('caseload', 'show', 'harbor-high', ...asPriya);
    expect([none.code, none.out]).toEqual([
      3,
      [
        ...[
          'Harbor High School (sch_harbor-high)',
          'No counselor has a caseload here: sidelight caseload set says it.',
        ],
        ...['  Omar Haddad (stf_omar): no caseload', 'Nobody answers for:'],
        ...['  grade 9, A to Z: 1 student today', '  grade 10, A to Z: 1 student today'],
      ],
    ]);
    const set = await run(
      ...['caseload', 'set', 'harbor-high', 'omar@harbor.example', '--grades', '9,10', '--letters', 'a-m'],
      ...asPriya,
    );
    expect([set.err, set.code, set.out[0]]).toEqual([
      ...['', 0, expect.stringMatching(/^Omar Haddad answers for grades 9 and 10, A to M from .+\.$/)],
    ]);
    const { json } = await run('caseload', 'show', 'harbor-high', ...asPriya, '--json');
    expect(json().nobody).toMatchObject([
      { grade: '9', letters: { from: 'N', to: 'Z' }, students: 1 },
      { grade: '10', letters: { from: 'N', to: 'Z' }, students: 0 },
    ]);
  });

  it.each([
    [['--letters', 'K-A'], '--letters: must be two letters from A to Z in their order, like A-K, or one.'],
    [['--grades', '11'], '--grades: names a grade of which the roster has no student at this school. They are 9, 10.'],
    [[], '--grades: must say which students'],
    [['--everybody', '--letters', 'A'], '--grades: must say which students'],
    [['--grades', '9', '--from', '2020-01-01'], '--from: is a day that is over'],
  ])('refuse %j with one sentence, and change nothing', async (words, sentence) => {
    const before = await school.stores.roster.caseloadsAt('sch_harbor-high');
    const { code, err } = await run('caseload', 'set', 'harbor-high', 'stf_omar', ...words, ...asPriya);
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
    expect(await school.stores.roster.caseloadsAt('sch_harbor-high')).toEqual(before);
  });

  it('are for counselors, and said by the office', async () => {
    const grace = await run('caseload', 'set', 'harbor-high', 'stf_grace', '--everybody', ...asPriya);
    expect(grace.err).toContain('COUNSELOR: is nobody whom the roster calls a counselor at this school');
    const own = await run('caseload', 'set', 'harbor-high', 'stf_omar', '--everybody', '--as', 'stf_omar');
    expect([own.code, own.err]).toEqual([1, expect.stringContaining('This is not allowed.')]);
  });

  it('end, and why says so', async () => {
    const { err } = await run('caseload', 'end', 'harbor-high', 'stf_omar', ...asPriya);
    expect(err).toBe('');
    const why = await run('why', 'stf_omar', 'stu_maya');
    expect(why.out.join(' ')).toContain('Omar Haddad can see nothing of Maya');
  });
});
