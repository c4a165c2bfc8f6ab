import { algebraCohort, cohorts, type Pupil, type SchoolCode, type StaffMember } from './people.ts';

export const schoolYear = { id: 'SY2026', title: '2026-27', startDate: '2026-08-31', endDate: '2027-06-12' };
export const semesters = [
  { id: 'FALL2026', title: 'Fall 2026', startDate: '2026-08-31', endDate: '2027-01-23' },
  { id: 'SPRING2027', title: 'Spring 2027', startDate: '2027-01-25', endDate: '2027-06-12' },
];

export type SectionCsvRow = {
  id: string;
  courseId: string;
  course: string;
  title: string;
  school: SchoolCode;
  subject: string;
  grade: number;
  period: number;
  cohort: number;
  term: string;
  teacherId: string;
  room: string;
};

const subjects = ['Mathematics', 'English', 'Science', 'Social studies', 'Languages', 'Arts'];
const courseTitles: Record<string, Record<number, string>> = {
  Mathematics: {
    6: 'Math 6',
    7: 'Math 7',
    8: 'Pre-Algebra',
    9: 'Algebra 1',
    10: 'Geometry',
    11: 'Algebra 2',
    12: 'Precalculus',
  },
  English: {
    6: 'English 6',
    7: 'English 7',
    8: 'English 8',
    9: 'English 9',
    10: 'English 10',
    11: 'American Literature',
    12: 'World Literature',
  },
  Science: {
    6: 'Earth Science',
    7: 'Life Science',
    8: 'Physical Science',
    9: 'Biology',
    10: 'Chemistry',
    11: 'Physics',
    12: 'Environmental Science',
  },
  'Social studies': {
    6: 'Ancient Worlds',
    7: 'World Cultures',
    8: 'US History 8',
    9: 'World Geography',
    10: 'World History',
    11: 'US History',
    12: 'Government and Economics',
  },
  Languages: {
    6: 'Exploring Languages',
    7: 'Spanish A',
    8: 'Spanish B',
    9: 'Spanish 1',
    10: 'Spanish 2',
    11: 'French 2',
    12: 'French 3',
  },
  Arts: { 6: 'Art 6', 7: 'Music 7', 8: 'Drama 8', 9: 'Studio Art', 10: 'Ceramics', 11: 'Choir', 12: 'Film' },
};
const codes: Record<SchoolCode, string> = { 'harbor-high': 'HH', 'cedar-middle': 'CM' };

/**
 * Every cohort has each subject once a day; a teacher is never in two rooms at once. Arts change hands between the
 * semesters.
 */
export function everySection(staff: readonly StaffMember[]): SectionCsvRow[] {
  const rows: SectionCsvRow[] = [];
  for (const school of ['harbor-high', 'cedar-middle'] as const)
    for (const { grade, cohort } of cohorts[school])
      for (const [place, subject] of subjects.entries()) {
        const period = ((place + cohort) % 6) + 1;
        const terms = subject === 'Arts' && school === 'harbor-high' ? semesters.map(({ id }) => id) : [schoolYear.id];
        for (const term of terms) rows.push(newSection(rows, staff, { school, grade, cohort, subject, period, term }));
      }
  return rows;
}

type Slot = Pick<SectionCsvRow, 'school' | 'grade' | 'cohort' | 'subject' | 'period' | 'term'>;

function newSection(rows: readonly SectionCsvRow[], staff: readonly StaffMember[], slot: Slot): SectionCsvRow {
  const { school, grade, subject, period, term } = slot;
  const course = courseTitles[subject]?.[grade] ?? subject;
  const courseId = `${codes[school]}-${course.toUpperCase().replace(/[^A-Z0-9]+/g, '')}`;
  const half = term === schoolYear.id ? '' : term === 'FALL2026' ? '-F' : '-S';
  const teacher = freeTeacher(rows, staff, slot);
  return {
    ...slot,
    id: `${courseId}-P${period}${half}`,
    courseId,
    course,
    title: `${course} - Period ${period}`,
    teacherId: teacher.id,
    room: `${grade}${String(Number(teacher.id.slice(1)) - 1000).padStart(2, '0')}`,
  };
}

/** Ms. Adeyemi has the ninth graders' Algebra 1; everybody else takes what leaves the loads even. */
function freeTeacher(rows: readonly SectionCsvRow[], staff: readonly StaffMember[], slot: Slot) {
  const load = (id: string) => rows.filter(({ teacherId }) => teacherId === id).length;
  const busy = (id: string) =>
    rows.some(({ teacherId, period, term }) => {
      const sameTerm = term === slot.term || term === schoolYear.id || slot.term === schoolYear.id;
      return teacherId === id && period === slot.period && sameTerm;
    });
  const able = staff.filter(
    ({ school, subject, id }) => school === slot.school && subject === slot.subject && !busy(id),
  );
  const [grace] = able.filter(({ family }) => family === 'Adeyemi');
  if (grace && slot.grade === 9 && slot.cohort <= algebraCohort) return grace;
  const [least] = able.toSorted((a, b) => load(a.id) - load(b.id));
  if (!least) throw new Error(`nobody is free for ${slot.subject} in period ${slot.period} at ${slot.school}`);
  return least;
}

export type EnrollmentCsvRow = {
  id: string;
  section: SectionCsvRow;
  userId: string;
  role: string;
  primary: boolean;
  beginDate?: string;
  endDate?: string;
};

/**
 * Seats of students and staff. A few joined late, a few changed period in September and keep the closed seat of their
 * first weeks.
 */
export function everyEnrollment(
  sections: readonly SectionCsvRow[],
  pupils: readonly Pupil[],
  staff: readonly StaffMember[],
): EnrollmentCsvRow[] {
  const rows: Omit<EnrollmentCsvRow, 'id'>[] = [];
  const aides = staff.filter(({ role }) => role === 'aide');
  for (const section of sections) {
    rows.push({ section, userId: section.teacherId, role: 'teacher', primary: true });
    const [aide] = aides.filter(({ school }) => school === section.school);
    if (aide && section.subject === 'Mathematics' && section.cohort <= algebraCohort && section.grade !== 12)
      rows.push({ section, userId: aide.id, role: 'ext:aide', primary: false });
    for (const [place, pupil] of pupils.filter((each) => sits(each, section)).entries()) {
      const late = place === 27 && section.cohort % 4 === 0 ? { beginDate: '2026-10-12' } : {};
      rows.push({ section, userId: pupil.id, role: 'student', primary: false, ...late });
    }
  }
  rows.push(...changedPeriod(sections, pupils));
  return rows.map((row, index) => ({ ...row, id: `E${100001 + index}` }));
}

const sits = (pupil: Pupil, section: SectionCsvRow) =>
  pupil.school === section.school && pupil.cohort === section.cohort;

function changedPeriod(sections: readonly SectionCsvRow[], pupils: readonly Pupil[]) {
  return pupils
    .filter(({ id }) => Number(id.slice(1)) % 97 === 5)
    .flatMap((pupil) => {
      const [left] = sections.filter(
        ({ school, grade, cohort, subject }) =>
          school === pupil.school && grade === pupil.grade && cohort !== pupil.cohort && subject === 'English',
      );
      return left
        ? [
            {
              section: left,
              userId: pupil.id,
              role: 'student',
              primary: false,
              beginDate: '2026-08-31',
              endDate: '2026-09-26',
            },
          ]
        : [];
    });
}
