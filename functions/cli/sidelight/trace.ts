import { readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { DomainError } from '#shared/domain/errors.ts';
import { refused } from '#shared/domain/tabular.ts';
import { cliCommand } from './command.ts';

const bundles = join(import.meta.dirname, '../../../build/doors');
/** Where a trace of a deployed door points: `file:///var/task/index.mjs:7:1234`. */
const inBundle = /(?:file:\/\/)?[^\s"()]*\bindex\.mjs:(\d+):(\d+)/g;

/**
 * Doors do not read their maps: that costs every cold start more than a hundredth of a second, and one in a million
 * leaves a trace. Whoever looks at it reads it here, with the map that lies beside the bundle it came from.
 */
export const trace = cliCommand({
  path: 'trace',
  takes: ['DOOR'],
  summary: 'reads a stack trace of a deployed door and says it again with our files and lines',
  about: [
    'The trace comes on standard input: trace slack < trace.txt',
    'The map is that of the release: check it out and run npm run synth, or take it out of the package of the function.',
  ],
  example: 'trace classroom-add-on',
  options: { map: { type: 'string', takes: 'FILE', says: 'the map of the bundle; build/doors/DOOR/index.mjs.map' } },
  connect: () => ({}),
  async run({ given, values }) {
    const map = await readMap(values.map ?? join(bundles, given('DOOR'), 'index.mjs.map'));
    const lines = inOurWords(await text(process.stdin), map)
      .trimEnd()
      .split('\n');
    return { lines, json: { lines } };
  },
});

const MapFile = z.object({
  file: z._default(z.string(), 'index.mjs'),
  version: z.number(),
  sources: z.array(z.string()),
  sourcesContent: z._default(z.array(z.string()), []),
  names: z.array(z.string()),
  mappings: z.string(),
  sourceRoot: z._default(z.string(), ''),
});

async function readMap(file: string) {
  const found = await readFile(file, 'utf8').catch(() => undefined);
  if (found === undefined) throw refused('no_such_path', { file });
  const read = MapFile.safeParse(parsed(found));
  if (!read.success) throw new DomainError('invalid_input', { file, reason: 'not_understood' });
  return new SourceMap(read.data);
}

function parsed(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return undefined;
  }
}

function inOurWords(said: string, map: SourceMap) {
  return said.replaceAll(inBundle, (whole, line: string, column: string) => {
    const origin = map.findOrigin(Number(line), Number(column));
    if (!('fileName' in origin)) return whole;
    return `${origin.fileName.replace(/^(\.\.\/)+/, '')}:${origin.lineNumber}:${origin.columnNumber}`;
  });
}
