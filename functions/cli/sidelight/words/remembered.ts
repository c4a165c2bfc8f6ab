import { dateInWords } from '#shared/text/days.ts';
import { type NameOf, nameFrom } from '#shared/text/plans/plan-words.ts';
import { synonymInWords } from '#shared/text/plans/wordings.ts';
import { type ListedSynonym, listSynonyms } from '#shared/use-cases/catalogue/list-synonyms.ts';
import { namesOf } from '#shared/use-cases/names-of.ts';
import { asReader } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { bold, dim } from '../ink.ts';
import { readerOf } from '../people.ts';
import { wordsDeps } from './deps.ts';

export const wordsRemembered = cliCommand({
  path: 'words remembered',
  takes: [],
  summary: 'lists the wordings that the district reads in its own way, with who said so and when, and those it forgot',
  about: ['For coordinators and administrators. words settle --remember adds one, words forget ends it.'],
  example: 'words remembered --as priya@harbor.example',
  options: asReader,
  connect: wordsDeps,
  async run({ values }, deps) {
    const actor = await readerOf(deps, values.as);
    const all = await listSynonyms(deps, actor, { surface: 'cli' });
    const nameOf = nameFrom(await namesOf(deps.roster, all));
    return {
      lines: all.length === 0 ? ['No wording is remembered.'] : all.flatMap((each) => linesOf(each, nameOf)),
      json: { remembered: all },
    };
  },
});

function linesOf(synonym: ListedSynonym, nameOf: NameOf) {
  const { id, words, by, on, retired, retiredOn } = synonym;
  const forgotten = retired && retiredOn ? `, forgotten by ${nameOf(retired.by)} on ${dateInWords(retiredOn)}` : '';
  return [
    forgotten ? dim(`“${words}”`) : bold(`“${words}”`),
    `  ${synonymInWords(synonym)}`,
    `  ${id}, remembered by ${nameOf(by)} on ${dateInWords(on)}${forgotten}`,
  ];
}
