import type { GuardianId, PersonId, SchoolId, SectionId, StaffId, StudentId } from '#shared/domain/ids.ts';
import type { Guardian, School, Section, Staff, Student } from '#shared/domain/roster/people.ts';
import type { StaffSeat, StudentSeat } from '#shared/domain/roster/section.ts';

export type Person = Student | Staff | Guardian;
/** `filedOtherwise`: under an earlier spelling of names; it is to be put again though nothing else changed. */
export type StoredPerson = Person & { filedOtherwise?: true };
export type AnySeat = StaffSeat | StudentSeat;
export type SeatKey = { sectionId: SectionId; personId: StaffId | StudentId };

/**
 * The roster in bulk. Every verb takes lists of any length, writes them in parallel batches and may be repeated: what
 * is already stored as given is left alone. None is a transaction: an import that stops half way is finished by running
 * it again.
 */
export type RosterWriter = {
  putSchools(schools: readonly School[]): Promise<void>;
  /**
   * People with the names and email addresses that they are found by; what was written under an older name, school or
   * address goes. Slack and Google bindings stay. Two people in one call must not share an address: the last would be
   * signed in as the other.
   */
  putPeople(people: readonly Person[]): Promise<void>;
  putSections(sections: readonly Section[]): Promise<void>;
  /** Seats of one or of many sections. */
  putSeats(seats: readonly AnySeat[]): Promise<void>;
  removeSeats(seats: readonly SeatKey[]): Promise<void>;
  /** Marks them inactive, so that their history stays readable, and takes away every way to find or sign in as them. */
  removePeople(people: readonly PersonId[]): Promise<void>;
  /** With their seats. */
  removeSections(sections: readonly SectionId[]): Promise<void>;

  /** What is stored, to compare with a package without a scan: active people, staff under their first school. */
  peopleOfSchool(school: SchoolId): Promise<(StudentId | StaffId)[]>;
  /** Q77. Students who died, as it was put on record here. */
  diedOf(school: SchoolId): Promise<StudentId[]>;
  staffWithoutSchool(): Promise<StaffId[]>;
  guardians(): Promise<GuardianId[]>;
  seatsOfSection(section: SectionId): Promise<AnySeat[]>;
  /** Records by id, without the bindings that people made themselves; those that are not stored are absent. */
  people(ids: readonly PersonId[]): Promise<StoredPerson[]>;
  sections(ids: readonly SectionId[]): Promise<Section[]>;
};
