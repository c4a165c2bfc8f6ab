import type { SchoolDate } from '#shared/domain/dates.ts';
import type { Career } from '#shared/domain/plans/career.ts';
import type { CareerList, CareerWords } from '#shared/domain/plans/career-diff.ts';
import { dateInWords } from '../days.ts';
import { spanInWords } from './plan-words.ts';

export const careerWords: Record<CareerWords, string> = {
  postsecondaryGoal: 'After school',
  workforceGoal: 'Work',
  cluster: 'Career cluster',
  resumeAt: 'Résumé',
};

export const careerLists: Record<CareerList, string> = {
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

const joined = (...parts: readonly (string | undefined)[]) => parts.filter((part) => part).join(', ');
const on = (day: SchoolDate | undefined, before = 'on') => day && `${before} ${dateInWords(day)}`;

/** One line for an entry of each list. */
export const careerEntries: { [List in CareerList]: (entry: Career[List][number]) => string } = {
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

/** All of it, a line each, by list. */
export function careerLines(career: Career): string[] {
  const said = <List extends CareerList>(list: List) => {
    const say: (entry: Career[List][number]) => string = careerEntries[list];
    const entries: readonly Career[List][number][] = career[list];
    return entries.map((entry) => `${careerLists[list]}: ${say(entry)}`);
  };
  return [
    ...careerFields.flatMap((field) => (career[field] ? [`${careerWords[field]}: ${career[field]}`] : [])),
    ...said('benchmarks'),
    ...said('courses'),
    ...said('milestones'),
    ...said('experiences'),
    ...said('inventories'),
    ...said('assessments'),
    ...said('arts'),
    ...said('applications'),
    ...said('financialAid'),
  ];
}

const careerFields: readonly CareerWords[] = ['postsecondaryGoal', 'workforceGoal', 'cluster', 'resumeAt'];
