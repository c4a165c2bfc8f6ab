/** A field of a log line: an id, a count or a code word of ours. Sentences, names and whole objects do not fit. */
type Field = string | number | boolean | undefined;
export type LogFields = Readonly<Record<string, Field>>;
/** With the dollar sign of class names such as `$ZodError`, by which a bug is found. */
const idLike = /^[\w.:#/$-]{0,120}$/;

/**
 * One line, of which `what` happened is a fixed phrase. Only doors log. A text that does not look like an id is
 * replaced, because a name or a plan that reaches a log is a leak that nobody can take back.
 *
 * Handed over as an object and at its level: Lambda's runtime wraps it as `{ timestamp, level, requestId, message }`,
 * so alarms go by the runtime's level and by fields, and a line is found by the request that the access log names.
 */
export function log(level: 'info' | 'warn' | 'error', what: string, fields: LogFields = {}) {
  const safe = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string' && !idLike.test(value) ? '(withheld)' : value,
  ]);
  console[level]({ what, ...Object.fromEntries(safe) });
}
