import type { PlanKind } from '../frameworks.ts';
import { type Held, type PlanSection, sections } from './profile-sections.ts';

/** Counted from K, which is 0. */
type Grade = number;
export type Profile = {
  id: string;
  name: string;
  kind: PlanKind;
  appliesFromGrade: Grade;
  /**
   * In the order in which they are named when they are missing. Without `fromGrade`: as soon as the profile applies.
   */
  requires: readonly { section: PlanSection; fromGrade?: Grade }[];
};

const generic: Profile = {
  id: 'generic',
  name: 'Learning plan',
  kind: 'learning',
  appliesFromGrade: 0,
  requires: [{ section: 'goals' }],
};

/**
 * 1 CCR 301-81 §3.01: a plan no later than the beginning of grade 9. The rule wants some of it "as the student
 * progresses"; the grades are ours, the first in which a student can have any of it.
 */
const coloradoIcap: Profile = {
  id: 'CO-ICAP',
  name: 'Individual Career and Academic Plan (Colorado)',
  kind: 'learning',
  appliesFromGrade: 9,
  requires: [
    { section: 'postsecondaryGoal' },
    { section: 'workforceGoal' },
    { section: 'yearlyBenchmarks' },
    { section: 'interestSurvey' },
    { section: 'anticipatedStudies' },
    { section: 'courseSequence' },
    { section: 'coursesTaken', fromGrade: 10 },
    { section: 'arts', fromGrade: 10 },
    { section: 'assessments', fromGrade: 10 },
    { section: 'workBasedLearning', fromGrade: 11 },
    { section: 'resume', fromGrade: 11 },
    { section: 'applications', fromGrade: 12 },
    { section: 'financialAid', fromGrade: 12 },
    { section: 'readinessMilestones' },
    { section: 'studentWords' },
    { section: 'familyWords' },
  ],
};

/**
 * La. R.S. 17:2925: by the end of grade 8 the courses of the first year and the core ones through grade 10; by the end
 * of grade 10 the sequence to the diploma that fits the postsecondary goal. Looked at every year and signed by student
 * and parent.
 */
const louisianaIgp: Profile = {
  id: 'LA-IGP',
  name: 'Individual Graduation Plan (Louisiana)',
  kind: 'learning',
  appliesFromGrade: 8,
  requires: [
    { section: 'interestSurvey' },
    { section: 'firstYearCourses' },
    { section: 'tenthGradeCourses' },
    { section: 'postsecondaryGoal', fromGrade: 10 },
    { section: 'coursesToDiploma', fromGrade: 10 },
    { section: 'studentSignature' },
    { section: 'familySignature' },
  ],
};

export const profiles: readonly Profile[] = [generic, coloradoIcap, louisianaIgp];

/** The profile of this id, or the generic one, and then says that it is not the one that was asked for. */
export function profileOf(id: string | undefined): { profile: Profile; fellBack: boolean } {
  const profile = profiles.find((each) => each.id === id);
  return { profile: profile ?? generic, fellBack: id !== undefined && !profile };
}

/**
 * The sections that a plan of this grade lacks. A student whose grade nobody wrote down is asked what the profile asks
 * of its first grade: more would be guessed.
 */
export function missingOfProfile(profile: Profile, grade: string | undefined, held: Held): PlanSection[] {
  const { appliesFromGrade, requires } = profile;
  const reached = gradeOf(grade) ?? appliesFromGrade;
  if (reached < appliesFromGrade) return [];
  return requires
    .filter(({ fromGrade = appliesFromGrade }) => fromGrade <= reached)
    .map(({ section }) => section)
    .filter((section) => !sections[section](held));
}

/** `09`, `9` and `KG`, as rosters write them. */
function gradeOf(grade: string | undefined): Grade | undefined {
  if (grade && /^(pk|kg?|tk)$/i.test(grade.trim())) return 0;
  return grade && /^\d{1,2}$/.test(grade.trim()) ? Number(grade) : undefined;
}
