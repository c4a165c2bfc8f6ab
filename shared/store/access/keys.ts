import type { SchoolDate } from '#shared/domain/dates.ts';
import type { GrantId, GuardianId, SchoolId, StaffId, StudentId } from '#shared/domain/ids.ts';
import { type IndexKey, type Key, single } from '../keys.ts';

/** Q28: every dated right of one member of staff in one partition, so that to know them all is one query. */
export const grantsPartition = (staff: StaffId) => `COVER#${staff}`;
export const datedGrantKey = (staff: StaffId, id: GrantId): Key => ({ pk: grantsPartition(staff), sk: id });
/** Q85: a nurse's right is found by the student, too. */
export const nursesPartition = (student: StudentId) => `NURSES#${student}`;
export const nurseIndex = (student: StudentId, staff: StaffId): IndexKey => ({
  gsi1pk: nursesPartition(student),
  gsi1sk: staff,
});
/** Q29. */
export const limitsPartition = (student: StudentId) => `LIMIT#${student}`;
export const limitKey = (student: StudentId, guardian: GuardianId): Key => ({
  pk: limitsPartition(student),
  sk: guardian,
});
/** Q30. */
export const officePartition = (school: SchoolId) => `OFFICE#${school}`;
export const officeKey = (school: SchoolId, role: 'coordinator' | 'administrator', staff: StaffId): Key => ({
  pk: officePartition(school),
  sk: `${role}#${staff}`,
});
/** Q81. */
export const caseloadsKey = (school: SchoolId) => single('CASELOAD', school);
/** Q31: by month, like what is due. */
export const birthdayKey = (student: StudentId) => single('BIRTHDAY', student);
export const birthdayPartition = (school: SchoolId, month: string) => `BIRTHDAYS#${school}#${month}`;
export const birthdayIndex = (school: SchoolId, on: SchoolDate, student: StudentId): IndexKey => ({
  gsi1pk: birthdayPartition(school, on.slice(0, 7)),
  gsi1sk: `${on}#${student}`,
});

/**
 * Why access was opened in an emergency, and on which paper an entry of a guardian's rights rests: both may tell of a
 * danger to a child (D4).
 */
export const emergencyKey = (id: GrantId) => single('EMERGENCY', id);
/** At which somebody has yet to look; and what was found. */
export const openEmergenciesPartition = (school: SchoolId) => `EMERGENCIES#${school}`;
export const openEmergencyKey = (school: SchoolId, id: GrantId): Key => ({
  pk: openEmergenciesPartition(school),
  sk: `OPEN#${id}`,
});
export const emergencyLookKey = (id: GrantId): Key => ({ pk: emergencyKey(id).pk, sk: 'LOOK' });
export const courtOrderPartition = (student: StudentId) => `ORDER#${student}`;
export const courtOrderKey = (student: StudentId, guardian: GuardianId): Key => ({
  pk: courtOrderPartition(student),
  sk: guardian,
});
