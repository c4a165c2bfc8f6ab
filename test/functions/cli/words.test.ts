import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { importPlansCommand } from '../../../functions/cli/import/import-plans.ts';
import { people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { commandHere, openDoor, sidelightHere } from './command-line.ts';

let tables: TestSchool['tables'];
let stores: TestSchool['stores'];
const header = 'studentId,framework,accommodation,parameter,appliesTo,startOn,endOn,reviewDueOn,caseManager';
const folder = mkdtempSync(join(tmpdir(), 'sidelight-words-'));
const path = join(folder, 'plans.csv');
const report = join(folder, 'report.csv');
const dana = ['--as', 'stf_dana'];
const run = (...words: string[]) => sidelightHere(words, tables.env);
const bring = () => commandHere(importPlansCommand, [path, '--report', report], { env: tables.env });
const idOf = async (text: string) =>
  (await stores.triage.ofSchool('sch_harbor-high')).find((row) => row.text === text)?.id;

beforeAll(async () => {
  const { maya, dana: manager, priya, grace } = people;
  ({ tables, stores } = await setUpSchool({ people: [maya, manager, priya, grace], classes: [] }));
  writeFileSync(
    path,
    [
      header,
      'maya,504,Sits where Ms. Adeyemi says,,,2026-08-31,,,dana',
      'maya,504,See attached,,quiz_test,2026-08-31,,,dana',
    ].join('\n'),
  );
});

describe('words that wait', () => {
  it('end the import with 3 and the command to type, though nothing is wrong with the file', async () => {
    const { code, out, err } = await bring();
    expect(err).toBe('');
    expect(out).toEqual([
      '0 plans published, 0 unchanged',
      '1 plan kept as a draft, because all that it says waits for a person',
      '2 accommodations in words that the catalog does not know: a person must match them (2 new)',
      '  npm run sidelight -- words list harbor-high --as STAFF',
    ]);
    expect(code).toBe(3);
  });

  it('are listed with whom they are about and the id to type', async () => {
    const { code, out, json } = await run('words', 'list', 'harbor-high', ...dana);
    expect(out.slice(0, 5)).toEqual([
      '2 wordings wait for a person:',
      '',
      '“See attached” (quiz_test)',
      expect.stringMatching(
        /^ {2}Maya Rodríguez \(stu_maya\), Section 504 plan pln_[0-9a-f]{24}, since \w{3}, \w{3} \d+, 20\d\d$/,
      ),
      expect.stringMatching(/^ {2}wrd_[0-9a-f]{24}$/),
    ]);
    expect(code).toBe(3);
    expect((await run('words', 'list', ...dana, '--json')).json().words).toHaveLength(2);
    expect(() => json()).toThrow();
  });

  it('are counted where somebody reads the plan', async () => {
    const { out } = await run('plan', 'show', 'maya', ...dana);
    expect(out).toContain(
      '2 wordings of its import wait for a person, and no teacher sees them: sidelight words list harbor-high',
    );
  });

  it('are settled and dismissed one by one, and then nothing waits and the file changes nothing', async () => {
    const id = (await idOf('Sits where Ms. Adeyemi says')) ?? '';
    const settle = (...words: string[]) => run('words', 'settle', id, ...words, ...dana);
    expect((await settle('flash cards')).err).toBe(
      'CODE: is the code of no accommodation: sidelight catalogue WORD finds it. Nothing was written.',
    );
    expect((await settle('Chosen seatin')).err).toContain('Did you mean SET-SEAT?');
    const settled = await settle('set-seat', 'position=front');
    expect([settled.code, settled.err]).toEqual([0, '']);
    expect(settled.out[0]).toMatch(/^wrd_\w+ is settled\. pln_\w+ is in force with it, as version 1\.$/);
    expect((await settle('SET-SEAT')).err).toMatch(/^wrd_\w+ was decided already: sidelight plan show says what/);
    const lint = await run('plan', 'lint', 'maya', ...dana);
    expect(lint.out.at(-1)).toContain('1 wording of its import waits for a person, and no teacher sees it');
    const dismissed = await run('words', 'dismiss', (await idOf('See attached')) ?? '', ...dana);
    expect(dismissed.out[0]).toMatch(/^wrd_\w+ is dismissed\. pln_\w+ stays as it is\.$/);
    const none = await run('words', 'list', 'harbor-high', ...dana);
    expect([none.code, none.out]).toEqual([0, ['No words wait that you may see.']]);
    const again = await bring();
    expect([again.code, again.out]).toEqual([0, ['0 plans published, 1 unchanged']]);
  });

  it('are remembered for the whole district, tried, listed and forgotten by name', async () => {
    const priya = ['--as', 'stf_priya'];
    const line = 'maya,IAP,Owl seat by the aquarium,,,2026-08-31,,,dana';
    writeFileSync(path, [header, line].join('\n'));
    await bring();
    const id = (await idOf('Owl seat by the aquarium')) ?? '';
    const settling = ['words', 'settle', id, 'SET-SEAT', 'position=front', '--remember'];
    expect(await run(...settling, ...dana)).toMatchObject({ code: 1 });
    const settled = await run(...settling, ...priya);
    expect(settled.out).toEqual([
      expect.stringMatching(/is in force with it, as version 1\.$/),
      expect.stringMatching(/^Later imports read these words as SET-SEAT, .+\.$/),
    ]);
    const tried = () =>
      openDoor('sidelight.ts', ['words', 'try', '-'], { env: tables.env, input: 'OWL SEAT by the aquarium' });
    expect((await tried()).out[0]).toMatch(/^OWL SEAT by the aquarium: SET-SEAT, /);
    const listed = await run('words', 'remembered', ...priya);
    expect(listed.out).toEqual([
      '“Owl seat by the aquarium”',
      expect.stringMatching(/^ {2}SET-SEAT, /),
      expect.stringMatching(/^ {2}syn_[0-9a-f]{24}, remembered by Priya Nair on /),
    ]);
    const forgotten = await run('words', 'forget', 'owl seat by the aquarium', ...priya);
    expect(forgotten.out).toEqual([
      '“Owl seat by the aquarium” is forgotten: imports let these words wait for a person again.',
    ]);
    expect((await tried()).out[0]).toMatch(/: waits, /);
    expect((await run('words', 'remembered', ...priya)).out[2]).toContain(', forgotten by Priya Nair on ');
    const unknown = await run('words', 'forget', 'Fox seat', ...priya);
    expect([unknown.code, unknown.err]).toEqual([
      2,
      'ID: names no wording that the district remembers: sidelight words remembered shows them. Nothing was written.',
    ]);
  });

  it.each([
    [['words', 'settle', 'wrd_404', 'SET-SEAT', ...dana], 1, 'There is no wrd_404 here'],
    [['words', 'settle', 'maya', 'SET-SEAT', ...dana], 2, 'ID: must be the id of words that wait, like wrd_3f9c'],
    [['words', 'list', 'nowhere', ...dana], 1, 'There is no sch_nowhere here: check the id.'],
    [['words', 'list'], 2, '--as: must name who reads'],
  ])('answer %j with %i and one sentence', async (words, exit, sentence) => {
    const { code, err } = await run(...words);
    expect(err).toContain(sentence);
    expect(code).toBe(exit);
  });
});
