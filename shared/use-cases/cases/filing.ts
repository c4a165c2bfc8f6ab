import type { Family } from '#shared/domain/access/guardianship.ts';
import type { RightsSettings } from '#shared/domain/access/right-holder.ts';
import type { Evidence, Notice } from '#shared/domain/cases/evidence.ts';
import { type Addressed, addressed, type Reasons, reasoned } from '#shared/domain/cases/notice-words.ts';
import type { Instant, SchoolDate } from '#shared/domain/dates.ts';
import type { PersonId, StudentId } from '#shared/domain/ids.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import type { Needs } from '../command.ts';

/** By whom and when something is put on file. */
export type Filing = Needs<'ids'> & {
  actor: { id: PersonId };
  at: Instant;
  student: Student;
  rights?: RightsSettings | undefined;
  /** Read only for what went to somebody. */
  family(): Promise<Family>;
};
/** What it is about: a referral or a plan of a student. */
export type FiledUnder = Pick<Evidence, 'about'> & { studentId: StudentId };

/** How a paper reached the family: which wording, when, by which way, to whom, and what shows it. */
export type Sent = Pick<Notice, 'templateVersion' | 'channel' | 'proof'> & { sentOn: SchoolDate } & Addressed;
/** The same of a notice, which says what will be done or not, and why. */
export type SentNotice = Sent & Reasons;
export type NewNotice = { kind: Exclude<Notice['kind'], 'safeguards'>; sent: SentNotice };
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
export async function sentNotice(filing: Filing, of: FiledUnder, { kind, sent }: NewNotice): Promise<Filed> {
  const { ids, actor } = filing;
  const notice: Notice = { id: ids.next('ntc'), ...of, kind, ...(await sentTo(filing, sent)), ...reasoned(sent) };
  return { notice, fact: { kind: 'noticeSent', on: sent.sentOn, by: actor.id, notice: kind, noticeId: notice.id } };
}

async function sentTo({ student, rights, family }: Filing, sent: Sent) {
  const { templateVersion, channel, proof, sentOn } = sent;
  const whom = addressed(sent, { student, on: sentOn, rights, family: await family() });
  return { templateVersion, channel, sentOn, ...(proof ? { proof } : {}), ...whom };
}

type NewSafeguards = { occasion: 'referral' | 'decline'; sent: Sent };

/** A copy of the family's rights, at one of the two moments when the law wants it in their hands (34 CFR 104.36). */
export async function sentSafeguards(filing: Filing, of: FiledUnder, how: NewSafeguards): Promise<Filed> {
  const { occasion, sent } = how;
  const { ids, actor } = filing;
  const notice: Notice = { id: ids.next('ntc'), ...of, kind: 'safeguards', ...(await sentTo(filing, sent)) };
  return { notice, fact: { kind: 'safeguardsSent', on: sent.sentOn, by: actor.id, occasion, noticeId: notice.id } };
}
