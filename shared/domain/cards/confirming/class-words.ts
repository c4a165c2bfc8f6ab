import type { Instant } from '../../dates.ts';
import type { Acknowledgement } from '../acknowledgement.ts';
import type { CardItem } from '../card.ts';
import { mayTakeBack } from '../delivery-statements.ts';

/** Whether there are words here to be read beside these items: as long as any that was confirmed with them is there. */
export const hasWordsOn = (
  { inMyClass, items }: Pick<Acknowledgement, 'inMyClass' | 'items'>,
  shown: readonly Pick<CardItem, 'code'>[],
): boolean => inMyClass !== undefined && items.some(({ code }) => shown.some((each) => each.code === code));

/** Takes back what this person said that a card means in their class; what they confirmed stays as it was. */
export function withoutWords(before: Acknowledgement, at: Instant): Acknowledgement | undefined {
  const { inMyClass, takenBack: _, ...rest } = before;
  if (!inMyClass) return undefined;
  return { ...rest, takenBack: { ...inMyClass, takenBackAt: at }, revision: before.revision + 1 };
}

/** The words that were taken back a moment ago, and that may be put back as they were. */
export const wordsToPutBack = ({ takenBack }: Pick<Acknowledgement, 'takenBack'>, now: Instant) =>
  takenBack && mayTakeBack(takenBack.takenBackAt, now) ? takenBack : undefined;

/** Undefined when it is too late, or there is nothing to put back. */
export function withWordsAgain(before: Acknowledgement, at: Instant): Acknowledgement | undefined {
  const { takenBack: _, ...rest } = before;
  const words = wordsToPutBack(before, at);
  return words && { ...rest, inMyClass: { text: words.text, at: words.at }, revision: before.revision + 1 };
}
