import * as z from 'zod/mini';
import { type Family, isUnderOrder } from '../access/guardianship.ts';
import { comesOfAgeOn, decidesFrom, type RightsSettings } from '../access/right-holder.ts';
import { LanguageTag } from '../cases/evidence.ts';
import { addMonths, Instant, SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { NoticeId, PersonId, StudentId } from '../ids.ts';
import { Channel } from '../process/facts.ts';
import type { Student } from '../roster/people.ts';

/**
 * That these people were told that rights will pass, or have, to the student: over the record, or where the law of the
 * state has that later, to decide. Kept like any other notice: to whom, when, how and in which wording.
 */
export const RightsNotice = z.object({
  id: NoticeId,
  studentId: StudentId,
  of: z.enum(['record', 'process']),
  passOn: SchoolDate,
  to: z.array(PersonId),
  sentOn: SchoolDate,
  channel: Channel,
  language: LanguageTag,
  interpreterOffered: z.boolean(),
  templateVersion: z.string(),
  recordedAt: Instant,
  recordedBy: PersonId,
});
export type RightsNotice = z.infer<typeof RightsNotice>;

/** Which wording of `text/access/rights-letters.ts` went; a changed one gets a new day. */
const rightsLetterVersion = '2026-11-28';

export type ToldOfRights = Pick<RightsNotice, 'to' | 'sentOn' | 'channel' | 'language' | 'interpreterOffered'>;
type Telling = { student: Student; on: SchoolDate; rights: RightsSettings; family: Family };

const monthsBack = 24;

/** Which rights a notice of that day is about, and when they pass. */
export function passingOn(birthOn: SchoolDate, on: SchoolDate, rights: RightsSettings) {
  const recordOn = comesOfAgeOn(birthOn, rights);
  const decideOn = decidesFrom(birthOn, rights);
  return on >= recordOn && decideOn > recordOn
    ? { of: 'process' as const, passOn: decideOn }
    : { of: 'record' as const, passOn: recordOn };
}

/** The student and the family, each by name; nobody whom an order keeps from the record or the child. */
export function toldOfRights(
  { to, sentOn, channel, language, interpreterOffered }: ToldOfRights,
  { student, on, rights, family }: Telling,
) {
  if (!student.birthOn) throw new DomainError('invalid_input', { field: 'studentId', reason: 'no_birthday' });
  const theirs: PersonId[] = [student.id, ...student.guardianIds];
  const isTheirs = to.length > 0 && to.every((person) => theirs.includes(person)) && new Set(to).size === to.length;
  if (!isTheirs) throw new DomainError('invalid_input', { field: 'to' });
  if (to.some((person) => isUnderOrder(person, family, on)))
    throw new DomainError('invalid_input', { field: 'to', why: 'noRights' });
  if (sentOn > on || sentOn < addMonths(on, -monthsBack)) throw new DomainError('invalid_input', { field: 'sentOn' });
  if (!LanguageTag.safeParse(language).success) throw new DomainError('invalid_input', { field: 'language' });
  const said = { to, sentOn, channel, language, interpreterOffered };
  return { ...passingOn(student.birthOn, sentOn, rights), ...said, templateVersion: rightsLetterVersion };
}

/** Of these people, who was told of that day by no notice. A birthday put right makes another day of it. */
export const notToldYet = (people: readonly PersonId[], notices: readonly RightsNotice[], passOn: SchoolDate) =>
  people.filter((person) => !notices.some((notice) => notice.passOn === passOn && notice.to.includes(person)));
