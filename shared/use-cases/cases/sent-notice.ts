import type { ProcessSubject } from '#shared/domain/calendar/deadline.ts';
import type { Notice } from '#shared/domain/cases/evidence.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { ReferralId, StudentId } from '#shared/domain/ids.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import type { Ids } from '../ports/clock.ts';
import type { Scene } from './change-referral.ts';

/** How a notice reached the family: which wording, when, by which way, and what shows it. */
export type Sent = Pick<Notice, 'templateVersion' | 'channel' | 'proof'> & { sentOn: SchoolDate };
export const aboutCase = ({ studentId, referralId }: { studentId: StudentId; referralId: ReferralId }): Case => ({
  studentId,
  about: referralId,
});

type Case = { studentId: StudentId; about: ProcessSubject };

/** A notice and the fact that it was sent, which belong together. */
export function sentNotice(
  { ids }: { ids: Pick<Ids, 'next'> },
  { actorId }: Pick<Scene, 'actorId'>,
  { of, kind, sent }: { of: Case; kind: Exclude<Notice['kind'], 'safeguards'>; sent: Sent },
): { notice: Notice; fact: Fact } {
  const { studentId, about } = of;
  const notice: Notice = { id: ids.next('ntc'), studentId, about, kind, ...sent };
  return { notice, fact: { kind: 'noticeSent', on: sent.sentOn, by: actorId, notice: kind, noticeId: notice.id } };
}

/** A copy of the family's rights, at one of the two moments when the law wants it in their hands (34 CFR 104.36). */
export function sentSafeguards(
  { ids }: { ids: Pick<Ids, 'next'> },
  { actorId }: Pick<Scene, 'actorId'>,
  { of, occasion, sent }: { of: Case; occasion: 'referral' | 'decline'; sent: Sent },
): { notice: Notice; fact: Fact } {
  const { studentId, about } = of;
  const notice: Notice = { id: ids.next('ntc'), studentId, about, kind: 'safeguards', ...sent };
  return { notice, fact: { kind: 'safeguardsSent', on: sent.sentOn, by: actorId, occasion, noticeId: notice.id } };
}
