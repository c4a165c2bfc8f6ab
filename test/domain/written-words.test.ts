import { describe, expect, it } from 'vitest';
import { writtenLine, writtenText } from '#shared/domain/written-words.ts';

const text = (written: string, most = 60) => writtenText(written, { field: 'why', most });
const line = (written: string, most = 60) => writtenLine(written, { field: 'name', most });

describe('what a person wrote', () => {
  it.each([
    ['lines stay lines', 'Math:\nmore time.', 'Math:\nmore time.'],
    ['as they end on any machine', 'Math:\r\nmore\rtime.', 'Math:\nmore\ntime.'],
    ['blanks at the end of a line go', 'Math: \nmore time.', 'Math:\nmore time.'],
    ['and those at its beginning', 'Math:\n more time.', 'Math:\nmore time.'],
    ['and those around the whole', '\n Math. \n', 'Math.'],
    ['one blank is enough, whatever was typed', 'more \t\u00a0 time', 'more time'],
    ['one empty line is enough', 'Math:\n\n\n \nmore time.', 'Math:\n\nmore time.'],
    ['and stays', 'Math:\n\nmore time.', 'Math:\n\nmore time.'],
    ['marks that nobody sees go', 'mo\u0000re\u202e ti\ufeffme', 'more time'],
    ['joiners stay: Persian is not readable without them', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['half a character is no character', 'time \ud83d', 'time \ufffd'],
  ])('is kept as it is read: %s', (_, written, kept) => {
    expect(text(written)).toBe(kept);
  });

  it('stands on one line where there is room for one', () => {
    expect(line(' More\r\n time,\tin  math ')).toBe('More time, in math');
  });

  it('fits to the last character, counted as people count them', () => {
    for (const kept of [text, line]) {
      expect(kept(` ${'👍'.repeat(5)} `, 5)).toBe('👍'.repeat(5));
      expect(() => kept('👍'.repeat(6), 5)).toThrow(
        expect.objectContaining({ details: expect.objectContaining({ most: 5, length: 6 }) }),
      );
    }
    expect(() => text('too long', 5)).toThrow(
      expect.objectContaining({ details: { field: 'why', most: 5, length: 8 } }),
    );
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['marks that nobody sees', '\u200b\u0000\u0301'],
  ])('is refused by its field where there is nothing to read: %s', (_, written) => {
    expect(() => text(written)).toThrow(expect.objectContaining({ code: 'invalid_input', details: { field: 'why' } }));
    expect(() => line(written)).toThrow(expect.objectContaining({ details: { field: 'name' } }));
  });
});
