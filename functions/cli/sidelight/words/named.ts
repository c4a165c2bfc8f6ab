import { DomainError } from '#shared/domain/errors.ts';
import { WordsId } from '#shared/domain/ids.ts';
import { findWords } from '#shared/use-cases/plans/words/waiting-words.ts';
import { wrongWord } from '../arguments.ts';
import type { wordsDeps } from './deps.ts';

/** Which words an id names; whether the asker may know of them, the verb says. */
export async function wordsTyped(deps: ReturnType<typeof wordsDeps>, text: string) {
  const id = WordsId.safeParse(text);
  if (!id.success) throw wrongWord('ID', 'bad_words');
  const found = await findWords(deps, id.data);
  if (!found) throw new DomainError('not_found', { wordsId: id.data });
  return { ...found, wordsId: id.data };
}
