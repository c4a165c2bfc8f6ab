import type { Goal } from '#shared/domain/goals/goal.ts';
import type { PlanContent } from '#shared/domain/plans/plan.ts';
import { anItem } from '../../builders.ts';

/** A made-up plan of one kind, as its form has it. `heard`: whose own words stand beside it. */
type SamplePlan = { profile: string; grade: string; heard: readonly ('student' | 'family')[]; content: PlanContent };

const on = '2026-10-02';
const nothing = { needs: [], items: [], goals: [], services: [], strategies: [] };
const noCareer = {
  ...{ benchmarks: [], inventories: [], courses: [], milestones: [], experiences: [], arts: [], assessments: [] },
  ...{ applications: [], financialAid: [] },
};
const survey = { tool: 'Interest profiler', on, topResults: ['Investigative', 'Social'] };
const goal: Pick<Goal, 'term' | 'objectives' | 'status'> = { term: 'long', objectives: [], status: 'open' };
const course = {
  grade: '9',
  term: 'Fall',
  course: 'Biology',
  courseCode: 'SCI101',
  credits: 1,
  status: 'planned',
} as const;

export const samplePlans: readonly SamplePlan[] = [
  {
    ...{ profile: 'WA-HSBP', grade: '12', heard: [] },
    content: {
      ...nothing,
      learner: { strengths: [], interests: [], extracurriculars: ['Robotics team', 'Tutors younger students'] },
      career: {
        ...noCareer,
        ...{ postsecondaryGoal: 'Study marine biology', cluster: 'STEM', resumeAt: 'folder 12' },
        careerOptions: [{ name: 'Marine biologist', cluster: 'STEM' }, { name: 'Ship pilot' }],
        pathways: [{ kind: 'graduation', name: 'Dual credit courses' }],
        credits: [{ area: 'Science', required: 3, earned: 2, enrolled: 1 }],
        certifications: [{ name: 'Boating safety', status: 'earned', on }],
        ...{ inventories: [survey], courses: [{ ...course, concurrent: true }] },
        financialAid: [{ step: 'FAFSA', on }],
      },
    },
  },
  {
    ...{ profile: 'MA-MyCAP', grade: '11', heard: [] },
    content: {
      ...nothing,
      goals: [
        {
          ...goal,
          goalId: 'gol_1',
          domain: 'academic',
          statement: 'Passes algebra 2',
          mentor: 'Ms. Ito of the harbor',
        },
        { ...goal, goalId: 'gol_2', domain: 'social-emotional', statement: 'Asks for help in the first week' },
        { ...goal, goalId: 'gol_3', domain: 'career', statement: 'Spends a day at a clinic', ownerId: 'grd_ana' },
      ],
      career: {
        ...{ ...noCareer, postsecondaryGoal: 'Two-year nursing degree', inventories: [survey], courses: [course] },
        experiences: [{ type: 'jobShadow', organisation: 'Harbor Clinic', hours: 6, fromOn: on }],
      },
    },
  },
  {
    ...{ profile: 'WI-ACP', grade: '12', heard: [] },
    content: {
      ...nothing,
      goals: [
        { ...goal, goalId: 'gol_1', domain: 'numeracy', statement: 'Reads a blueprint' },
        { ...goal, goalId: 'gol_2', domain: 'transition', statement: 'Visits two colleges' },
      ],
      career: {
        ...{ ...noCareer, postsecondaryGoal: 'Welding apprenticeship', inventories: [survey], courses: [course] },
        careerOptions: [{ name: 'Welder' }, { name: 'Carpenter' }],
        experiences: [{ type: 'employment', organisation: 'Boat yard', hours: 80, fromOn: on }],
        financialAid: [{ step: 'Trade scholarship' }],
      },
    },
  },
  {
    ...{ profile: 'CO-ALP', grade: '5', heard: ['family'] },
    content: {
      ...nothing,
      learner: { strengths: ['Reasons about numbers'], interests: ['Bridges'], extracurriculars: ['Math circle'] },
      goals: [
        { ...goal, goalId: 'gol_1', domain: 'numeracy', statement: 'Proves what she guesses' },
        { ...goal, goalId: 'gol_2', domain: 'social-emotional', statement: 'Finishes what is not perfect yet' },
      ],
      services: [
        {
          ...{ serviceId: 'srv_1', kind: 'acceleration', minutes: 45, frequency: { times: 3, per: 'week' } },
          ...{ providerRole: 'math teacher', goalIds: ['gol_1'] },
        },
        {
          ...{ serviceId: 'srv_2', kind: 'enrichment', frequency: { times: 1, per: 'quarter' } },
          ...{ providerRole: 'museum', goalIds: [] },
        },
      ],
      career: { ...noCareer, assessments: [{ name: 'Reasoning test', on, result: '97th percentile' }] },
    },
  },
  {
    ...{ profile: 'US-EL', grade: '4', heard: ['family'] },
    content: {
      ...nothing,
      goals: [
        {
          ...{ ...goal, goalId: 'gol_1', domain: 'language', statement: 'Retells a text in five sentences' },
          ...{ target: { value: 5, unit: 'sentences' }, strategyIds: ['stg_1'] },
        },
      ],
      services: [
        {
          ...{ serviceId: 'srv_1', kind: 'languageSupport', minutes: 30, frequency: { times: 1, per: 'twoWeeks' } },
          ...{ providerRole: 'English teacher', goalIds: ['gol_1'] },
        },
      ],
      strategies: [{ strategyId: 'stg_1', words: 'Sentence frames before writing', goalIds: ['gol_1'] }],
      career: { ...noCareer, assessments: [{ name: 'Listening', on, result: '3.5' }] },
    },
  },
  {
    ...{ profile: 'AU-NCCD', grade: '7', heard: ['family'] },
    content: {
      ...nothing,
      needs: [{ needId: 'ned_1', statement: 'Loses the thread of long directions' }],
      items: [anItem()],
      goals: [
        {
          ...{
            ...goal,
            goalId: 'gol_1',
            domain: 'literacy',
            statement: 'Follows three steps',
            status: 'partlyReached',
          },
          ...{ needIds: ['ned_1'] },
          reviews: [{ on, outcome: 'partlyReached', comment: 'Two steps alone, the third with a card' }],
        },
      ],
      resources: [
        {
          what: 'Tablet with captions',
          supplier: 'district',
          inPlace: 'onTheWay',
          on,
          goalIds: ['gol_1'],
          itemIds: [],
        },
      ],
    },
  },
  {
    ...{ profile: 'IE-SSP', grade: '6', heard: ['student', 'family'] },
    content: {
      ...nothing,
      learner: { strengths: ['Kind to younger children'], interests: ['Hurling'], extracurriculars: [] },
      needs: [{ needId: 'ned_1', statement: 'Reads slowly' }],
      goals: [
        {
          ...{
            ...goal,
            goalId: 'gol_1',
            domain: 'literacy',
            statement: 'I can read one page aloud',
            needIds: ['ned_1'],
          },
          ...{ criterion: { successes: 3, attempts: 4 }, strategyIds: ['stg_1'] },
        },
      ],
      services: [
        {
          ...{ serviceId: 'srv_1', kind: 'consultation', frequency: 'asNeeded' },
          ...{ providerRole: 'psychologist', goalIds: [] },
        },
      ],
      strategies: [{ strategyId: 'stg_1', words: 'Paired reading', goalIds: ['gol_1'] }],
    },
  },
];
