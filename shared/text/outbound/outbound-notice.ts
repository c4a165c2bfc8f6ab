import type { Instant } from '#shared/domain/dates.ts';
import type { OpaqueRef } from '#shared/domain/reviews/review.ts';
import type { LetterheadFields } from './letterhead-words.ts';
import { type Outbound, renderOutbound } from './outbound.ts';

type Notice = { ref: OpaqueRef; at: Instant; zone: string; urgent: boolean; asks?: LetterheadFields };

/**
 * Neither that a record was opened nor that somebody came of age may stand on a lock screen: both tell that there is a
 * record. That a member of staff asks for a class tells of nobody else.
 */
export function noticeWords({ ref, at, zone, urgent, asks }: Notice, baseUrl: string): Outbound {
  const fields = { ref, when: { at, zone }, link: { baseUrl, page: 'notice' as const, ref } };
  if (asks) return renderOutbound('classAccessAsked', { ...fields, letterhead: asks });
  return renderOutbound(urgent ? 'urgentNotice' : 'officeNotice', fields);
}
