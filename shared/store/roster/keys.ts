import { createHash } from 'node:crypto';
import type { GuardianId, PersonId, PlanId, SchoolId, SectionId, StaffId, StudentId } from '#shared/domain/ids.ts';
import { type IndexKey, type Key, single } from '../keys.ts';

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
/** A row for each who has it: of two, neither is named by it. */
export const identifierPartition = (identifier: string) => `POINTER#identifier#${identifier.trim().toLowerCase()}`;
export const identifierPointer = (identifier: string, person: PersonId): Key => ({
  pk: identifierPartition(identifier),
  sk: person,
});
const pointer = (outside: string) => single('POINTER', outside);

/** Q6: who manages whose plan, one row per plan: whoever has it takes the place of who had it. */
export const teamPartition = (student: StudentId) => `TEAM#${student}`;
export const teamKey = (student: StudentId, plan: PlanId): Key => ({ pk: teamPartition(student), sk: `PLAN#${plan}` });
/** Who had a plan that goes on in other hands; of one that ended the row above says it. */
export const formerKey = (student: StudentId, plan: PlanId, staff: StaffId): Key => ({
  pk: teamPartition(student),
  sk: `PLAN#${plan}#${staff}`,
});
/** Q67: apart from schools, whose sections an import compares with its package. */
export const coursesPartition = 'COURSES';
export const courseIndex = (id: SectionId): IndexKey => ({ gsi1pk: coursesPartition, gsi1sk: id });
/** Guardians have no school; a few partitions spread the load of an import. */
export const guardianShards = [...'0123456789abcdef'].map((shard) => `GUARDIANS#${shard}`);
export const guardianIndex = (id: GuardianId): IndexKey => ({
  gsi1pk: `GUARDIANS#${createHash('sha256').update(id).digest('hex')[0]}`,
  gsi1sk: `PERSON#${id}`,
});
/** Staff of a district whose schools do not hang below it: an import must find them to take them away again. */
export const noSchoolPartition = 'NO-SCHOOL';
export const noSchoolIndex = (id: PersonId): IndexKey => ({ gsi1pk: noSchoolPartition, gsi1sk: `PERSON#${id}` });
/** Q77. */
export const diedBegin = 'DIED#';
export const schoolPartition = (school: SchoolId) => `SCHOOL#${school}`;
export const schoolIndex = (school: SchoolId, of: string): IndexKey => ({
  gsi1pk: schoolPartition(school),
  gsi1sk: of,
});
