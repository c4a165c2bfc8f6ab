import { listSynonyms } from '#shared/use-cases/catalogue/list-synonyms.ts';
import { retireSynonym } from '#shared/use-cases/catalogue/retire-synonym.ts';
import { asReader, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { readerOf } from '../people.ts';
import { wordsDeps } from './deps.ts';

export const wordsForget = cliCommand({
  path: 'words forget',
  takes: ['ID|WORDS'],
  summary: 'ends that the district reads a wording in its own way; it stays on record, and plans stay as they are',
  about: ['ID is one of words remembered; or the words themselves, between quotation marks.'],
  example: 'words forget "Owl desk" --as priya@harbor.example',
  options: asReader,
  connect: wordsDeps,
  async run({ given, values }, deps) {
    const actor = await readerOf(deps, values.as);
    const all = await listSynonyms(deps, actor, { surface: 'cli' });
    // The rules of wordings take a tenth of a second, which no other command should wait for.
    const { isNamedBy } = await import('#shared/domain/catalogue/wordings/synonyms.ts');
    const named = all.filter((each) => isNamedBy(each, given('ID|WORDS')));
    const found = named.find(({ retired }) => !retired) ?? named[0];
    if (!found) throw wrongWord('ID', 'not_remembered');
    const { id: synonymId, words, retired } = found;
    await retireSynonym(deps, actor, { synonymId, surface: 'cli', key: deps.ids.next('cmd') });
    const said = retired ? 'was forgotten before' : 'is forgotten: imports let these words wait for a person again';
    return { lines: [`“${words}” ${said}.`], json: { synonymId } };
  },
});
