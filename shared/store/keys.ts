import { createHash } from 'node:crypto';
import type { DeadlinePlace } from '#shared/domain/calendar/deadline.ts';
import type { Instant, SchoolDate } from '#shared/domain/dates.ts';
import type { Hour } from '#shared/domain/hours.ts';
import type {
  EventId,
  GuardianId,
  PersonId,
  PlanId,
  ReviewId,
  SchoolId,
  SectionId,
  StaffId,
  StudentId,
} from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';

/** Keys are put together here and in its neighbours (class-, record-, request- and right-keys.ts) and nowhere else. Q numbers are rows of ACCESS-PATTERNS.md. */
export type Key = { pk: string; sk: string };
export type IndexKey = { gsi1pk: string; gsi1sk: string };

export const single = (word: string, id: string): Key => ({ pk: `${word}#${id}`, sk: word });

export const schoolKey = (id: SchoolId) => single('SCHOOL', id);
export const schoolsIndex = (id: SchoolId): IndexKey => ({ gsi1pk: 'SCHOOLS', gsi1sk: id });
export const personKey = (id: PersonId) => single('PERSON', id);

/** Q1: a section, then its staff, then its students, in one partition. */
export const sectionPartition = (id: SectionId) => `SECTION#${id}`;
export const sectionKey = (id: SectionId) => single('SECTION', id);
export const staffSeatKey = (section: SectionId, id: StaffId): Key => ({
  pk: sectionPartition(section),
  sk: `STAFF#${id}`,
});
export const studentSeatKey = (section: SectionId, id: StudentId): Key => ({
  pk: sectionPartition(section),
  sk: `STUDENT#${id}`,
});

/** Q2. */
export const cardKey = (student: StudentId) => single('CARD', student);

/** Q3: heads sort apart from frozen versions, so that reading a student's plans never drags their history along. */
export const studentPartition = (student: StudentId) => `STUDENT#${student}`;
/** Q4: one row per word of a name, apart by first letter so that no partition holds a school. */
export const namePartition = (school: SchoolId, word: string) => `NAME#${school}#${[...word][0] ?? ''}`;
export const nameKey = (school: SchoolId, word: string, student: StudentId): Key => ({
  pk: namePartition(school, word),
  sk: `${word}#${student}`,
});

/** Q5. */
export const googlePointer = (sub: string) => pointer(`google#${sub}`);
export const emailPointer = (email: string) => pointer(`email#${email.trim().toLowerCase()}`);
export const slackPointer = (teamId: string, userId: string) => pointer(`slack#${teamId}#${userId}`);
const pointer = (outside: string) => single('POINTER', outside);

/** Q6: who manages whose plan, one row per plan: a plan that changes hands takes the old case manager's sight away. */
export const teamPartition = (student: StudentId) => `TEAM#${student}`;
export const teamKey = (student: StudentId, plan: PlanId): Key => ({ pk: teamPartition(student), sk: `PLAN#${plan}` });
export const memberPartition = (person: PersonId) => `MEMBER#${person}`;
export const memberIndex = (person: PersonId, of: string): IndexKey => ({
  gsi1pk: memberPartition(person),
  gsi1sk: of,
});
/** Guardians have no school; a few partitions spread the load of an import. */
export const guardianShards = [...'0123456789abcdef'].map((shard) => `GUARDIANS#${shard}`);
export const guardianIndex = (id: GuardianId): IndexKey => ({
  gsi1pk: `GUARDIANS#${createHash('sha256').update(id).digest('hex')[0]}`,
  gsi1sk: `PERSON#${id}`,
});
export const schoolPartition = (school: SchoolId) => `SCHOOL#${school}`;
export const schoolIndex = (school: SchoolId, of: string): IndexKey => ({
  gsi1pk: schoolPartition(school),
  gsi1sk: of,
});

/** Q7 and Q11: by month, so that a range is a few queries and no partition holds a school's every date. */
export const duePartition = (school: SchoolId, month: string) => `DUE#${school}#${month}`;
export const dueIndex = (school: SchoolId, on: SchoolDate, what: string): IndexKey => ({
  gsi1pk: duePartition(school, on.slice(0, 7)),
  gsi1sk: `${on}#${what}`,
});

/** Q20. */
export const calendarKey = (school: SchoolId) => single('CALENDAR', school);

/** Q21 and Q22: a school's open deadlines in one partition, because a snow day asks for all of them at once; a student's stand together. */
export const deadlinePartition = (school: SchoolId) => `DEADLINE#${school}`;
export const deadlinesOfStudent = (student: StudentId) => `OPEN#${student}#`;
export const deadlineKey = ({ schoolId, studentId, about, what }: DeadlinePlace): Key => ({
  pk: deadlinePartition(schoolId),
  sk: `${deadlinesOfStudent(studentId)}${about}#${what}`,
});

/** Q10: the entry itself by the hour that will be sealed; the row per student is written from the stream. */
export const hourPartition = (at: Instant | Hour) => `HOUR#${at.slice(0, 13)}`;
export const entryKey = ({ at, id }: LedgerEntry): Key => ({ pk: hourPartition(at), sk: `${at}#${id}` });
export const actorPartition = (actor: LedgerEntry['actorId']) => `ACTOR#${actor}`;
export const actorIndex = ({ actorId, at, id }: LedgerEntry): IndexKey => ({
  gsi1pk: actorPartition(actorId),
  gsi1sk: `${at}#${id}`,
});
export const disclosureKey = (student: StudentId, { at, id }: LedgerEntry): Key => ({
  pk: studentPartition(student),
  sk: `${at}#${id}`,
});

/** One partition for all seals, written once an hour: its last item is the newest seal, and its first the beginning of the chain. */
export const sealPartition = 'SEAL#ledger';
export const sealKey = (number: number): Key => ({ pk: sealPartition, sk: String(number).padStart(9, '0') });

/** What we put on a post. */
export const attachmentKey = (place: { courseId: string; itemId: string; attachmentId: string }) =>
  single('ATTACHMENT', `${place.courseId}#${place.itemId}#${place.attachmentId}`);

/** Q16: an id begins with its plan's, so that an import replaces one plan's rows without reading the others. */
export const triagePartition = (school: SchoolId) => `TRIAGE#${school}`;
export const triageKey = (school: SchoolId, id: string): Key => ({ pk: triagePartition(school), sk: id });

export const waitingPartition = (organiser: StaffId) => `WAITING#${organiser}`;
export const waitingKey = (organiser: StaffId, review: ReviewId): Key => ({
  pk: waitingPartition(organiser),
  sk: `REVIEW#${review}`,
});
export const eventKey = (id: EventId) => single('EVENT', id);
export const onceKey = (what: 'command' | 'event' | 'delivery', key: string) => single('ONCE', `${what}#${key}`);

/** The confidential table. Ids that are secrets come here as hashes: reading the table must not be enough to sign in as anyone. */
export const sessionKey = (hash: string) => single('SESSION', hash);
export const attemptKey = (hash: string) => single('ATTEMPT', hash);
export const codeKey = (hash: string) => single('CODE', hash);
export const grantKey = (person: PersonId) => single('GRANT', person);
export const secretKey = (vendor: 'google' | 'slack') => single('SECRET', vendor);
export const courtOrderPartition = (student: StudentId) => `ORDER#${student}`;
export const courtOrderKey = (student: StudentId, guardian: GuardianId): Key => ({
  pk: courtOrderPartition(student),
  sk: guardian,
});
