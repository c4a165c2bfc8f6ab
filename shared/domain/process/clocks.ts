import * as z from 'zod/mini';
import { usualEmergency } from '../access/emergency.ts';
import { SchoolDate } from '../dates.ts';
import type { ReviewRhythm } from '../frameworks.ts';

/** How long a step may take. The day on which it starts is day 0. */
export const ClockRule = z.object({ amount: z.int(), unit: z.enum(['schoolDays', 'calendarDays']) });
export type ClockRule = z.infer<typeof ClockRule>;

/** What is left to do once a plan is over. */
export const endingClocks = [
  'askReceipt',
  'giveSummary',
  'copyToFamily',
  'tellFamily',
  'seekStudent',
  'speakToFamily',
] as const;
/** Of what is owed beside the steps: each task runs by the clock of its own name. */
export const taskClocks = ['giveRights', 'answerManifestation', ...endingClocks] as const;

/** From what calls for a review to the day by which it is to be held. */
const reviewClocks = ['schoolChange', 'formerSchool', 'levelChange', 'transferIn', 'reviewWish'] as const;

export const ClockName = z.enum([
  'settleReferral',
  'consent',
  'evaluation',
  'eligibilityNotice',
  'agreePlan',
  'publishPlan',
  'transferReview',
  'transferPackage',
  'lookAgain',
  ...taskClocks,
  ...reviewClocks,
]);
export type ClockName = z.infer<typeof ClockName>;

/**
 * Law says "reasonable" and districts say how long, so these are settings. The defaults are what districts commonly
 * publish.
 */
export const defaultClocks: Readonly<Record<ClockName, ClockRule>> = {
  settleReferral: { amount: 15, unit: 'schoolDays' },
  consent: { amount: 30, unit: 'calendarDays' },
  evaluation: { amount: 45, unit: 'schoolDays' },
  eligibilityNotice: { amount: 5, unit: 'schoolDays' },
  agreePlan: { amount: 30, unit: 'calendarDays' },
  publishPlan: { amount: 1, unit: 'schoolDays' },
  transferReview: { amount: 30, unit: 'calendarDays' },
  transferPackage: { amount: 10, unit: 'schoolDays' },
  lookAgain: { amount: 365, unit: 'calendarDays' },
  giveRights: { amount: 5, unit: 'schoolDays' },
  answerManifestation: { amount: 10, unit: 'schoolDays' },
  askReceipt: { amount: 20, unit: 'schoolDays' },
  giveSummary: { amount: 10, unit: 'schoolDays' },
  copyToFamily: { amount: 10, unit: 'schoolDays' },
  tellFamily: { amount: 5, unit: 'schoolDays' },
  seekStudent: { amount: 10, unit: 'schoolDays' },
  speakToFamily: { amount: 1, unit: 'schoolDays' },
  schoolChange: { amount: 20, unit: 'schoolDays' },
  formerSchool: { amount: 10, unit: 'schoolDays' },
  levelChange: { amount: 20, unit: 'schoolDays' },
  transferIn: { amount: 20, unit: 'schoolDays' },
  reviewWish: { amount: 20, unit: 'schoolDays' },
};

/** A clock that runs. The day it ends is computed when somebody asks: a snow day that is added later moves it. */
export const RunningClock = z.object({ what: ClockName, startOn: SchoolDate, clock: ClockRule });
export type RunningClock = z.infer<typeof RunningClock>;

export const CourseSelection = z.enum(['11-01', '12-01', '01-15', '02-01', '02-15', '03-01', '04-01', 'never']);
export type CourseSelection = z.infer<typeof CourseSelection>;

/** What a district decides about its process. A missing clock is the default. */
export type ProcessSettings = {
  clocks: Partial<Record<ClockName, ClockRule>>;
  inviteDaysBefore: number;
  /** Enough attempts to reach a family: how many that count, in how many ways, on how many school days. */
  contactAttempts: number;
  contactChannels: number;
  contactDays: number;
  familyAgreesToPlan: boolean;
  /** After enough attempts and a notice a first plan comes into force although nobody answered. */
  silenceSuffices: boolean;
  consentToReevaluate: boolean;
  /** Evaluated again after so many months at the latest. */
  reevaluationMonths: number;
  /** How often a learning plan is looked at again; `profile`: as its profile says, or its framework. */
  reviewLearning: 'profile' | ReviewRhythm;
  /** The same of a plan of accommodations that is made here. */
  reviewAccommodation: ReviewRhythm;
  /** Month and day from which students choose courses: their learning plans are to be looked at before. */
  courseSelection: CourseSelection;
  familySignsLearningPlan: boolean;
  /** Whether the letters that tell families of help go out by mail on their own, or the office sends all of them. */
  lettersByMail: boolean;
  /**
   * While a dispute is open, a version that takes away or weakens what is contested waits. Federal law holds nothing
   * back here (34 CFR 104.36), so that a district may say no; a fair process would wait.
   */
  disputeHolds: boolean;
  /** How many hours one person has with one student in a day, while an emergency lasts (34 CFR 99.36). */
  emergencyHours: number;
  /** Within how many school days somebody else has looked into one. */
  emergencyLookDays: number;
  /** How many days whoever managed a plan may look after its end, to close what is left (34 CFR 99.31(a)(1)). */
  sightAfterEnd: number;
};

export const defaultSettings: ProcessSettings = {
  clocks: {},
  inviteDaysBefore: 10,
  contactAttempts: 3,
  contactChannels: 2,
  contactDays: 3,
  familyAgreesToPlan: true,
  silenceSuffices: true,
  consentToReevaluate: false,
  reevaluationMonths: 36,
  reviewLearning: 'profile',
  reviewAccommodation: 'year',
  courseSelection: '02-01',
  familySignsLearningPlan: false,
  lettersByMail: true,
  disputeHolds: true,
  ...usualEmergency,
  sightAfterEnd: 30,
};

export const clockOf = ({ clocks }: ProcessSettings, name: ClockName): ClockRule => clocks[name] ?? defaultClocks[name];
