import { dismissWords } from '#shared/use-cases/plans/words/dismiss-words.ts';
import { asReader } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { readerOf } from '../people.ts';
import { wordsDeps } from './deps.ts';
import { wordsTyped } from './named.ts';

export const wordsDismiss = cliCommand({
  path: 'words dismiss',
  takes: ['ID'],
  summary: 'says that words of an imported plan are no accommodation; the plan stays as it is',
  about: ['ID is one of words list. The same file brought again asks no more.'],
  example: 'words dismiss wrd_3f9c --as dana@harbor.example',
  options: asReader,
  connect: wordsDeps,
  async run({ given, values }, deps) {
    const actor = await readerOf(deps, values.as);
    const where = await wordsTyped(deps, given('ID'));
    await dismissWords(deps, actor, { ...where, surface: 'cli', key: deps.ids.next('cmd') });
    return { lines: [`${where.wordsId} is dismissed. ${where.planId} stays as it is.`], json: where };
  },
});
