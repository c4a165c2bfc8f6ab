import { catalogueEntry } from '#shared/domain/catalogue/catalogue.ts';
import { grammarOf, type Parameter } from '#shared/domain/catalogue/parameter.ts';
import { nameOfItem } from '#shared/domain/catalogue/plan-item.ts';
import { type TestedSkill, testedSkills } from '#shared/domain/catalogue/tested-skills.ts';
import type { Finding, Suggestion } from '#shared/domain/lint/finding.ts';
import { formerDefaultsOf } from '#shared/domain/lint/former-defaults.ts';
import type { PlanSection } from '#shared/domain/lint/profile-sections.ts';
import type { PlanContent } from '#shared/domain/plans/plan.ts';
import { amountInWords } from './amounts.ts';

type Advice = { say: string; try?: string };

/** What closes each gap, and how that may read. */
const advice: Record<Suggestion, Advice> = {
  whichSeat: { say: 'say which seat', try: 'first row, near the door' },
  howMuchTime: { say: 'say how much time', try: '1.5 times the time limit, 2 more school days' },
  howMuchLess: { say: 'say how much less, and which part', try: 'the first 8 of 12 problems, one of each kind' },
  whichOccasion: { say: 'say on which occasion', try: 'at the start of every test' },
  howOften: { say: 'say how often', try: 'twice a period, after the first problem and at the end' },
  whichNotes: {
    say: 'say which notes, from whom and by when',
    try: 'the teacher’s slides, 24 hours before the lesson',
  },
  whichBreak: {
    say: 'say how long, how often and who decides',
    try: '5 minutes, twice an hour, when the student shows the card',
  },
  whoHelps: { say: 'say who', try: 'the aide of room 12' },
  whichTask: { say: 'say which tasks, and into what parts', try: 'tasks of more than 10 items, 5 items on a page' },
  whichTool: { say: 'say which tool', try: 'text-to-speech on the student’s laptop' },
  howFarAhead: { say: 'say how far ahead', try: '3 school days before each test' },
  whichPlace: { say: 'say which place', try: 'the testing room next to the library, up to 4 students' },
  whatExactly: { say: 'say what somebody does', try: 'says quietly what went well, once a period' },
  howManyTries: {
    say: 'say how many times, by when and for how much credit',
    try: 'one retake within 5 school days, full credit',
  },
  whichWords: { say: 'say how the directions are given', try: 'one step at a time, in writing as well' },
  whoDecides: { say: 'say what is done, so that it does not depend on who teaches', try: 'always in timed tests' },
  giveAmount: { say: 'say how much' },
  confirmDefault: {
    say: 'the amount is one that was filled in by itself in former plans: confirm it in a review, or say how much this student needs',
  },
  correctValue: { say: 'this value cannot be read' },
  sayWhen: { say: 'say when', try: 'tests and quizzes, or: each time the class changes rooms' },
  sayWhere: { say: 'say where', try: 'the learning center, room 114' },
  nameSomebody: {
    say: 'say who does it, because the teacher of the class cannot',
    try: 'the aide of period 3, by name',
  },
  giveEnd: { say: 'say until when, or the day it was last looked at', try: 'until 29 January' },
  dropOne: { say: 'this is in the plan twice for the same work: keep one' },
  settleAmount: {
    say: 'the plan says two different amounts for the same work: keep one, or say which work each is for',
  },
  askWhetherItHelps: {
    say: 'carried over unchanged: ask the student and a teacher whether it helps, and note the day',
  },
  answerNeed: { say: 'nothing in the plan answers this need: add what helps, or take the need away' },
  linkNeed: { say: 'say which need it answers' },
  confirmSameConstruct: {
    say: 'this may change what is measured: the team must confirm that it does not, or record it as a modification',
  },
  sayNotOn: {
    say: 'this may do what some tests ask the student to do: say on which tests it does not hold, or note the day on which the team confirmed that it holds on all',
  },
  describeOwn: { say: 'this accommodation of the district has no words: say what a teacher does' },
  fillSection: { say: 'is missing' },
  chooseProfile: { say: 'this profile is not known, so the general one was used: choose one that is' },
  stateNeeds: {
    say: 'name what is hard for the student at school',
    try: 'loses the thread of spoken directions of more than two steps',
  },
  sayWhatIsSeen: { say: 'say what somebody will see the student do', try: 'read aloud, write, solve, ask, arrive' },
  sayOfWhat: { say: 'say what exactly', try: 'a grade-level passage of 150 words' },
  giveBaseline: { say: 'say where the student is now', try: '62 words per minute' },
  countBaseline: { say: 'give where the student is now as a number', try: '62 words per minute' },
  giveTarget: { say: 'say where the student will be', try: '90 words per minute' },
  countTarget: { say: 'give where the student will be as a number', try: '90 words per minute' },
  useOneUnit: { say: 'count the start and the target in the same unit', try: 'from 3 of 10 to 8 of 10' },
  setAnotherTarget: {
    say: 'the target is where the student already is: set another',
    try: 'from 62 to 90 words per minute',
  },
  giveMethod: { say: 'say how it is measured', try: 'a one-minute probe' },
  giveSchedule: { say: 'say how often it is measured', try: 'once a week' },
  giveCriterion: { say: 'say when it counts as reached', try: 'in 3 of 4 probes' },
  giveDue: { say: 'say by when', try: 'May 28' },
  bringDueForward: { say: 'set a day within twelve months of the start, and the rest as the next goal' },
  putDueAfterStart: { say: 'set a day after the start' },
  nameOwner: { say: 'say who carries it', try: 'the reading specialist, or the student' },
};

const sectionNames: Record<PlanSection, string> = {
  goals: 'Goals',
  postsecondaryGoal: 'The goal after high school',
  workforceGoal: 'The workforce goal',
  yearlyBenchmarks: 'What is to be reached each year',
  interestSurvey: 'An interest survey that the student completed',
  anticipatedStudies: 'The field of study or career cluster',
  coursesTaken: 'Courses taken',
  courseSequence: 'Planned courses',
  firstYearCourses: 'Courses of grade 9',
  tenthGradeCourses: 'Courses of grade 10',
  coursesToDiploma: 'Courses of grades 11 and 12',
  arts: 'Progress in the arts',
  assessments: 'Assessment scores',
  workBasedLearning: 'Work-based or service learning',
  applications: 'Applications',
  resume: 'The résumé',
  financialAid: 'Steps toward financial aid',
  readinessMilestones: 'Milestones of readiness',
  careerOptions: 'Careers that the student thinks of',
  pathway: 'The pathway to graduation',
  creditsByArea: 'Credits by area',
  strengths: 'What the student is good at',
  interests: 'What the student cares about',
  extracurriculars: 'What the student does outside of class',
  needs: 'What is hard for the student',
  strategies: 'Teaching strategies',
  services: 'Services',
  adjustments: 'Adjustments',
  academicGoal: 'A goal for learning',
  languageGoal: 'A goal for language or literacy',
  socialEmotionalGoal: 'A personal or social goal',
  careerGoal: 'A career goal',
  targets: 'A target for a goal',
  reviewedGoals: 'A look at a goal, with its outcome',
  studentWords: 'The student’s own words',
  familyWords: 'The family’s own words',
  studentSignature: 'The student’s signature of this year',
  familySignature: 'A parent’s or guardian’s signature of this year',
};

/**
 * `Extended time on timed work: say how much. Try: “1.5×”.` For people who may read the plan: it names items and quotes
 * goals.
 */
export function findingInWords(finding: Finding, plan: PlanContent): string {
  const { say, try: example } = {
    ...advice[finding.suggestion],
    ...amountAdvice(finding, plan),
    ...testAdvice(finding),
  };
  return `${subjectOf(finding, plan)}${finding.gap === 'section' ? ' ' : ': '}${say}.${example ? ` Try: “${example}”.` : ''}`;
}

function subjectOf({ about, gap, field }: Finding, { items, goals, needs }: PlanContent) {
  if (gap === 'section') return Object.entries(sectionNames).find(([name]) => name === field)?.[1] ?? 'A section';
  const item = items.find(({ itemId }) => itemId === about);
  if (item) return item.own || !item.code.startsWith('DST-') ? nameOfItem(item) : item.code;
  const goal = goals.find(({ goalId }) => goalId === about);
  if (goal) return `Goal “${shortened(goal.statement)}”`;
  const need = needs.find(({ needId }) => needId === about);
  return need ? `Need “${shortened(need.statement)}”` : 'The plan';
}

const shortened = (words: string) => (words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words);

const skillWords: Record<TestedSkill, string> = {
  ...{ reading: 'reading', language: 'the language', vocabulary: 'what words mean' },
  ...{ computation: 'working out by hand', writing: 'writing', spelling: 'spelling' },
};

/** Which tests it may be that an accommodation does the work of. */
function testAdvice({ suggestion, field }: Finding): Partial<Advice> {
  const skill = testedSkills.find((each) => each === field);
  return suggestion === 'sayNotOn' && skill ? { try: `not on tests of ${skillWords[skill]}` } : {};
}

/** An amount as it would read on the card: the catalogue's former default, or the first that its grammar allows. */
function amountAdvice({ about, field, suggestion }: Finding, { items }: PlanContent): Partial<Advice> {
  const item = items.find(({ itemId }) => itemId === about);
  if (!item || !field || item.code.startsWith('DST-')) return {};
  if (suggestion !== 'giveAmount' && suggestion !== 'correctValue') return {};
  const asked = grammarOf(catalogueEntry(item.code).code).fields.find(({ name }) => name === field);
  const value = formerDefaultsOf(item.code)[field] ?? asked?.options?.[0] ?? asked?.min;
  const example: Parameter = value === undefined ? {} : { [field]: value };
  const words = amountInWords(example);
  return words ? { try: words } : {};
}
