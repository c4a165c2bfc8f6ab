import * as z from 'zod/mini';
import { type Instant, SchoolDate } from '../dates.ts';
import { SectionId, StaffId, StudentId } from '../ids.ts';
import type { Section } from './people.ts';

export const SectionRole = z.enum(['teacher', 'aide', 'proctor']);

/** A student's place in a section. The name travels with it, so that a class is read in one query. */
export const StudentSeat = z.object({
  sectionId: SectionId,
  studentId: StudentId,
  name: z.string(),
  beginOn: z.optional(SchoolDate),
  endOn: z.optional(SchoolDate),
  /**
   * For a Classroom course: the roster sections that prove this seat. Without one the student is in the course but not
   * ours to show.
   */
  provenBy: z.optional(z.array(SectionId)),
  /** For a Classroom course: the account that Google names there, by which it says to whom work is assigned. */
  googleId: z.optional(z.string()),
});
export type StudentSeat = z.infer<typeof StudentSeat>;

const ClassRole = z.object({
  sectionId: SectionId,
  role: SectionRole,
  beginOn: z.optional(SchoolDate),
  endOn: z.optional(SchoolDate),
});

export const StaffSeat = z.object({
  sectionId: SectionId,
  staffId: StaffId,
  role: SectionRole,
  beginOn: z.optional(SchoolDate),
  endOn: z.optional(SchoolDate),
  /** For a Classroom course: the roster sections that this person teaches and that this course stands for. */
  teaches: z.optional(z.array(SectionId)),
  /** What they are in each of these, where it is not the same in all. */
  roles: z.optional(z.array(ClassRole)),
  /** What they were given days in besides, of all students or of some. */
  covers: z.optional(z.array(z.object({ sectionIds: z.array(SectionId), studentIds: z.optional(z.array(StudentId)) }))),
});
export type StaffSeat = z.infer<typeof StaffSeat>;

/** A class of the roster that a Classroom course stands for, one of several. */
export const Period = z.object({ id: SectionId, title: z.string() });
export type Period = z.infer<typeof Period>;

/**
 * Who is in a Classroom course and on the list of no class of its teachers. `told`: of whom the office has heard, each
 * by a mark that tells people of this course apart, and names nobody.
 */
export const OffListStudents = z.object({ count: z.int(), told: z._default(z.array(z.string()), []) });
export type OffListStudents = z.infer<typeof OffListStudents>;

export type SectionRoster = {
  section: Section;
  staff: StaffSeat[];
  students: StudentSeat[];
  /** For a Classroom course: when its roster was last read from Google. */
  rosterReadAt?: Instant;
  /** For a Classroom course that stands for several classes. */
  periods?: Period[];
  /** For a Classroom course: how many students Google names there, on the school's list or not. */
  inCourse?: number | undefined;
  /** For a Classroom course that was put away: nothing in it waits for anybody. */
  archived?: true;
  /** For a Classroom course in which somebody is on the school's list. */
  offList?: OffListStudents;
};
