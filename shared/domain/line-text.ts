import * as z from 'zod/mini';

/*
 * The shape of words in a record, which is read back as it was written: these check and change nothing. Words that a
 * verb takes by themselves from a form are cleaned first, and refused by the name of their field: that is
 * `written-words.ts`.
 */

/** Words that a person typed on one line: not empty, no control characters. */
export const line = (max: number) => z.string().check(z.regex(new RegExp(`^(?=.*\\S)\\P{Cc}{1,${max}}$`, 'u')));

/** Words that a person typed, line breaks allowed. */
export const prose = (max: number) =>
  z.string().check(z.regex(new RegExp(`^(?=[^]*\\S)(?:\\P{Cc}|[\\n\\t]){1,${max}}$`, 'u')));
