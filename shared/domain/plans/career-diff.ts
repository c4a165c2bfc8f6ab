import { type Edit, editsByName } from '../list-diff.ts';
import type { Career } from './career.ts';
import type { Learner } from './learning/learner.ts';
import type { PlanResource } from './learning/resource.ts';

/** The lists of a plan whose entries have no id, whichever part they stand in. */
export type PlanLists = {
  [List in Exclude<keyof Career, CareerWords>]-?: NonNullable<Career[List]>;
} & Learner & { resources: readonly PlanResource[] };
export type CareerList = keyof PlanLists;
type Entry<List extends CareerList> = PlanLists[List][number];
export type CareerEdit<List extends CareerList> = { part: 'career'; list: List } & Edit<Entry<List>, 'entry'>;
type Listed = { [List in CareerList]: CareerEdit<List> }[CareerList];

export type CareerWords = 'postsecondaryGoal' | 'workforceGoal' | 'cluster' | 'resumeAt';
type ChangedWords = {
  part: 'careerWords';
  field: CareerWords;
  before?: string | undefined;
  after?: string | undefined;
};

export type CareerChange = Listed | ChangedWords;

const words: readonly CareerWords[] = ['postsecondaryGoal', 'workforceGoal', 'cluster', 'resumeAt'];

const nothing: PlanLists = {
  strengths: [],
  interests: [],
  extracurriculars: [],
  resources: [],
  careerOptions: [],
  pathways: [],
  credits: [],
  certifications: [],
  benchmarks: [],
  inventories: [],
  courses: [],
  milestones: [],
  experiences: [],
  arts: [],
  assessments: [],
  applications: [],
  financialAid: [],
};

type Parts = {
  career?: Career | undefined;
  learner?: Learner | undefined;
  resources?: readonly PlanResource[] | undefined;
};

/** A part that is not there and one that is empty say the same. */
export const planLists = ({ career, learner, resources = [] }: Parts): PlanLists => ({
  ...nothing,
  ...career,
  ...learner,
  resources,
  careerOptions: career?.careerOptions ?? [],
  pathways: career?.pathways ?? [],
  credits: career?.credits ?? [],
  certifications: career?.certifications ?? [],
});

const nameOf: { [List in CareerList]: (entry: Entry<List>) => string } = {
  strengths: (words) => words,
  interests: (words) => words,
  extracurriculars: (words) => words,
  resources: ({ what }) => what,
  careerOptions: ({ name }) => name,
  pathways: ({ kind, name }) => `${kind} ${name}`,
  credits: ({ area }) => area,
  certifications: ({ name }) => name,
  benchmarks: ({ schoolYear }) => schoolYear,
  inventories: ({ tool, on }) => `${tool} ${on}`,
  courses: ({ grade, term, course }) => `${grade} ${term} ${course}`,
  milestones: (milestone) => milestone.words,
  experiences: ({ type, organisation }) => `${type} ${organisation}`,
  arts: (art) => art,
  assessments: ({ name, on }) => `${name} ${on}`,
  applications: ({ to }) => to,
  financialAid: ({ step }) => step,
};

/** What differs in the parts whose entries have no id: about the learner, resources, career and courses. */
export function diffLists(before: Parts, after: Parts): CareerChange[] {
  const [old, now] = [planLists(before), planLists(after)];
  const edits = <List extends CareerList>(list: List) => {
    const name: (entry: Entry<List>) => string = nameOf[list];
    const sides: { before: readonly Entry<List>[]; after: readonly Entry<List>[] } = {
      before: old[list],
      after: now[list],
    };
    return editsByName(sides, name).map(of(list));
  };
  return [
    ...edits('strengths'),
    ...edits('interests'),
    ...edits('extracurriculars'),
    ...edits('resources'),
    ...words
      .filter((field) => before.career?.[field] !== after.career?.[field])
      .map(
        (field): ChangedWords => ({
          part: 'careerWords',
          field,
          before: before.career?.[field],
          after: after.career?.[field],
        }),
      ),
    ...edits('careerOptions'),
    ...edits('pathways'),
    ...edits('credits'),
    ...edits('certifications'),
    ...edits('benchmarks'),
    ...edits('inventories'),
    ...edits('courses'),
    ...edits('milestones'),
    ...edits('experiences'),
    ...edits('arts'),
    ...edits('assessments'),
    ...edits('applications'),
    ...edits('financialAid'),
  ];
}

const of =
  <List extends CareerList>(list: List) =>
  <Entry>(edit: Edit<Entry, 'entry'>) => ({ part: 'career' as const, list, ...edit });
