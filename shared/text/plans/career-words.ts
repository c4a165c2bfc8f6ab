import type { SchoolDate } from '#shared/domain/dates.ts';
import type { Career } from '#shared/domain/plans/career.ts';
import { type CareerList, type CareerWords, type PlanLists, planLists } from '#shared/domain/plans/career-diff.ts';
import type { PlanContent } from '#shared/domain/plans/plan.ts';
import { dateInWords } from '../days.ts';
import { spanInWords } from './plan-words.ts';

export const careerWords: Record<CareerWords, string> = {
  postsecondaryGoal: 'After school',
  workforceGoal: 'Work',
  cluster: 'Career cluster',
  resumeAt: 'Résumé',
};

export const careerLists: Record<CareerList, string> = {
  strengths: 'Good at',
  interests: 'Cares about',
  extracurriculars: 'Outside of class',
  resources: 'Resource',
  careerOptions: 'Career idea',
  pathways: 'Pathway',
  credits: 'Credits',
  certifications: 'Certificate',
  benchmarks: 'Benchmark',
  inventories: 'Interest survey',
  courses: 'Course plan',
  milestones: 'Milestone',
  experiences: 'Work experience',
  arts: 'Arts',
  assessments: 'Test result',
  applications: 'Application',
  financialAid: 'Financial aid',
};

const experienceWords: Record<Career['experiences'][number]['type'], string> = {
  jobShadow: 'job shadow',
  internship: 'internship',
  apprenticeship: 'apprenticeship',
  serviceLearning: 'service learning',
  schoolBased: 'at school',
  employment: 'job',
};

export const inPlaceWords: Record<PlanLists['resources'][number]['inPlace'], string> = {
  yes: 'in place',
  onTheWay: 'on the way',
  no: 'not in place yet',
};
const pathwayWords: Record<PlanLists['pathways'][number]['kind'], string> = {
  diploma: 'diploma',
  graduation: 'way to graduate',
  endorsement: 'endorsement',
  seal: 'seal',
};
const certificationWords: Record<PlanLists['certifications'][number]['status'], string> = {
  planned: 'planned',
  studying: 'working on it',
  earned: 'earned',
};

const joined = (...parts: readonly (string | undefined)[]) => parts.filter((part) => part).join(', ');
const on = (day: SchoolDate | undefined, before = 'on') => day && `${before} ${dateInWords(day)}`;

/** One line for an entry of each list. */
export const careerEntries: { [List in CareerList]: (entry: PlanLists[List][number]) => string } = {
  strengths: (words) => words,
  interests: (words) => words,
  extracurriculars: (words) => words,
  resources: ({ what, supplier, inPlace, on: day }) =>
    joined(what, `from ${supplier}`, `${inPlaceWords[inPlace]}${day ? ` (${dateInWords(day)})` : ''}`),
  careerOptions: ({ name, cluster }) => joined(name, cluster),
  pathways: ({ kind, name }) => `${pathwayWords[kind]}: ${name}`,
  credits: ({ area, required, earned, enrolled }) =>
    joined(
      `${area}: ${earned} of ${required} earned`,
      enrolled === undefined ? undefined : `${enrolled} in progress`,
      `${Math.max(0, required - earned - (enrolled ?? 0))} left`,
    ),
  certifications: ({ name, status, on: day }) => joined(name, certificationWords[status], on(day)),
  benchmarks: ({ schoolYear, words }) => `${schoolYear}: ${words}`,
  inventories: ({ tool, on: day, topResults }) => joined(tool, on(day), topResults.join(', ')),
  courses: ({ course, courseCode, grade, term, credits, status, concurrent }) =>
    joined(
      courseCode ? `${course} (${courseCode})` : course,
      `grade ${grade}`,
      term,
      credits === undefined ? undefined : `${credits} ${credits === 1 ? 'credit' : 'credits'}`,
      status,
      concurrent ? 'for college credit' : undefined,
    ),
  milestones: ({ words, dueOn, reachedOn }) => joined(words, on(dueOn, 'due'), on(reachedOn, 'reached')),
  experiences: ({ type, organisation, hours, fromOn, toOn }) =>
    joined(organisation, experienceWords[type], `${hours} hours`, spanInWords({ startOn: fromOn, endOn: toOn })),
  arts: (words) => words,
  assessments: ({ name, on: day, result }) => joined(name, on(day), result),
  applications: ({ to, on: day, status }) => joined(to, on(day), status),
  financialAid: ({ step, on: day }) => joined(step, on(day)),
};

type Listed = Pick<PlanContent, 'career' | 'learner' | 'resources'>;

function linesOf<List extends CareerList>(plan: Listed, list: List) {
  const say: (entry: PlanLists[List][number]) => string = careerEntries[list];
  const entries: readonly PlanLists[List][number][] = planLists(plan)[list];
  return entries.map((entry) => `${careerLists[list]}: ${say(entry)}`);
}

/** What the student is like, a line each. */
export const learnerLines = (plan: Listed) => [
  ...linesOf(plan, 'strengths'),
  ...linesOf(plan, 'interests'),
  ...linesOf(plan, 'extracurriculars'),
];

export const resourceLines = ({ resources = [] }: Listed) => resources.map(careerEntries.resources);

/** All of it, a line each, by list. */
export function careerLines(career: Career): string[] {
  const plan = { career };
  return [
    ...careerFields.flatMap((field) => (career[field] ? [`${careerWords[field]}: ${career[field]}`] : [])),
    ...linesOf(plan, 'careerOptions'),
    ...linesOf(plan, 'pathways'),
    ...linesOf(plan, 'credits'),
    ...linesOf(plan, 'certifications'),
    ...linesOf(plan, 'benchmarks'),
    ...linesOf(plan, 'courses'),
    ...linesOf(plan, 'milestones'),
    ...linesOf(plan, 'experiences'),
    ...linesOf(plan, 'inventories'),
    ...linesOf(plan, 'assessments'),
    ...linesOf(plan, 'arts'),
    ...linesOf(plan, 'applications'),
    ...linesOf(plan, 'financialAid'),
  ];
}

const careerFields: readonly CareerWords[] = ['postsecondaryGoal', 'workforceGoal', 'cluster', 'resumeAt'];
