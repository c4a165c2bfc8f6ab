import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDoor } from './command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-words-'));
afterAll(() => rmSync(folder, { recursive: true }));

const wordings = '\u{feff}Time and a half on tests\r\n\r\n☐ Large print\n  Calculator\nElevator access';
const tried = (words: readonly string[], input = '') => openDoor('sidelight.ts', ['words', 'try', ...words], { input });

function file(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('trying words before they are imported', () => {
  it('says for each line what it would become or why it would wait, without any table', async () => {
    const { code, out } = await tried([file('words.txt', wordings)]);
    expect(code).toBe(0);
    expect(out).toEqual([
      'Time and a half on tests: TIM-EXT, Extended time on timed work, 1.5×, for quizzes and tests',
      '☐ Large print: waits, because its box is empty',
      '  Calculator: RES-CALC, Calculator, amount not stated',
      'Elevator access: waits, because no rule accounts for all of its words',
      '2 wordings understood, 2 would wait for a person',
    ]);
  });

  it('answers a machine with one object a line, in the order of the lines', async () => {
    const { code, out } = await tried(['-', '--json'], wordings);
    expect(code).toBe(0);
    expect(out.map((line) => JSON.parse(line))).toEqual([
      {
        words: 'Time and a half on tests',
        code: 'TIM-EXT',
        parameter: { timeMultiplier: 1.5 },
        appliesTo: ['quiz_test'],
      },
      { words: '☐ Large print', waits: 'because its box is empty' },
      { words: '  Calculator', code: 'RES-CALC', parameter: {}, appliesTo: [] },
      { words: 'Elevator access', waits: 'because no rule accounts for all of its words' },
    ]);
  });

  it.each([
    ['/nowhere/words.txt', 'There is nothing at /nowhere/words.txt'],
    [folder, 'is not a file'],
    [file('latin.txt', new Uint8Array([0x4c, 0xe1, 0x0a])), 'is not in UTF-8'],
  ])('refuses %s in a sentence', async (path, sentence) => {
    const { code, err } = await tried([path]);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
  });
});
