/** A field of a log line: an id, a count or a code word of ours. Sentences, names and whole objects do not fit. */
type Field = string | number | boolean | undefined;
const idLike = /^[\w.:#/-]{0,120}$/;

/**
 * One JSON line. Only doors log. A text that does not look like an id is replaced, because a name or a plan that
 * reaches a log is a leak that nobody can take back.
 */
export function log(level: 'info' | 'warn' | 'error', message: string, fields: Readonly<Record<string, Field>> = {}) {
  const safe = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string' && !idLike.test(value) ? '(withheld)' : value,
  ]);
  console.log(JSON.stringify({ level, message, ...Object.fromEntries(safe) }));
}
