import { addMonths, type SchoolDate } from '../dates.ts';
import type { GoalDomain } from '../goals/goal.ts';
import type { Contribution } from '../plans/contribution.ts';
import type { PlanContent } from '../plans/plan.ts';

/** What there is to look for a section in: the plan, the words that people added, and who signed it when. */
export type Held = {
  content: PlanContent;
  contributions: readonly Pick<Contribution, 'as' | 'withdrawnAt'>[];
  signedOn: { student?: SchoolDate | undefined; family?: SchoolDate | undefined };
  on: SchoolDate;
};

const courses = ({ content }: Held) => content.career?.courses ?? [];
const plannedIn = (held: Held, grade: string) => courses(held).some((course) => course.grade === grade);
const hasGoal = ({ content }: Held, domains: readonly GoalDomain[]) =>
  content.goals.some(({ domain }) => domains.includes(domain));
const heard = ({ contributions }: Held, from: Contribution['as']) =>
  contributions.some(({ as, withdrawnAt }) => as === from && !withdrawnAt);
/** A signature is asked for anew every year. */
const signed = (on: SchoolDate, day: SchoolDate | undefined) => day !== undefined && day > addMonths(on, -12);

/**
 * Every section that a profile may ask for, and how it shows. No section stands in for another, so that each gap has
 * one name.
 */
export const sections = {
  goals: ({ content }) => content.goals.length > 0,
  postsecondaryGoal: ({ content }) => content.career?.postsecondaryGoal !== undefined,
  workforceGoal: ({ content }) => content.career?.workforceGoal !== undefined,
  yearlyBenchmarks: ({ content }) => (content.career?.benchmarks.length ?? 0) > 0,
  interestSurvey: ({ content }) => (content.career?.inventories.length ?? 0) > 0,
  anticipatedStudies: ({ content }) => content.career?.cluster !== undefined,
  coursesTaken: (held) => courses(held).some(({ status }) => status !== 'planned'),
  courseSequence: (held) => courses(held).some(({ status }) => status === 'planned'),
  firstYearCourses: (held) => plannedIn(held, '9'),
  tenthGradeCourses: (held) => plannedIn(held, '10'),
  coursesToDiploma: (held) => plannedIn(held, '11') && plannedIn(held, '12'),
  arts: ({ content }) => (content.career?.arts.length ?? 0) > 0,
  assessments: ({ content }) => (content.career?.assessments.length ?? 0) > 0,
  workBasedLearning: ({ content }) => (content.career?.experiences.length ?? 0) > 0,
  applications: ({ content }) => (content.career?.applications.length ?? 0) > 0,
  resume: ({ content }) => content.career?.resumeAt !== undefined,
  financialAid: ({ content }) => (content.career?.financialAid.length ?? 0) > 0,
  readinessMilestones: ({ content }) => (content.career?.milestones.length ?? 0) > 0,
  careerOptions: ({ content }) => (content.career?.careerOptions?.length ?? 0) > 0,
  pathway: ({ content }) => (content.career?.pathways?.length ?? 0) > 0,
  creditsByArea: ({ content }) => (content.career?.credits?.length ?? 0) > 0,
  strengths: ({ content }) => (content.learner?.strengths.length ?? 0) > 0,
  interests: ({ content }) => (content.learner?.interests.length ?? 0) > 0,
  extracurriculars: ({ content }) => (content.learner?.extracurriculars.length ?? 0) > 0,
  needs: ({ content }) => content.needs.length > 0,
  strategies: ({ content }) => content.strategies.length > 0,
  services: ({ content }) => content.services.length > 0,
  adjustments: ({ content }) => content.items.length > 0,
  academicGoal: (held) => hasGoal(held, ['academic', 'literacy', 'numeracy', 'language']),
  languageGoal: (held) => hasGoal(held, ['language', 'literacy']),
  socialEmotionalGoal: (held) => hasGoal(held, ['social-emotional']),
  careerGoal: (held) => hasGoal(held, ['career', 'transition']),
  targets: ({ content }) => content.goals.some(({ target, criterion }) => target ?? criterion),
  reviewedGoals: ({ content }) => content.goals.some(({ reviews }) => reviews && reviews.length > 0),
  studentWords: (held) => heard(held, 'student'),
  familyWords: (held) => heard(held, 'family'),
  studentSignature: ({ signedOn, on }) => signed(on, signedOn.student),
  familySignature: ({ signedOn, on }) => signed(on, signedOn.family),
} as const satisfies Record<string, (held: Held) => boolean>;
export type PlanSection = keyof typeof sections;
