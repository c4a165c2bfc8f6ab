import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Synonym } from '#shared/domain/catalogue/synonym.ts';
import { refused } from '#shared/domain/tabular.ts';
import { namesTables } from '#shared/lambda/env.ts';
import { readingInWords, waitingWords } from '#shared/text/plans/wordings.ts';
import { districtAccommodations, synonyms } from '../../../deps/tables.ts';
import { withNoun } from '../../../imports/import-outcome.ts';
import { cliCommand } from '../command.ts';
import { yellow } from '../ink.ts';

/**
 * What an import would make of words, before anybody imports them. The rules are the same for all and need no table;
 * where the environment names one, what the district remembers is read besides.
 */
export const wordsTry = cliCommand({
  path: 'words try',
  takes: ['FILE|-'],
  summary: 'says for each line of a text what a plan that says so would become, or why it would wait for a person',
  about: [
    'One wording a line, as it stands in a plan; - reads standard input. Nothing is stored.',
    'With --local, or the names of the tables in the environment, also by what words settle --remember said; else no table is asked.',
    'With --json each answer is one object on a line of its own, in the order of the lines.',
  ],
  example: 'words try accommodations.txt',
  options: {},
  connect: () => ({
    tables: namesTables() ? { synonyms: synonyms(), accommodations: districtAccommodations() } : undefined,
  }),
  async run({ given }, { tables }) {
    const { meaningOf } = await import('#shared/domain/catalogue/wordings/meaning.ts');
    const { synonymOf } = await import('#shared/domain/catalogue/wordings/synonyms.ts');
    const { synonymsInUse } = await import('#shared/use-cases/catalogue/synonyms-in-use.ts');
    const remembered = tables ? await synonymsInUse(tables) : new Map();
    const wordings = await linesOf(given('FILE|-'));
    const read = wordings.map((words) => {
      const synonym = synonymOf(words, remembered);
      return { words, reading: synonym ? readingBy(synonym) : meaningOf(words) };
    });
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

const readingBy = ({ code, parameter, own }: Synonym) => ({ code, parameter, ...(own ? { own } : {}), appliesTo: [] });

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
