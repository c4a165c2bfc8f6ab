import type { Profile } from './state-profiles.ts';

/**
 * 1 CCR 301-8 §12 (Colorado), the Advanced Learning Plan: areas of strength and interests, a goal for learning and an
 * affective one, what the school gives for them, and the family's part.
 */
const advancedLearningPlan: Profile = {
  id: 'CO-ALP',
  name: 'Advanced Learning Plan (gifted)',
  kind: 'learning',
  appliesFromGrade: 0,
  review: { every: 'year', source: '1 CCR 301-8 §12: looked at every year' },
  requires: [
    { section: 'strengths' },
    { section: 'interests' },
    { section: 'assessments' },
    { section: 'academicGoal' },
    { section: 'socialEmotionalGoal' },
    { section: 'services' },
    { section: 'familyWords' },
  ],
};

/**
 * Plans of districts for English learners, after Title VI and 20 USC 1703(f), which ask for help that works and for a
 * look at whether it does: the scores by domain, goals in language, the program and what teachers do.
 */
const englishLearner: Profile = {
  id: 'US-EL',
  name: 'English learner plan',
  kind: 'learning',
  appliesFromGrade: 0,
  review: { every: 'year', source: '20 USC 6311(b)(2)(G): English is tested every year' },
  requires: [
    { section: 'assessments' },
    { section: 'languageGoal' },
    { section: 'targets' },
    { section: 'services' },
    { section: 'strategies' },
    { section: 'familyWords' },
  ],
};

/**
 * Disability Standards for Education 2005 and the Nationally Consistent Collection of Data (Australia): a need that was
 * assessed, adjustments, the family consulted, and a look at what came of it.
 */
const nccd: Profile = {
  id: 'AU-NCCD',
  name: 'Individual plan (Australia, NCCD)',
  kind: 'learning',
  appliesFromGrade: 0,
  requires: [
    { section: 'needs' },
    { section: 'adjustments' },
    { section: 'reviewedGoals' },
    { section: 'familyWords' },
  ],
};

/**
 * Circulars 0013/2017 and 0014/2017 (Ireland) and the guidelines that go with them: strengths, needs, targets that can
 * be seen, strategies, and the views of student and parents.
 */
const irishSupportPlan: Profile = {
  id: 'IE-SSP',
  name: 'Student support plan (Ireland)',
  kind: 'learning',
  appliesFromGrade: 0,
  review: { every: 'term', source: 'practice; a date for each term' },
  requires: [
    { section: 'strengths' },
    { section: 'needs' },
    { section: 'targets' },
    { section: 'strategies' },
    { section: 'studentWords' },
    { section: 'familyWords' },
  ],
};

export const needProfiles: readonly Profile[] = [advancedLearningPlan, englishLearner, nccd, irishSupportPlan];
