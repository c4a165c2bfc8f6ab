import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { refused } from '#shared/domain/tabular.ts';
import { readingInWords, waitingWords } from '#shared/text/plans/wordings.ts';
import { withNoun } from '../../import/import-outcome.ts';
import { cliCommand } from '../command.ts';
import { yellow } from '../ink.ts';

/** What an import would make of words, before anybody imports them. Needs no table: the rules are the same for all. */
export const wordsTry = cliCommand({
  path: 'words try',
  takes: ['FILE|-'],
  summary: 'says for each line of a text what a plan that says so would become, or why it would wait for a person',
  about: [
    'One wording a line, as it stands in a plan; - reads standard input. Nothing is stored and no table is asked.',
    'With --json each answer is one object on a line of its own, in the order of the lines.',
  ],
  example: 'words try accommodations.txt',
  options: {},
  connect: () => ({}),
  async run({ given }) {
    const { meaningOf } = await import('#shared/domain/catalogue/wordings/meaning.ts');
    const wordings = await linesOf(given('FILE|-'));
    const read = wordings.map((words) => ({ words, reading: meaningOf(words) }));
    const waiting = read.filter(({ reading }) => 'waits' in reading).length;
    return {
      lines: [
        ...read.map(({ words, reading }) =>
          'waits' in reading
            ? `${words}: ${yellow('waits')}, ${waitingWords[reading.waits]}`
            : `${words}: ${readingInWords(reading)}`,
        ),
        `${withNoun(read.length - waiting, 'wording')} understood, ${waiting.toLocaleString('en-US')} would wait for a person`,
      ],
      json: read.map(({ words, reading }) =>
        'waits' in reading ? { words, waits: waitingWords[reading.waits] } : { words, ...reading },
      ),
    };
  },
});

/** Lines with nothing on them are no wordings. */
async function linesOf(file: string) {
  const said = file === '-' ? await text(process.stdin) : decoded(await bytesOf(file), file);
  return said
    .replace(/^\u{feff}/u, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '');
}

const bytesOf = (file: string) =>
  readFile(file).catch((cause: unknown) => {
    const isFolder = cause instanceof Error && 'code' in cause && cause.code === 'EISDIR';
    throw refused(isFolder ? 'not_a_file' : 'no_such_path', { file });
  });

function decoded(bytes: Uint8Array, file: string) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused('not_utf8', { file });
  }
}
