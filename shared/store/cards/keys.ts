import { type DeliveryEntry, isPost, type PostOccasion } from '#shared/domain/cards/delivery.ts';
import type { SafetyProposal } from '#shared/domain/cards/safety-card.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { type DeliveryId, type SectionId, type StaffId, StudentId, type TaskId } from '#shared/domain/ids.ts';
import { type IndexKey, type Key, single, studentPartition } from '../keys.ts';

/** Q2. */
export const cardKey = (student: StudentId) => single('CARD', student);

/** Q8: what each person confirmed last sorts apart from what they confirmed before. */
export const acknowledgementsBegin = 'ACK#';
export const acknowledgementPartition = (student: StudentId) => `${acknowledgementsBegin}${student}`;
export const acknowledgementKey = (student: StudentId, staff: StaffId): Key => ({
  pk: acknowledgementPartition(student),
  sk: `STAFF#${staff}`,
});
export const givenAcknowledgementKey = (student: StudentId, staff: StaffId, revision: number): Key => ({
  pk: acknowledgementPartition(student),
  sk: `${givenAcknowledgementsBegin(staff)}${String(revision).padStart(4, '0')}`,
});
export const givenAcknowledgementsBegin = (staff: StaffId) => `GIVEN#${staff}#`;

/** Q9: by day, and apart from the days what is counted of each accommodation. */
export const deliveryPartition = (student: StudentId) => `DELIVERY#${student}`;
export const studentOfDelivery = (partition: string) => StudentId.parse(partition.slice('DELIVERY#'.length));
export const deliveryKey = (student: StudentId, on: SchoolDate, id: DeliveryId): Key => ({
  pk: deliveryPartition(student),
  sk: `${on}#${id}`,
});
export const declinesKey = (student: StudentId, code: string): Key => ({
  pk: deliveryPartition(student),
  sk: `DECLINED#${code}`,
});
export const sectionDayPartition = (section: SectionId, on: SchoolDate) => `SECTIONDAY#${section}#${on}`;
/** Not by the day, which a teacher may move after the first entry. */
export const postLogPartition = ({ courseId, itemId }: PostOccasion) => `POSTLOG#${courseId}#${itemId}`;
/** What students say and what Classroom tells sorts apart from what staff noted. */
export const deliveryIndex = ({
  sectionId,
  on,
  id,
  occasion,
  byKind,
}: Pick<DeliveryEntry, 'sectionId' | 'on' | 'id' | 'occasion' | 'byKind'>): IndexKey => ({
  gsi1pk: isPost(occasion) ? postLogPartition(occasion) : sectionDayPartition(sectionId, on),
  gsi1sk: byKind === 'staff' ? id : `${byKind}#${id}`,
});
export const notedByStaffBegin = 'dlv_';
/** Q73: which students wait for an answer at a post, so that a look at it need not read its log. */
export const questionsKey = ({ courseId, itemId }: PostOccasion): Key => ({
  pk: `${questionsBegin}${courseId}#${itemId}`,
  sk: 'OPEN',
});
export const questionsBegin = 'QUESTION#';
/** Like a review's: who is told of a task need not be able to read plans. */
export const taskKey = (student: StudentId, id: TaskId): Key => ({ pk: `TASK#${id}`, sk: studentPartition(student) });

/** Q84: what was kept, version by version, and beside it what each person proposed last. */
export const safetyPartition = (student: StudentId) => `SAFETY#${student}`;
export const keptSafetyKey = (student: StudentId, version: number): Key => ({
  pk: safetyPartition(student),
  sk: `${keptSafetyBegins}${String(version).padStart(4, '0')}`,
});
export const keptSafetyBegins = 'KEPT#';
export const safetyProposalKey = ({ studentId, by, apart }: SafetyProposal): Key => ({
  pk: safetyPartition(studentId),
  sk: apart ? `PROPOSED#${by}` : 'PROPOSED',
});
