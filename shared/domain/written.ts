import * as z from 'zod/mini';

/** Words that a person typed on one line: not empty, no control characters. */
export const line = (max: number) => z.string().check(z.regex(new RegExp(`^(?=.*\\S)\\P{Cc}{1,${max}}$`, 'u')));

/** Words that a person typed, line breaks allowed. */
export const prose = (max: number) =>
  z.string().check(z.regex(new RegExp(`^(?=[^]*\\S)(?:\\P{Cc}|[\\n\\t]){1,${max}}$`, 'u')));
