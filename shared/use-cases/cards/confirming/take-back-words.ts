import * as z from 'zod/mini';
import { withoutWords, withWordsAgain } from '#shared/domain/cards/confirming/class-words.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SectionId, StudentId } from '#shared/domain/ids.ts';
import { type CommandInput, command, type Needs } from '../../command.ts';
import { onClassLog } from '../authorize-class-log.ts';

export type TakeBackWordsInput = CommandInput & {
  sectionId: SectionId;
  studentId: StudentId;
  /** Within five minutes: the words stand again as they did. */
  undo: boolean;
};
const ChangedWords = z.object({ changed: z.int() });

/**
 * Somebody takes back what they said that a student's card means in their class, or puts it back. It confirms nothing:
 * a card that has changed meanwhile is still to be confirmed. What they said before stays in the record of what was
 * given, and nobody is shown it any more.
 */
export const takeBackWords = command({
  authorize: onClassLog('acknowledge'),
  result: ChangedWords,
  async run(
    { acknowledgements }: Needs<'acknowledgements'>,
    { studentId, undo }: TakeBackWordsInput,
    { actor, inSight, isPutAway, at, change, unchanged },
  ) {
    if (isPutAway || !inSight.some((seat) => seat.studentId === studentId))
      throw new DomainError('not_allowed', { studentId });
    const before = await acknowledgements.find(studentId, actor.id);
    const next = before && (undo ? withWordsAgain : withoutWords)(before, at);
    if (!next) return unchanged({ changed: 0 });
    return acknowledgements.reword(
      next,
      change({ action: 'class_words_changed', studentIds: [studentId] }, { changed: 1 }),
    );
  },
});
