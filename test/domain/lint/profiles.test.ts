import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Goal, GoalDomain } from '#shared/domain/goals/goal.ts';
import { type Held, type PlanSection, sections } from '#shared/domain/lint/profile-sections.ts';
import { gradeOf, missingOfProfile, profileOf, profiles } from '#shared/domain/lint/profiles.ts';
import type { Career } from '#shared/domain/plans/career.ts';
import type { Learner } from '#shared/domain/plans/learning/learner.ts';
import type { PlanContent } from '#shared/domain/plans/plan.ts';
import { anItem } from '../../builders.ts';
import { runs } from '../../deep.ts';

const on = '2026-11-23';
const blank: Career = {
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
const course = (grade: string, status: 'planned' | 'passed') => ({ grade, term: 'fall', course: 'English', status });
const career =
  (over: Partial<Career>) =>
  (held: Held): Held => {
    const before = held.content.career ?? blank;
    const courses = [...before.courses, ...(over.courses ?? [])];
    return { ...held, content: { ...held.content, career: { ...before, ...over, courses } } };
  };
const goalIn =
  (domain: GoalDomain, more: Partial<Goal> = {}) =>
  (held: Held): Held => {
    const goal: Goal = {
      ...{ goalId: `gol_${held.content.goals.length + 1}`, domain, term: 'long', statement: 'Visit two colleges' },
      ...{ objectives: [], status: 'open' },
      ...more,
    };
    return { ...held, content: { ...held.content, goals: [...held.content.goals, goal] } };
  };
const about =
  (over: Partial<Learner>) =>
  (held: Held): Held => {
    const learner = { strengths: [], interests: [], extracurriculars: [], ...held.content.learner, ...over };
    return { ...held, content: { ...held.content, learner } };
  };
const holds =
  (over: Partial<PlanContent>) =>
  (held: Held): Held => ({ ...held, content: { ...held.content, ...over } });
const said =
  (as: 'student' | 'family') =>
  (held: Held): Held => ({ ...held, contributions: [...held.contributions, { as }] });

/** How each section gets into a plan. */
const fill: Record<PlanSection, (held: Held) => Held> = {
  goals: (held) => ({
    ...held,
    content: {
      ...held.content,
      goals: [
        {
          goalId: 'gol_1',
          domain: 'career',
          term: 'long',
          statement: 'Visit two colleges',
          objectives: [],
          status: 'open',
        },
      ],
    },
  }),
  postsecondaryGoal: career({ postsecondaryGoal: 'Study nursing' }),
  workforceGoal: career({ workforceGoal: 'Work as a nurse' }),
  yearlyBenchmarks: career({ benchmarks: [{ schoolYear: '2026-27', words: 'Pass biology' }] }),
  interestSurvey: career({ inventories: [{ tool: 'O*NET', on, topResults: ['social'] }] }),
  anticipatedStudies: career({ cluster: 'Health Science' }),
  coursesTaken: career({ courses: [course('8', 'passed')] }),
  courseSequence: career({ courses: [course('13', 'planned')] }),
  firstYearCourses: career({ courses: [course('9', 'passed')] }),
  tenthGradeCourses: career({ courses: [course('10', 'passed')] }),
  coursesToDiploma: career({ courses: [course('11', 'passed'), course('12', 'passed')] }),
  arts: career({ arts: ['Theatre 1'] }),
  assessments: career({ assessments: [{ name: 'PSAT', on, result: '1010' }] }),
  workBasedLearning: career({
    experiences: [{ type: 'jobShadow', organisation: 'Harbor Clinic', hours: 6, fromOn: on }],
  }),
  applications: career({ applications: [{ to: 'Harbor College', status: 'sent' }] }),
  resume: career({ resumeAt: 'https://drive.example/resume' }),
  financialAid: career({ financialAid: [{ step: 'FAFSA' }] }),
  readinessMilestones: career({ milestones: [{ words: 'Open a college account' }] }),
  careerOptions: career({ careerOptions: [{ name: 'Nurse' }, { name: 'Pilot' }] }),
  pathway: career({ pathways: [{ kind: 'graduation', name: 'Dual credit' }] }),
  creditsByArea: career({ credits: [{ area: 'Science', required: 3, earned: 1 }] }),
  strengths: about({ strengths: ['Explains well'] }),
  interests: about({ interests: ['Boats'] }),
  extracurriculars: about({ extracurriculars: ['Robotics club'] }),
  needs: holds({ needs: [{ needId: 'ned_1', statement: 'Loses the thread of long directions' }] }),
  strategies: holds({ strategies: [{ strategyId: 'stg_1', words: 'Word walls', goalIds: [] }] }),
  services: holds({
    services: [
      { serviceId: 'srv_1', kind: 'consultation', frequency: 'asNeeded', providerRole: 'specialist', goalIds: [] },
    ],
  }),
  adjustments: holds({ items: [anItem()] }),
  academicGoal: goalIn('academic'),
  languageGoal: goalIn('language'),
  socialEmotionalGoal: goalIn('social-emotional'),
  careerGoal: goalIn('career'),
  targets: goalIn('attendance', { target: { value: 95, unit: '% of days' } }),
  reviewedGoals: goalIn('attendance', { reviews: [{ on, outcome: 'partlyReached', comment: 'Further than in fall' }] }),
  studentWords: said('student'),
  familyWords: said('family'),
  studentSignature: (held) => ({ ...held, signedOn: { ...held.signedOn, student: on } }),
  familySignature: (held) => ({ ...held, signedOn: { ...held.signedOn, family: on } }),
};
const content: PlanContent = { needs: [], items: [], goals: [], services: [], strategies: [] };
const holding = (names: readonly PlanSection[]) =>
  names.reduce<Held>((held, name) => fill[name](held), { content, contributions: [], signedOn: {}, on });
const grades = ['K', '3', '7', '08', '8', '9', '10', '11', '12', undefined];

describe('a jurisdiction profile', () => {
  it.each(profiles)('$id is satisfied by a plan with all its sections in every grade', (profile) => {
    const full = holding(profile.requires.map(({ section }) => section));
    for (const grade of grades) expect(missingOfProfile(profile, grade, full)).toEqual([]);
  });

  it('names exactly what is left out, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...profiles), fc.infiniteStream(fc.boolean()), (profile, coins) => {
        const asked = profile.requires.map(({ section }) => section);
        const left = asked.filter(() => coins.next().value);
        const held = holding(asked.filter((section) => !left.includes(section)));
        expect(missingOfProfile(profile, '12', held)).toEqual(left);
      }),
      { numRuns: runs(500, 20_000) },
    );
  });

  it('has a way to show every section, and shows it by nothing else', () => {
    for (const name of Object.keys(fill) as PlanSection[]) {
      expect(sections[name](holding([name])), name).toBe(true);
      expect(sections[name](holding([])), name).toBe(false);
    }
  });

  it.each([
    ['CO-ICAP', '8', 0],
    ['CO-ICAP', '9', 9],
    ['CO-ICAP', '10', 12],
    ['CO-ICAP', '12', 16],
    ['CO-ICAP', undefined, 9],
    ['LA-IGP', '7', 0],
    ['LA-IGP', '8', 5],
    ['LA-IGP', '10', 7],
    ['generic', 'K', 1],
  ])('%s asks an empty plan of grade %s for %i sections', (id, grade, count) => {
    expect(missingOfProfile(profileOf(id).profile, grade, holding([]))).toHaveLength(count);
  });

  it('asks for nothing before the grade from which it applies', () => {
    for (const { appliesFromGrade, requires } of profiles)
      for (const { section, fromGrade = appliesFromGrade } of requires)
        expect(fromGrade, section).toBeGreaterThanOrEqual(appliesFromGrade);
  });

  it('asks for a signature again after a year, and does not hear words that were withdrawn', () => {
    const { profile } = profileOf('LA-IGP');
    const old = { ...holding([]), signedOn: { student: '2025-11-23', family: '2025-11-24' } };
    expect(missingOfProfile(profile, '9', old)).toContain('studentSignature');
    expect(missingOfProfile(profile, '9', old)).not.toContain('familySignature');
    const withdrawn: Held = {
      ...holding([]),
      contributions: [{ as: 'student', withdrawnAt: '2026-11-23T20:30:00.000Z' }],
    };
    expect(sections.studentWords(withdrawn)).toBe(false);
  });

  it('that nobody knows falls back to the generic one and says so', () => {
    expect(profileOf('XX-PLAN')).toMatchObject({ profile: { id: 'generic' }, fellBack: true });
    expect(profileOf(undefined)).toMatchObject({ profile: { id: 'generic' }, fellBack: false });
    expect(profileOf('CO-ICAP')).toMatchObject({ profile: { id: 'CO-ICAP' }, fellBack: false });
  });
});

describe('a grade, as a roster writes it', () => {
  it.each([
    ['9', 9],
    ['09', 9],
    [' 12 ', 12],
    ['K', 0],
    ['kg', 0],
    [' KG ', 0],
    ['PK', 0],
    ['TK', 0],
  ])('"%s" is %i', (written, grade) => {
    expect(gradeOf(written)).toBe(grade);
  });

  it.each([undefined, '', 'ninth', 'K-8', 'SK', '9A', 'G9', '123', '9.5'])('"%s" is none', (written) => {
    expect(gradeOf(written)).toBeUndefined();
  });
});
