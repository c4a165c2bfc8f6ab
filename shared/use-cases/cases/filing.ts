import type { Evidence, Notice } from '#shared/domain/cases/evidence.ts';
import type { Instant, SchoolDate } from '#shared/domain/dates.ts';
import type { PersonId, StudentId } from '#shared/domain/ids.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import type { Needs } from '../command.ts';

/** By whom and when something is put on file. */
export type Filing = Needs<'ids'> & { actor: { id: PersonId }; at: Instant };
/** What it is about: a referral or a plan of a student. */
export type FiledUnder = Pick<Evidence, 'about'> & { studentId: StudentId };

/** How a notice reached the family: which wording, when, by which way, and what shows it. */
export type Sent = Pick<Notice, 'templateVersion' | 'channel' | 'proof'> & { sentOn: SchoolDate };
export type NewNotice = { kind: Exclude<Notice['kind'], 'safeguards'>; sent: Sent };
type Filed = { notice: Notice; fact: Fact };

/** The part that every paper has in common. */
export const newPaper = ({ ids, actor, at }: Filing, { studentId, about }: FiledUnder) => ({
  id: ids.next('evd'),
  studentId,
  about,
  recordedAt: at,
  recordedBy: actor.id,
});

/** A notice and the fact that it was sent, which belong together. */
export function sentNotice({ ids, actor }: Filing, of: FiledUnder, { kind, sent }: NewNotice): Filed {
  const notice: Notice = { id: ids.next('ntc'), ...of, kind, ...sent };
  return { notice, fact: { kind: 'noticeSent', on: sent.sentOn, by: actor.id, notice: kind, noticeId: notice.id } };
}

type NewSafeguards = { occasion: 'referral' | 'decline'; sent: Sent };

/** A copy of the family's rights, at one of the two moments when the law wants it in their hands (34 CFR 104.36). */
export function sentSafeguards({ ids, actor }: Filing, of: FiledUnder, { occasion, sent }: NewSafeguards): Filed {
  const notice: Notice = { id: ids.next('ntc'), ...of, kind: 'safeguards', ...sent };
  return { notice, fact: { kind: 'safeguardsSent', on: sent.sentOn, by: actor.id, occasion, noticeId: notice.id } };
}
