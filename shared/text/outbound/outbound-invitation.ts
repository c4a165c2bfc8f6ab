import type { Instant } from '#shared/domain/dates.ts';
import type { InvitationRefusal } from '#shared/domain/reviews/invitation.ts';
import type { OpaqueRef } from '#shared/domain/reviews/review.ts';
import { type Outbound, renderOutbound } from './outbound.ts';

type Trouble = { ref: OpaqueRef; startsAt: Instant; zone: string } & (
  | { refused: InvitationRefusal; moved: boolean }
  | { leftOut: number; video: boolean }
);

/** How many were left out and never who: who is invited to a meeting tells whom it is about. */
export function invitationTroubleWords(trouble: Trouble, baseUrl: string): Outbound {
  const { ref, startsAt: at, zone } = trouble;
  const when = { at, zone };
  if ('leftOut' in trouble) {
    const { leftOut, video } = trouble;
    return renderOutbound('invitationIncomplete', { ref, when, leftOut, video });
  }
  const { refused, moved } = trouble;
  return renderOutbound('invitationRefused', { ref, when, refused, moved, link: { baseUrl, page: 'connect', ref } });
}
