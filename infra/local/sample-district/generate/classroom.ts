import { algebraCohort, type Pupil, type StaffMember } from './people.ts';
import type { EnrollmentCsvRow, SectionCsvRow } from './timetable.ts';

type Post = {
  collection: 'courseWork' | 'courseWorkMaterials' | 'announcements';
  title: string;
  description?: string;
  workType?: 'ASSIGNMENT' | 'SHORT_ANSWER_QUESTION' | 'MULTIPLE_CHOICE_QUESTION';
  dueAt?: string;
  maxPoints?: number;
  form?: string;
  postedAt: string;
};

const assignment = (title: string, dueAt: string, more: Partial<Post> = {}): Post => ({
  collection: 'courseWork',
  workType: 'ASSIGNMENT',
  title,
  dueAt,
  maxPoints: 20,
  postedAt: '2026-11-19T16:05:00Z',
  ...more,
});
const material = (title: string, postedAt = '2026-11-18T16:00:00Z'): Post => ({
  collection: 'courseWorkMaterials',
  title,
  postedAt,
});
const news = (title: string): Post => ({ collection: 'announcements', title, postedAt: '2026-11-20T22:40:00Z' });

const posts: Record<string, readonly Post[]> = {
  'Algebra 1': [
    assignment('Quiz 4: Linear functions (45 min)', '2026-11-24T19:10:00Z', {
      description: 'Closed book. 12 problems on slope and intercept; show your work.',
      form: 'Quiz 4: Linear functions',
      maxPoints: 24,
    }),
    assignment('Homework 12: Slope-intercept practice', '2026-11-25T07:59:00Z', {
      description: 'Problems 1-15 odd, page 142.',
    }),
    assignment('Unit 3 test, 60 minutes', '2026-12-04T19:10:00Z', { maxPoints: 60 }),
    {
      ...assignment('Which line is steeper?', '2026-11-24T18:20:00Z', { maxPoints: 1 }),
      workType: 'MULTIPLE_CHOICE_QUESTION',
    },
    assignment('Project: Two phone plans, one graph', '2026-12-11T07:59:00Z', {
      description: 'Work in pairs. Present your graph in three minutes.',
    }),
    material('Notes: Systems of equations (slides)'),
    material('Read chapter 5.1, pages 112-118'),
    news('Ms. Adeyemi is in room 901 at lunch on Tuesday if you want to go over anything before the quiz.'),
  ],
  Mathematics: [
    assignment('Checkpoint: Ratios and rates (20 min)', '2026-11-24T20:00:00Z', { maxPoints: 10 }),
    assignment('Problem set 9', '2026-11-30T07:59:00Z'),
    material('Worked examples from Thursday'),
  ],
  English: [
    assignment('Essay draft: A place that changed you', '2026-12-01T07:59:00Z', {
      description: 'Two pages. Bring a printed copy for peer review.',
    }),
    assignment('Reading quiz, chapters 4-6 (25 min)', '2026-11-24T21:00:00Z'),
    material('Read: "The Danger of a Single Story"'),
  ],
  Science: [
    assignment('Lab: Osmosis in potato cells', '2026-11-25T21:30:00Z', {
      description: 'Goggles on. Lab report due Monday.',
    }),
    assignment('Unit 2 exam (50 minutes)', '2026-12-02T21:30:00Z', { maxPoints: 50 }),
    material('Video: How cells divide, 8 minutes'),
  ],
  'Social studies': [
    assignment('Debate: Should the port expand?', '2026-12-03T20:00:00Z', {
      description: 'Two-minute opening statement, one rebuttal.',
    }),
    assignment('Map worksheet: Trade winds', '2026-11-30T07:59:00Z'),
  ],
  Languages: [
    assignment('Prueba: El pretérito (30 min)', '2026-11-24T22:00:00Z'),
    assignment('Exposición oral: Mi barrio', '2026-12-07T22:00:00Z'),
  ],
  Arts: [assignment('Sketchbook check', '2026-12-01T07:59:00Z'), news('Bring a photograph that you like on Monday.')],
};

/** Courses for every class of Ms. Adeyemi, and for one class of a dozen others. */
export function everyCourse(
  sections: readonly SectionCsvRow[],
  enrollments: readonly EnrollmentCsvRow[],
  people: ReadonlyMap<string, Pupil | StaffMember>,
) {
  const others = new Map<string, SectionCsvRow>();
  for (const section of sections.filter(({ term }) => term !== 'SPRING2027'))
    if (section.teacherId !== 'T1001' && !others.has(section.teacherId)) others.set(section.teacherId, section);
  const chosen = [...sections.filter(({ teacherId }) => teacherId === 'T1001'), ...[...others.values()].slice(0, 14)];
  const email = (id: string) => people.get(id)?.email ?? '';
  return chosen.map((section, index) => {
    const seats = enrollments.filter((seat) => seat.section === section && !seat.endDate);
    const students = seats.filter(({ role }) => role === 'student').map(({ userId }) => email(userId));
    const id = String(657400123001 + index * 37);
    return {
      id,
      name: section.title,
      section: section.id,
      room: section.room,
      teacherEmails: [email(section.teacherId)],
      // One student has not taken up the invitation, and one was invited who has no seat in the section.
      studentEmails: [...students.slice(0, -1), ...outsider(section, people)],
      posts: (posts[section.course] ?? posts[section.subject] ?? []).map((post, place) => ({
        id: String(710200456001 + index * 100 + place),
        ...post,
      })),
    };
  });
}

/** In Algebra 1, period 3, the outsider has a plan: a course is no proof that a teacher may see it. */
function outsider(section: SectionCsvRow, people: ReadonlyMap<string, Pupil | StaffMember>) {
  const pupils = [...people.values()].filter((person) => 'cohort' in person);
  const elsewhere = pupils.filter(({ school, cohort }) => school === section.school && cohort !== section.cohort);
  const [first] = elsewhere.slice(section.cohort === algebraCohort && section.subject === 'Mathematics' ? 3 : 11);
  return first ? [first.email] : [];
}
