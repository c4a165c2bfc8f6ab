import type { Parameter } from '../catalogue/parameter.ts';
import type { Card, CardItem } from './card.ts';
import type { KeptSafety } from './safety-card.ts';

const isActionCard = ({ code }: Pick<CardItem, 'code'>) => code === 'OTH-ACTION';

/** Whether some plan asks for the action card: without one nobody would read what the nurse keeps. */
export const hasActionCard = ({ items }: { items: readonly Pick<CardItem, 'code'>[] }) => items.some(isActionCard);

/** What of a kept safety card lies on the card, from one making of it to the next. */
export const onCard = ({ where, first, steps, trained, on, at }: KeptSafety): NonNullable<Card['safety']> => ({
  ...{ where, first, on, at },
  ...(steps ? { steps } : {}),
  ...(trained ? { trained } : {}),
});

/**
 * The card with the action card as the nurse keeps it, in place of what plans say of it, and of what they contradict
 * each other in: a plan is looked at once a year, and the red folder moves in between.
 */
export function withSafety(card: Card, kept: Card['safety']): Card {
  if (!kept) return card;
  return { ...card, safety: kept, items: card.items.map((item) => (isActionCard(item) ? asKept(item, kept) : item)) };
}

function asKept({ conflict: _, ...item }: CardItem, kept: NonNullable<Card['safety']>): CardItem {
  const { where, first, steps, trained, at } = kept;
  const { cardRef } = item.parameter;
  const parameter: Parameter = {
    ...(cardRef === undefined ? {} : { cardRef }),
    ...{ where, first },
    ...(steps ? { steps } : {}),
    ...(trained ? { trained } : {}),
  };
  const sinceAt = item.sinceAt && item.sinceAt > at ? item.sinceAt : at;
  return { ...item, parameter, alternatives: [], sinceAt };
}
