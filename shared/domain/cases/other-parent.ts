import { isGuardianId, type PersonId } from '../ids.ts';
import type { StoredRecord } from '../ledger/student-record.ts';
import type { Fact } from '../process/facts.ts';
import type { TriedTooLittle } from '../process/rounds/tried-each.ts';
import type { Notice } from './evidence.ts';

/*
 * Of one parent the other learns the answers that were given to the school, and nothing of how, when or in which
 * language they were reached. Whoever is no parent reads all of it.
 */

export const factsFor = (facts: readonly Fact[], reader: PersonId): Fact[] =>
  facts.filter((fact) => !isOthersAttempt(fact, reader));

export const untriedFor = (untried: readonly TriedTooLittle[], reader: PersonId): TriedTooLittle[] =>
  untried.filter(({ person }) => !isGuardianId(reader) || person === reader);

type Unreached = Omit<Notice, 'to' | 'language' | 'interpreterOffered' | 'channel' | 'sentOn' | 'proof'>;
/** A notice as one person reads it. */
export type NoticeInSight = Notice | Unreached;

/** What shows that a letter went out, such as a tracking number, names a town: who alone got it reads that. */
export function noticeFor(notice: Notice, reader: PersonId): NoticeInSight {
  if (!isGuardianId(reader)) return notice;
  const { proof: _proof, ...shown } = notice;
  const { to, language: _language, interpreterOffered: _offered, channel: _channel, sentOn: _on, ...said } = shown;
  if (!to) return shown;
  if (!to.includes(reader)) return said;
  return to.length === 1 ? notice : { ...shown, to: [reader] };
}

/** The same of a record as it is kept. */
export function recordFor(record: StoredRecord, reader: PersonId): StoredRecord {
  const { facts, templateVersion } = record;
  if (!isGuardianId(reader)) return record;
  if (Array.isArray(facts)) return { ...record, facts: facts.filter((fact) => !isOthersAttempt(fact, reader)) };
  // A notice alone has it.
  return templateVersion === undefined ? record : storedNoticeFor(record, reader);
}

function storedNoticeFor(record: StoredRecord, reader: PersonId): StoredRecord {
  const { proof: _proof, ...shown } = record;
  const { to, language: _language, interpreterOffered: _offered, channel: _channel, sentOn: _on, ...said } = shown;
  if (!Array.isArray(to)) return shown;
  if (!to.includes(reader)) return said;
  return to.length === 1 ? record : { ...shown, to: [reader] };
}

const isOthersAttempt = (fact: { kind?: unknown; person?: unknown }, reader: PersonId) =>
  isGuardianId(reader) && fact.kind === 'contactAttempted' && fact.person !== undefined && fact.person !== reader;
