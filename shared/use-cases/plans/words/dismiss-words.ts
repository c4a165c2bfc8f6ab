import * as z from 'zod/mini';
import { PlanId, WordsId } from '#shared/domain/ids.ts';
import { staffOnStudent } from '../../access/authorize.ts';
import { command, type Needs } from '../../command.ts';
import { undecidedWords, type WordsInput } from './waiting-words.ts';

export type DismissWordsInput = WordsInput;
const DismissedWords = z.object({ planId: PlanId, wordsId: WordsId });
export type DismissedWords = z.infer<typeof DismissedWords>;

/** Says that words of an imported plan are no accommodation. The plan stays as it is, and is not asked about again. */
export const dismissWords = command({
  authorize: staffOnStudent({ action: 'publish', data: 'D3' }),
  result: DismissedWords,
  async run(ports: Needs<'triage'>, input: DismissWordsInput, { actor, at, change }) {
    const { planId, wordsId } = input;
    const row = await undecidedWords(ports, input);
    return ports.triage.decide(
      { ...row, decision: { as: 'nothing', by: actor.id, at } },
      change({ action: 'words_dismissed', planId }, { planId, wordsId }),
    );
  },
});
