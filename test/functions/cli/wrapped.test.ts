import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runSidelight } from '../../../functions/cli/sidelight/run.ts';
import { wrapped } from '../../../functions/cli/sidelight/wrapped.ts';

describe('long lines on a terminal', () => {
  it('break between words, and go on under the column that they stand in', async () => {
    expect(wrapped('  plan show     shows the plans of a student in full, or one of them', 40)).toBe(
      [
        '  plan show     shows the plans of a',
        '                student in full, or one',
        '                of them',
      ].join('\n'),
    );
    const { out = '' } = await runSidelight(['help']);
    expect(
      Math.max(
        ...wrapped(out, 80)
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(80);
  });

  it('take letters of two places for two, and colours for none', () => {
    expect(wrapped('王小明 王小明 王小明 王小明 王小明', 30).split('\n')).toHaveLength(2);
    expect(wrapped(`\u001b[1m${'long '.repeat(5)}\u001b[22mend`, 30)).not.toContain('\n');
  });

  it('stay whole where the width is unknown, and so does a word that is longer than it', () => {
    const long = 'word '.repeat(60);
    expect(wrapped(long, undefined)).toBe(long);
    expect(wrapped(`See https://sidelight.example/${'a'.repeat(60)} now`, 40)).toContain('a'.repeat(60));
  });

  it('lose no word, whatever the width', () => {
    const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 1, max: 120 }), (text, width) => {
        expect(words(wrapped(text, width))).toEqual(words(text));
      }),
    );
  });
});
