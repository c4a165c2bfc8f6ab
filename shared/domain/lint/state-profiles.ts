import type { PlanKind, ReviewRule } from '../frameworks.ts';
import type { PlanSection } from './profile-sections.ts';

/** Counted from K, which is 0. */
export type Grade = number;
export type Profile = {
  id: string;
  name: string;
  kind: PlanKind;
  appliesFromGrade: Grade;
  /** How often a plan of it is looked at; left out, as its framework says. */
  review?: ReviewRule;
  /**
   * In the order in which they are named when they are missing. Without `fromGrade`: as soon as the profile applies.
   */
  requires: readonly { section: PlanSection; fromGrade?: Grade }[];
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
  review: { every: 'year', source: '1 CCR 301-81 §3.01: benchmarks for each year' },
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
  review: { every: 'year', source: 'La. R.S. 17:2925: looked at every year' },
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

/**
 * RCW 28A.230.212 and WAC 180-51-220, the High School and Beyond Plan: begun with an inventory in grade 7, a plan from
 * grade 8 on; each year looked at anew; interests, a career goal, a pathway and the courses to it, experiences outside
 * of class, a résumé and aid in the last years.
 */
const washingtonHsbp: Profile = {
  id: 'WA-HSBP',
  name: 'High School and Beyond Plan (Washington)',
  kind: 'learning',
  appliesFromGrade: 7,
  review: { every: 'year', source: 'RCW 28A.230.212: brought up to date each year' },
  requires: [
    { section: 'interestSurvey' },
    { section: 'postsecondaryGoal', fromGrade: 8 },
    { section: 'careerOptions', fromGrade: 8 },
    { section: 'courseSequence', fromGrade: 8 },
    { section: 'pathway', fromGrade: 9 },
    { section: 'extracurriculars', fromGrade: 9 },
    { section: 'resume', fromGrade: 12 },
    { section: 'financialAid', fromGrade: 12 },
  ],
};

/**
 * My Career and Academic Plan, Massachusetts Department of Elementary and Secondary Education: from grade 6, a goal in
 * each of three areas, inventories, courses to graduation. A guide and no law: its grades are the district's to move.
 */
const massachusettsMyCap: Profile = {
  id: 'MA-MyCAP',
  name: 'My Career and Academic Plan (Massachusetts)',
  kind: 'learning',
  appliesFromGrade: 6,
  review: { every: 'year', source: 'practice; the guide of the state goes by years' },
  requires: [
    { section: 'interestSurvey' },
    { section: 'academicGoal' },
    { section: 'socialEmotionalGoal' },
    { section: 'careerGoal' },
    { section: 'courseSequence', fromGrade: 8 },
    { section: 'workBasedLearning', fromGrade: 11 },
    { section: 'postsecondaryGoal', fromGrade: 11 },
  ],
};

/** Wis. Admin. Code PI 26: academic and career planning for every student in grades 6 to 12. */
const wisconsinAcp: Profile = {
  id: 'WI-ACP',
  name: 'Academic and Career Plan (Wisconsin)',
  kind: 'learning',
  appliesFromGrade: 6,
  review: { every: 'year', source: 'Wis. Admin. Code PI 26: each year' },
  requires: [
    { section: 'interestSurvey' },
    { section: 'careerOptions' },
    { section: 'academicGoal' },
    { section: 'careerGoal' },
    { section: 'courseSequence', fromGrade: 8 },
    { section: 'workBasedLearning', fromGrade: 10 },
    { section: 'postsecondaryGoal', fromGrade: 11 },
    { section: 'financialAid', fromGrade: 12 },
  ],
};

export const stateProfiles: readonly Profile[] = [
  coloradoIcap,
  louisianaIgp,
  washingtonHsbp,
  massachusettsMyCap,
  wisconsinAcp,
];
