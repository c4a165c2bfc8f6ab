import type { SeatHeld } from '#shared/domain/access/access.ts';
import type { Caseloads } from '#shared/domain/access/caseload.ts';
import type { CoverGrant, DatedGrant } from '#shared/domain/access/dated-grant.ts';
import type { GuardianLimit } from '#shared/domain/access/guardianship.ts';
import type { Instant, SchoolDate } from '#shared/domain/dates.ts';
import type { PersonId, SchoolId, SectionId, StaffId, StudentId } from '#shared/domain/ids.ts';
import type { Guardian, School, SlackBinding, Staff, Student } from '#shared/domain/roster/people.ts';
import type { SectionRoster, StudentSeat } from '#shared/domain/roster/section.ts';

export type CoverDays = Pick<CoverGrant, 'beginOn' | 'endOn'>;

/** People and classes; `get` throws `not_found`, `find` answers undefined. Rows: shared/store/ACCESS-PATTERNS.md. */
export type Roster = {
  /** Q1, first of two round trips. */
  findSection(id: SectionId): Promise<SectionRoster | undefined>;
  /** Q62. Which of these seats there are, without the classes around them. */
  findSeats(seats: readonly { sectionId: SectionId; studentId: StudentId }[]): Promise<StudentSeat[]>;
  getSchool(id: SchoolId): Promise<School>;
  /** Of the whole district, without a scan. */
  schools(): Promise<School[]>;
  sectionsOfSchool(school: SchoolId): Promise<SectionId[]>;
  getStudent(id: StudentId): Promise<Student>;
  getStaff(id: StaffId): Promise<Staff>;
  /** Those of them that there are, in no order. */
  findGuardians(ids: readonly Guardian['id'][]): Promise<Guardian[]>;
  findStudents(ids: readonly StudentId[]): Promise<Student[]>;
  findStaff(ids: readonly StaffId[]): Promise<Staff[]>;
  /** Q5. */
  findPersonByGoogle(sub: string): Promise<PersonId | undefined>;
  findPersonByEmail(email: string): Promise<PersonId | undefined>;
  /** Q64. Several, who share it; in no order. */
  findPeopleByIdentifier(identifier: string): Promise<PersonId[]>;
  /** Q61. A course's worth, each in its place: by the bound account, or by the address of who never signed in. */
  findPeople(accounts: readonly { googleId: string; email?: string }[]): Promise<(PersonId | undefined)[]>;
  findStaffBySlack(teamId: string, userId: string): Promise<StaffId | undefined>;
  /** Q6: an index read, so a seat that was taken a second ago may be missing. */
  seatsOf(person: StaffId | StudentId): Promise<SeatHeld[]>;
  /** Q6. The same with the days of each cover that they were given, and not of what: at no more than the seats cost. */
  seatsAndCovers(staff: StaffId): Promise<{ seats: SeatHeld[]; covers: CoverDays[] }>;
  caseManagersOf(student: StudentId): Promise<StaffId[]>;
  /** Those, and who managed a plan that has ended; of the latter some may have no sight any more. */
  managersOf(student: StudentId): Promise<Managers>;
  caseloadOf(staff: StaffId): Promise<StudentId[]>;
  /** Q81: of all counselors of a school; without any, at version 0. */
  caseloadsAt(school: SchoolId): Promise<Caseloads>;
  /** Q28: consistent, because who just opened an emergency or lost a cover asks again at once. Some may be over. */
  grantsTo(staff: StaffId): Promise<DatedGrant[]>;
  /** Q85: who was named as a nurse of this student for that day; an index read. Some may have left. */
  nursesOf(student: StudentId, on: SchoolDate): Promise<StaffId[]>;
  /** Q29: consistent; what the office entered of the rights of this student's guardians. */
  limitsOn(student: StudentId): Promise<GuardianLimit[]>;
  /** Q30: whom a school's own news goes to: its coordinators, or its administrators where it has none. */
  officeOf(school: SchoolId): Promise<StaffId[]>;
  /** Q30: its administrators, whether it has coordinators or not. */
  administratorsOf(school: SchoolId): Promise<StaffId[]>;
  /** Q4: every word typed begins a word of the name, accents folded, at most 20. */
  searchStudents(school: SchoolId, typed: string): Promise<NamesFound>;
};

export type Managers = { present: StaffId[]; former: { staffId: StaffId; endOn: SchoolDate }[] };

/** `more`: there are others, or may be, because the search did not come to the end. */
export type NamesFound = { students: { studentId: StudentId; name: string; grade?: string }[]; more: boolean };

/** Binds our people to outside accounts at first verified sight; `changed_meanwhile` for one that is taken. */
export type Bindings = {
  bindGoogle(person: PersonId, sub: string): Promise<void>;
  bindSlack(staff: StaffId, binding: SlackBinding): Promise<void>;
  unbindSlack(teamId: string, userId: string): Promise<void>;
};

/** A Classroom course with its roster as last read from Google. */
export type CourseRosters = {
  /** Q67. Every course in which a teacher ever opened a page of ours. */
  courses(): Promise<SectionId[]>;
  /**
   * W61. Replaces what is stored where it differs. `stored` is what the caller has just read from there; left out, it
   * is read first.
   */
  saveCourse(roster: SectionRoster & { rosterReadAt: Instant }, stored?: SectionRoster): Promise<void>;
};
