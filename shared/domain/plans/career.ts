import * as z from 'zod/mini';
import { SchoolDate } from '../dates.ts';
import { line, prose } from '../line-text.ts';

/** `T9`: Louisiana's year between the eighth grade and the ninth. */
const grade = z.string().check(z.regex(/^(K|T9|[1-9]|1[0-3])$/));

/**
 * One course in the plan of a student's years. CEDS and Ed-Fi call it a planned course; `credits` as the district
 * counts them.
 */
const PlannedCourse = z.strictObject({
  grade,
  term: line(40),
  course: line(120),
  courseCode: z.optional(line(40)),
  credits: z.optional(z.number().check(z.minimum(0), z.maximum(20))),
  status: z.enum(['planned', 'enrolled', 'passed', 'failed', 'dropped']),
  /** Earns college credit at the same time. */
  concurrent: z.optional(z.boolean()),
});

const Milestone = z.strictObject({
  words: prose(300),
  dueOn: z.optional(SchoolDate),
  reachedOn: z.optional(SchoolDate),
});
const Experience = z.strictObject({
  type: z.enum(['jobShadow', 'internship', 'apprenticeship', 'serviceLearning', 'schoolBased', 'employment']),
  organisation: line(120),
  hours: z.number().check(z.minimum(0), z.maximum(5000)),
  fromOn: SchoolDate,
  toOn: z.optional(SchoolDate),
});

/** A work or a calling that the student thinks of; more than one, since who is thirteen may think of two. */
const CareerOption = z.strictObject({ name: line(120), cluster: z.optional(line(80)) });

/** How the student means to graduate: a diploma pathway, and what stands on the diploma besides. */
const Pathway = z.strictObject({ kind: z.enum(['diploma', 'graduation', 'endorsement', 'seal']), name: line(120) });

const creditCount = z.number().check(z.minimum(0), z.maximum(99));
/** What is still to earn is not stored: it follows. */
const CreditArea = z.strictObject({
  area: line(80),
  required: creditCount,
  earned: creditCount,
  enrolled: z.optional(creditCount),
});

/** A paper of an industry or a trade. */
const Certification = z.strictObject({
  name: line(120),
  status: z.enum(['planned', 'studying', 'earned']),
  on: z.optional(SchoolDate),
});

/**
 * The career and transition part of a learning plan. Contents after 1 CCR 301-81 §3 (Colorado ICAP), the fullest of the
 * state lists; a jurisdiction profile says which of it a plan must hold in which grade.
 */
export const Career = z.strictObject({
  postsecondaryGoal: z.optional(prose(600)),
  workforceGoal: z.optional(prose(600)),
  /** One of the sixteen career clusters (CEDS 001288), or another. */
  cluster: z.optional(line(80)),
  careerOptions: z.optional(z.array(CareerOption)),
  pathways: z.optional(z.array(Pathway)),
  credits: z.optional(z.array(CreditArea)),
  certifications: z.optional(z.array(Certification)),
  benchmarks: z.array(z.strictObject({ schoolYear: z.string().check(z.regex(/^\d{4}(-\d{2})?$/)), words: prose(600) })),
  inventories: z.array(z.strictObject({ tool: line(120), on: SchoolDate, topResults: z.array(line(120)) })),
  courses: z.array(PlannedCourse),
  milestones: z.array(Milestone),
  experiences: z.array(Experience),
  /** Music, theatre, visual arts: courses and activities. */
  arts: z.array(line(200)),
  assessments: z.array(z.strictObject({ name: line(120), on: SchoolDate, result: line(120) })),
  applications: z.array(z.strictObject({ to: line(120), on: z.optional(SchoolDate), status: line(60) })),
  /** Where the résumé is kept; the file itself is not ours. */
  resumeAt: z.optional(line(300)),
  financialAid: z.array(z.strictObject({ step: line(120), on: z.optional(SchoolDate) })),
});
export type Career = z.infer<typeof Career>;
