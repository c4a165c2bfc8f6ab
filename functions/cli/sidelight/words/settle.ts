import { accommodations } from '#shared/domain/catalogue/accommodations.ts';
import { ItemCode } from '#shared/domain/catalogue/plan-item.ts';
import { nearestOf } from '#shared/domain/edit-distance.ts';
import { synonymInWords } from '#shared/text/plans/wordings.ts';
import { listSynonyms } from '#shared/use-cases/catalogue/list-synonyms.ts';
import { asReader, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { readerOf } from '../people.ts';
import { wordsDeps } from './deps.ts';
import { wordsTyped } from './named.ts';

export const wordsSettle = cliCommand({
  path: 'words settle',
  takes: ['ID', 'CODE', '[PARAMETER]'],
  summary: 'says which accommodation the words of an imported plan are, and publishes the plan with it',
  about: [
    'ID is one of words list. CODE and PARAMETER are those that sidelight catalogue lists: TIM-EXT timeMultiplier=1.5.',
    'The same file brought again finds the words settled, and asks no more.',
    'With --remember all later imports read these words so, in whatever plan: for coordinators and administrators.',
    'A number that the words do not say themselves is not remembered, nor words that a sign or a rule speaks for.',
  ],
  example: 'words settle wrd_3f9c TIM-EXT timeMultiplier=1.5 --as dana@harbor.example',
  options: {
    remember: { type: 'boolean', says: 'let the district read these words so in all later imports' },
    ...asReader,
  },
  connect: wordsDeps,
  async run({ given, values }, deps) {
    const actor = await readerOf(deps, values.as);
    const where = await wordsTyped(deps, given('ID'));
    // The rules of wordings take a tenth of a second, which no other command should wait for.
    const { settleWords } = await import('#shared/use-cases/plans/words/settle-words.ts');
    const settled = await settleWords(deps, actor, {
      ...where,
      ...{ code: codeTyped(given('CODE')), parameter: given('[PARAMETER]') },
      ...{ remember: values.remember === true, surface: 'cli', key: deps.ids.next('cmd') },
    });
    const { planId, version } = settled;
    const said = version === 0 ? 'is still a draft: it lacks more' : `is in force with it, as version ${version}`;
    const all = settled.synonymId ? await listSynonyms(deps, actor, { surface: 'cli' }) : [];
    const synonym = all.find(({ id }) => id === settled.synonymId);
    const reading = synonym ? `as ${synonymInWords(synonym)}` : 'so already';
    const remembered = values.remember ? [`Later imports read these words ${reading}.`] : [];
    return {
      lines: [`${where.wordsId} is settled. ${planId} ${said}.`, ...remembered],
      json: { ...where, ...settled, remembered: values.remember === true },
    };
  },
});

/** By its code; somebody who types a name is told the code of it. */
export function codeTyped(text: string, field = 'CODE'): ItemCode {
  const code = text.toUpperCase();
  const known = ItemCode.safeParse(code);
  if (known.success) return known.data;
  const named = accommodations.flatMap((entry) => [
    [entry.code, entry.code] as const,
    [entry.code, entry.name] as const,
  ]);
  const meant = nearestOf(text, named);
  throw wrongWord(field, 'no_code', meant ? { meant } : {});
}
