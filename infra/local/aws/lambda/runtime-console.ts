import { format } from 'node:util';

/** What the runtime knows of a line besides its words. */
type LineHead = { at: string; level: string; requestId: string };
type Setting = {
  logFormat: 'JSON' | 'Text';
  requestId(): string;
  now(): Date;
  write(line: string): void;
};

const levels = { trace: 'TRACE', debug: 'DEBUG', log: 'INFO', info: 'INFO', warn: 'WARN', error: 'ERROR' } as const;

/**
 * Lambda's runtime takes the place of `console` before it loads a bundle. No line reaches the log as it was written:
 * one of the text format has time, request and level in front and so is no JSON, whatever was handed in.
 */
export function patchConsole({ logFormat, requestId, now, write }: Setting) {
  const line = logFormat === 'JSON' ? jsonLine : textLine;
  for (const [method, level] of Object.entries(levels))
    Object.assign(console, {
      [method]: (...said: unknown[]) => write(line({ at: now().toISOString(), level, requestId: requestId() }, said)),
    });
}

const textLine = ({ at, level, requestId }: LineHead, said: readonly unknown[]) =>
  [at, requestId, level, format(...said)].join('\t');

/** One value alone stays what it is, an object an object and JSON a text; several become one text, like `format`. */
export function jsonLine({ at, level, requestId }: LineHead, said: readonly unknown[]) {
  const head = { timestamp: at, level, requestId };
  const [first] = said;
  if (said.length > 1) return JSON.stringify({ ...head, message: format(...said), ...faultAmong(said) });
  try {
    return JSON.stringify({ ...head, message: first }, (_, value: unknown) => errorAsObject(value));
  } catch {
    return JSON.stringify({ ...head, message: format(first) });
  }
}

function faultAmong(said: readonly unknown[]) {
  const fault = said.find((each) => each instanceof Error);
  return fault instanceof Error ? namesOf(fault) : {};
}

/** With everything that hangs on it: what an error carries, the log holds. */
const errorAsObject = (value: unknown) => (value instanceof Error ? Object.assign(namesOf(value), value) : value);

const namesOf = (error: Error) => ({
  errorType: error.constructor.name,
  errorMessage: error.message,
  stackTrace: (error.stack ?? '').split('\n'),
});
