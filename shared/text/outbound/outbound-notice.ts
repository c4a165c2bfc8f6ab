import type { Instant } from '#shared/domain/dates.ts';
import type { OpaqueRef } from '#shared/domain/reviews/review.ts';
import type { LetterheadFields } from './letterhead-words.ts';
import { type Outbound, renderOutbound } from './outbound.ts';

type Notice = { ref: OpaqueRef; at: Instant; zone: string; urgent: boolean } & {
  asks?: LetterheadFields;
  offList?: { of: LetterheadFields; count: number };
};

/**
 * Neither that an emergency is on nor that somebody came of age may stand on a lock screen: both tell that there is a
 * record. What concerns a class and its teacher tells of no student.
 */
export function noticeWords({ ref, at, zone, urgent, asks, offList }: Notice, baseUrl: string): Outbound {
  const fields = { ref, when: { at, zone }, link: { baseUrl, page: 'notice' as const, ref } };
  if (asks) return renderOutbound('classAccessAsked', { ...fields, letterhead: asks });
  if (offList) {
    const { of: letterhead, count: students } = offList;
    return renderOutbound('studentsOffList', { ...fields, letterhead, students });
  }
  return renderOutbound(urgent ? 'urgentNotice' : 'officeNotice', fields);
}
