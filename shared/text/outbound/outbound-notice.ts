import type { Instant } from '#shared/domain/dates.ts';
import type { OpaqueRef } from '#shared/domain/reviews/review.ts';
import { type Outbound, renderOutbound } from './outbound.ts';

type Notice = { ref: OpaqueRef; at: Instant; zone: string; urgent: boolean };

/**
 * Neither that a record was opened nor that somebody came of age may stand on a lock screen: both tell that there is a
 * record.
 */
export const noticeWords = ({ ref, at, zone, urgent }: Notice, baseUrl: string): Outbound =>
  renderOutbound(urgent ? 'urgentNotice' : 'officeNotice', {
    ref,
    when: { at, zone },
    link: { baseUrl, page: 'notice', ref },
  });
