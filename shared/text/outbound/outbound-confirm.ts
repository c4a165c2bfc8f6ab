import type { OpaqueRef } from '#shared/domain/reviews/review.ts';
import { type Outbound, renderOutbound } from './outbound.ts';

type Waiting = { ref: OpaqueRef; cards: number };

/** How many, and no student: that somebody has a card at all is told where the teacher is signed in. */
export const toConfirmWords = ({ ref, cards }: Waiting): Outbound => renderOutbound('toConfirm', { ref, cards });

/** To who answers for the plans: how many, and by how many people. `button`: by which they see whose. */
export const unconfirmedWords = (
  { ref, cards, people }: Waiting & { people: number },
  { button }: { button: boolean },
): Outbound => renderOutbound('unconfirmed', { ref, cards, people, button });
