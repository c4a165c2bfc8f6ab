import { type Edit, editsByName } from '../list-diff.ts';
import type { Career } from './career.ts';

export type CareerList =
  | 'benchmarks'
  | 'inventories'
  | 'courses'
  | 'milestones'
  | 'experiences'
  | 'arts'
  | 'assessments'
  | 'applications'
  | 'financialAid';
export type CareerEdit<List extends CareerList> = { part: 'career'; list: List } & Edit<Career[List][number], 'entry'>;
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

const nothing: Career = {
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

/** A part that is not there and one that is empty say the same. */
export function diffCareer(before: Career = nothing, after: Career = nothing): CareerChange[] {
  const lists = <List extends CareerList>(list: List) => ({ before: before[list], after: after[list] });
  return [
    ...words
      .filter((field) => before[field] !== after[field])
      .map((field): ChangedWords => ({ part: 'careerWords', field, before: before[field], after: after[field] })),
    ...editsByName(lists('benchmarks'), ({ schoolYear }) => schoolYear).map(of('benchmarks')),
    ...editsByName(lists('inventories'), ({ tool, on }) => `${tool} ${on}`).map(of('inventories')),
    ...editsByName(lists('courses'), ({ grade, term, course }) => `${grade} ${term} ${course}`).map(of('courses')),
    ...editsByName(lists('milestones'), (milestone) => milestone.words).map(of('milestones')),
    ...editsByName(lists('experiences'), ({ type, organisation }) => `${type} ${organisation}`).map(of('experiences')),
    ...editsByName(lists('arts'), (art) => art).map(of('arts')),
    ...editsByName(lists('assessments'), ({ name, on }) => `${name} ${on}`).map(of('assessments')),
    ...editsByName(lists('applications'), ({ to }) => to).map(of('applications')),
    ...editsByName(lists('financialAid'), ({ step }) => step).map(of('financialAid')),
  ];
}

const of =
  <List extends CareerList>(list: List) =>
  <Entry>(edit: Edit<Entry, 'entry'>) => ({ part: 'career' as const, list, ...edit });
