import { beforeAll, describe, expect, it } from 'vitest';
import { anActivePlan } from '../../builders.ts';
import { people } from '../../harbor-high/people.ts';
import { setUpSchool } from '../../harbor-high/school.ts';
import { aGuardian, aStaffMember, aStudent } from '../../sample/roster.ts';
import { sidelightHere } from './command-line.ts';

let env: Record<string, string>;
const run = (words: string) => sidelightHere(words.split(' '), env);

beforeAll(async () => {
  const { maya, ana, grace, dana, priya } = people;
  const noor = {
    id: 'stu_S20017',
    givenName: 'Noor',
    familyName: 'Haddad',
    email: 'noor.haddad@s.example',
    identifier: 'N-17',
  } as const;
  const atHome = {
    id: 'stf_T77',
    givenName: 'Omar',
    familyName: 'Haddad',
    email: 'omar@harbor.example',
    identifier: 'E-7',
  } as const;
  const { identifier: _, ...named } = atHome;
  const odd = { id: 'stu_leo@2027.example', givenName: 'Leo', familyName: 'Park', email: 'leo@s.example' } as const;
  const twins = ['stu_t1', 'stu_t2'] as const;
  const shared = twins.map((id) => aStudent({ id, identifier: 'N-2', email: `${id}@s.example` }));
  const others = [
    ...shared,
    aStudent(noor),
    aStudent(odd),
    aStaffMember(atHome),
    aGuardian({ ...named, id: 'grd_T77' }),
  ];
  const { tables } = await setUpSchool({
    people: [maya, ana, grace, dana, priya, ...others],
    plans: [anActivePlan()],
  });
  env = tables.env;
});

describe('people on the command line', () => {
  it.each(['stu_maya', 'maya', 'maya@students.harbor.example', 'MAYA@students.harbor.example'])(
    'a student is %s, and staff are named in the same ways',
    async (student) => {
      for (const staff of ['stf_dana', 'dana', people.dana.email ?? '']) {
        const { code, out } = await run(`plan show ${student} --as ${staff}`);
        expect([code, out[0]]).toEqual([0, 'Maya Rodríguez (stu_maya)']);
      }
      expect((await run(`why dana ${student}`)).out[0]).toBe('Dana Ruiz (stf_dana) and Maya Rodríguez (stu_maya)');
    },
  );

  it('may have a sourcedId that looks like an address', async () => {
    const { code, out } = await run('why grace leo@2027.example');
    expect([code, out[0]]).toEqual([0, expect.stringContaining('Leo Park (stu_leo@2027.example)')]);
  });

  it('are named by the identifier of the roster; one of two names nobody, and says so to the district alone', async () => {
    expect((await run('why E-7 N-17')).out[0]).toContain('Omar Haddad (stf_T77) and Noor Haddad (stu_S20017)');
    expect((await run('why grace n-2')).err).toBe(
      'STUDENT: names 2 people, who share that identifier: write the sourcedId of the roster or the id that our commands print. Nothing was written.',
    );
    expect((await run('plan show n-2 --as dana')).err.replaceAll('n-2', 'nobody')).toBe(
      (await run('plan show nobody --as dana')).err,
    );
  });

  it('of whom one sourcedId names two are told apart by the prefix', async () => {
    const { code, err } = await run('sessions end T77');
    expect([code, err]).toEqual([
      2,
      'PERSON: names more than one person: write the id with its prefix. Did you mean stf_T77 or grd_T77? Nothing was written.',
    ]);
    expect((await run('sessions end stf_T77')).code).toBe(0);
  });

  it.each([
    ['why grace S20071', 'There is no stu_S20071 here: did you mean stu_S20017?'],
    ['why grace s2017', 'There is no stu_s2017 here: did you mean stu_S20017?'],
    ['why grace noor', 'There is no stu_noor here: did you mean stu_S20017?'],
    ['why grace noor.hadad@s.example', 'There is no noor.hadad@s.example here: did you mean noor.haddad@s.example?'],
    ['why grace stu_nobody', 'There is no stu_nobody here: check the id.'],
    ['why stf_gracee maya', 'There is no stf_gracee here: did you mean stf_grace?'],
    [
      'why omra@harbor.example maya',
      'STAFF: is the address of nobody on the staff and of no student: name a guardian by id. Did you mean omar@harbor.example?',
    ],
    ['plan show maya --as stf_dnaa', 'There is no stf_dnaa here: did you mean stf_dana?'],
    ['plan show maya --as dona@harbor.example', '--as: names nobody on the staff. Did you mean dana@harbor.example?'],
    ['calendar show harbour-high', 'There is no sch_harbour-high here: did you mean sch_harbor-high?'],
  ])('%s: who or what is near is offered', async (words, sentence) => {
    const { code, err } = await run(words);
    expect(err).toBe(`${sentence} Nothing was written.`);
    expect(code).toBeGreaterThan(0);
  });

  it.each([
    (student: string) => `plan show ${student}`,
    (student: string) => `plan history ${student} pln_1`,
    (student: string) => `plan diff ${student} pln_1 1 draft`,
    (student: string) => `plan lint ${student}`,
    (student: string) => `disclosures ${student}`,
    (student: string) => `student export ${student} --out /tmp/never.zip`,
    (student: string) => `why dana ${student}`,
  ])('who does not exist and who may not be seen are answered alike, word by word: %s', async (asking) => {
    const kinds = [
      ['maya', 'nobody'],
      ['stu_maya', 'stu_nobody'],
      ['maya@students.harbor.example', 'nobody@students.harbor.example'],
      ['S20017', 'S20071'],
    ];
    for (const [there = '', nowhere = ''] of kinds) {
      const [seen, unknown] = await Promise.all(
        [there, nowhere].map((student) => run(`${asking(student)} --as grace --json`)),
      );
      expect(seen?.err).toContain('This is not allowed. sidelight why PERSON');
      expect([unknown?.code, unknown?.err.replaceAll(nowhere, there)]).toEqual([1, seen?.err]);
    }
  });

  it('without --as an administrator learns which of the two it is', async () => {
    expect((await run('why grace nobody')).err).toContain('There is no stu_nobody here');
    expect((await run('why grace maya')).out.join()).toContain('Grace Okafor');
  });
});
