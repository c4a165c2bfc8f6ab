import { beforeAll, describe, expect, it } from 'vitest';
import { contentsOf } from '../../../contents.ts';
import { setUpSchool, type TestSchool } from '../../../harbor-high/school.ts';
import { sidelightHere } from '../command-line.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await setUpSchool();
});
const run = (...words: string[]) => sidelightHere(['settings', ...words], school.tables.env);

describe('sidelight settings', () => {
  it('shows each setting with its default, what may be said and what it rests on', async () => {
    const { code, out } = await run('show');
    expect(code).toBe(0);
    expect(out).toContainEqual(expect.stringMatching(/^clock\.evaluation 45 school days +to evaluate/));
    expect(out).toContainEqual(expect.stringMatching(/default; a whole number from 2 to 10\. practice/));
    expect(out).toContainEqual(expect.stringMatching(/^ageOfRights is set by law: .*18/));
  });

  it('decides one, says what it was, and shows it from then on', async () => {
    expect(await run('set', 'clock.evaluation', '30', 'school', 'days')).toMatchObject({
      code: 0,
      out: ['clock.evaluation: 30 school days, where it was 45 school days.'],
    });
    expect((await run('set', 'clock.evaluation', '30 school days')).out).toEqual([
      'clock.evaluation was that already: nothing changed.',
    ]);
    const { out } = await run('show');
    expect(out).toContainEqual(expect.stringMatching(/^clock\.evaluation 30 school days/));
    expect(out).toContainEqual(expect.stringMatching(/the district; default 45 school days; 1 to 60 school days/));
    expect((await run('set', 'clock.evaluation', '--default')).out).toEqual([
      'clock.evaluation: 45 school days, where it was 30 school days.',
    ]);
  });

  it.each([
    [
      'a name that is none',
      ['contactAttemps', '4'],
      1,
      'There is no setting contactAttemps: did you mean contactAttempts?',
    ],
    [
      'what law decides',
      ['ageOfRights', '17'],
      1,
      "ageOfRights is no district's to set: the rights over a record pass at 18",
    ],
    ['too few', ['contactAttempts', '1'], 1, 'contactAttempts must be a whole number from 2 to 10.'],
    ['words for a yes', ['silenceSuffices', 'sometimes'], 1, 'silenceSuffices must be yes or no.'],
    ['days without a kind', ['clock.consent', '30'], 1, 'clock.consent must be 1 to 90 calendar days.'],
    ['nothing', ['contactAttempts'], 2, 'VALUE: must be said, or --default in its place, and not both.'],
    ['somebody without the right', ['contactAttempts', '4', '--as', 'grace@harbor.example'], 1, 'This is not allowed.'],
  ])('refuses %s in one sentence and changes nothing', async (_what, words, code, sentence) => {
    const before = await contentsOf(school.tables.plans);
    const told = await run('set', ...words);
    expect([told.code, told.err.startsWith(sentence), told.err]).toEqual([code, true, told.err]);
    expect(told.err).toMatch(/Nothing was written\.$/);
    expect(await contentsOf(school.tables.plans)).toBe(before);
  });
});
