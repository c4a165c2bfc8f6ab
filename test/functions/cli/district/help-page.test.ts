import { beforeAll, describe, expect, it } from 'vitest';
import { contentsOf } from '../../../contents.ts';
import { setUpSchool, type TestSchool } from '../../../harbor-high/school.ts';
import { sidelightHere } from '../command-line.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await setUpSchool();
});
const env = () => ({ ...school.tables.env, BASE_URL: 'https://sidelight.harbor.example' });
const run = (...words: string[]) => sidelightHere(['help-page', ...words], env());

describe('sidelight help-page', () => {
  it('says of a school without a record what its page lacks, and where the page is', async () => {
    const { code, out } = await run('show', 'harbor-high');
    expect(code).toBe(3);
    expect(out).toContain('  https://sidelight.harbor.example/help/harbor-high/es');
    expect(out).toContainEqual(expect.stringMatching(/^ {2}whom to ask: --name and --phone/));
    expect(out).toContainEqual(expect.stringMatching(/^Letter yearly .*is due, never sent yet/));
  });

  it('is set in the words of a person, says what is still missing, and shows it', async () => {
    const said = ['--name', 'Priya Raman', '--phone', '(360) 555-0102', '--offers', 'Tutoring, Help with math'];
    const { code, out } = await run('set', 'harbor-high', ...said, '--state', 'wa');
    expect([code, out[0]]).toEqual([3, 'The page of Harbor High School says it now.']);
    expect(out.join('\n')).toMatch(/It lacks:\n {2}the written policy: --policy/);
    const shown = (await run('show', 'harbor-high')).out.join('\n');
    expect(shown).toMatch(/whom to ask +Priya Raman, \(360\) 555-0102\n/);
    expect(shown).toMatch(/also offered +Tutoring, Help with math\n/);
    expect(shown).toMatch(/Equity and Civil Rights\n.*U\.S\. Department of Education/);
    expect((await run('set', 'harbor-high', '--state', 'WA')).out[0]).toBe('It said that already: nothing changed.');
  });

  it('prints a letter in both languages with whom to ask and where to read on, and enters that it went', async () => {
    const { code, out } = await run('letter', 'harbor-high', 'yearly');
    expect(code).toBe(0);
    expect(out).toContain('Whom to ask: Priya Raman, (360) 555-0102.');
    expect(out).toContain('Con quién hablar: Priya Raman, (360) 555-0102.');
    expect(out.join('\n')).toContain('https://sidelight.harbor.example/help/harbor-high/es');
    expect(out.join('\n')).toMatch(/It goes to the families of \d+ students? \(/);
    expect((await run('letter', 'harbor-high', 'yearly', '--sent', '2026-09-01')).out.at(-1)).toBe(
      'Entered: it went out on 2026-09-01.',
    );
    expect((await run('show', 'harbor-high')).out).toContainEqual(
      expect.stringMatching(/^Letter yearly .*sent last on Tue, Sep 1, 2026/),
    );
  });

  it.each([
    ['nothing', ['set', 'harbor-high'], 2, '--still-right: is needed where nothing else is said'],
    [
      'a short number',
      ['set', 'harbor-high', '--phone', '555-0102'],
      2,
      '--phone: must be a number with its area code',
    ],
    ['help of no name', ['set', 'harbor-high', '--offers', 'magic'], 2, '--offers: is nothing that the page can say'],
    ['a page for few', ['set', 'harbor-high', '--policy-es', 'http://x'], 2, '--policy-es: must be an address that'],
    [
      'a state that is none',
      ['set', 'harbor-high', '--state', 'Washington'],
      2,
      '--state: must be CO, LA, MA, WA or WI',
    ],
    ['a letter that is none', ['letter', 'harbor-high', 'monthly'], 2, 'LETTER: must be yearly or new-school.'],
    ['a day to come', ['letter', 'harbor-high', 'yearly', '--sent', '2999-01-01'], 2, '--sent: is a day to come'],
    ['a school that is none', ['set', 'harbour', '--still-right'], 1, 'There is no sch_harbour here'],
    ['a teacher', ['set', 'harbor-high', '--still-right', '--as', 'grace@harbor.example'], 1, 'This is not allowed.'],
  ])('refuses %s in one sentence and changes nothing', async (_what, words, code, sentence) => {
    const before = await contentsOf(school.tables.plans);
    const told = await run(...words);
    expect([told.code, told.err.startsWith(sentence), told.err]).toEqual([code, true, told.err]);
    expect(told.err).toMatch(/Nothing was written\.$/);
    expect(await contentsOf(school.tables.plans)).toBe(before);
  });
});
