import { isGuardianId, type PersonId } from '../ids.ts';
import type { StoredRecord } from '../ledger/student-record.ts';
import type { Fact } from '../process/facts.ts';
import type { Notice } from './evidence.ts';

/*
 * Of one parent the other learns the answers that were given to the school, and nothing of how, when or in which
 * language they were reached. Whoever is no parent reads all of it.
 */

export const factsFor = (facts: readonly Fact[], reader: PersonId): Fact[] =>
  facts.filter((fact) => !isOthersAttempt(fact, reader));

export function noticeFor(notice: Notice, reader: PersonId): Notice {
  const { to, language: _language, interpreterOffered: _offered, ...said } = notice;
  if (!isGuardianId(reader) || !to) return notice;
  return to.includes(reader) ? { ...notice, to: [reader] } : said;
}

/** The same of a record as it is kept. */
export function recordFor(record: StoredRecord, reader: PersonId): StoredRecord {
  const { to, language: _language, interpreterOffered, facts, ...rest } = record;
  if (!isGuardianId(reader)) return record;
  if (Array.isArray(facts)) return { ...record, facts: facts.filter((fact) => !isOthersAttempt(fact, reader)) };
  if (!Array.isArray(to) || interpreterOffered === undefined) return record;
  return to.includes(reader) ? { ...record, to: [reader] } : rest;
}

const isOthersAttempt = (fact: { kind?: unknown; person?: unknown }, reader: PersonId) =>
  isGuardianId(reader) && fact.kind === 'contactAttempted' && fact.person !== undefined && fact.person !== reader;
