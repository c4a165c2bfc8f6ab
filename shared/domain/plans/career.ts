import * as z from 'zod/mini';
import { SchoolDate } from '../dates.ts';
import { line, prose } from '../line-text.ts';

const grade = z.string().check(z.regex(/^(K|[1-9]|1[0-3])$/));

/**
 * One course in the plan of a student's years. CEDS and Ed-Fi call it a planned course; `credits` as the district
 * counts them.
 */
const PlannedCourse = z.object({
  grade,
  term: line(40),
  course: line(120),
  courseCode: z.optional(line(40)),
  credits: z.optional(z.number().check(z.minimum(0), z.maximum(20))),
  status: z.enum(['planned', 'enrolled', 'passed', 'failed', 'dropped']),
  /** Earns college credit at the same time. */
  concurrent: z.optional(z.boolean()),
});

const Milestone = z.object({ words: prose(300), dueOn: z.optional(SchoolDate), reachedOn: z.optional(SchoolDate) });
const Experience = z.object({
  type: z.enum(['jobShadow', 'internship', 'apprenticeship', 'serviceLearning', 'schoolBased', 'employment']),
  organisation: line(120),
  hours: z.number().check(z.minimum(0), z.maximum(5000)),
  fromOn: SchoolDate,
  toOn: z.optional(SchoolDate),
});

/**
 * The career and transition part of a learning plan. Contents after 1 CCR 301-81 §3 (Colorado ICAP), the fullest of the
 * state lists; a jurisdiction profile says which of it a plan must hold in which grade.
 */
export const Career = z.object({
  postsecondaryGoal: z.optional(prose(600)),
  workforceGoal: z.optional(prose(600)),
  /** One of the sixteen career clusters (CEDS 001288), or another. */
  cluster: z.optional(line(80)),
  benchmarks: z.array(z.object({ schoolYear: z.string().check(z.regex(/^\d{4}-\d{2}$/)), words: prose(600) })),
  inventories: z.array(z.object({ tool: line(120), on: SchoolDate, topResults: z.array(line(120)) })),
  courses: z.array(PlannedCourse),
  milestones: z.array(Milestone),
  experiences: z.array(Experience),
  /** Music, theatre, visual arts: courses and activities. */
  arts: z.array(line(200)),
  assessments: z.array(z.object({ name: line(120), on: SchoolDate, result: line(120) })),
  applications: z.array(z.object({ to: line(120), on: z.optional(SchoolDate), status: line(60) })),
  /** Where the résumé is kept; the file itself is not ours. */
  resumeAt: z.optional(line(300)),
  financialAid: z.array(z.object({ step: line(120), on: z.optional(SchoolDate) })),
});
export type Career = z.infer<typeof Career>;
