import { majorityProfiles, majorityStates } from '../access/majority.ts';
import { type ClockName, type ClockRule, CourseSelection } from '../process/clocks.ts';
import type { DistrictRecord } from './district-settings.ts';

type Unit = ClockRule['unit'];
/** What a district may say. `most` of a clock is by its unit; a unit that is left out does not fit the clock. */
export type SettingRange =
  | { kind: 'count'; from: number; to: number }
  | { kind: 'yesOrNo' }
  | { kind: 'oneOf'; choices: readonly string[] }
  | { kind: 'clock'; most: Partial<Record<Unit, number>> };

/** `source`: where the default and the bounds come from. */
type SettingRow = { range: SettingRange; source: string };

type PlainName = Exclude<keyof DistrictRecord, 'clocks' | 'version'>;
export type SettingName = PlainName | `clock.${ClockName}`;

const count = (from: number, to: number): SettingRange => ({ kind: 'count', from, to });
const yesOrNo: SettingRange = { kind: 'yesOrNo' };
const clock = (most: Partial<Record<Unit, number>>): SettingRange => ({ kind: 'clock', most });
const anyDays = clock({ schoolDays: 60, calendarDays: 90 });

const published = 'no law counts these days for Section 504; what districts commonly publish';

/**
 * Where law leaves a choice, what a district may choose. Defaults stand with the rules that use them
 * (`defaultSettings`, `defaultClocks`, `usualRights`); here stands what may be said instead, and where both come from.
 */
export const settingRows: Readonly<Record<SettingName, SettingRow>> = {
  contactAttempts: { range: count(2, 10), source: 'practice (R-S11); 34 CFR 300.322(d) asks for a record of attempts' },
  contactChannels: { range: count(1, 4), source: 'practice (R-S11)' },
  contactDays: { range: count(2, 10), source: 'practice (R-S11): three emails in one minute are one attempt' },
  inviteDaysBefore: { range: count(1, 60), source: 'practice; 34 CFR 300.322(a)(1) says early enough to come' },
  familyAgreesToPlan: { range: yesOrNo, source: 'practice; 34 CFR 104.36 asks for notice and not for a signature' },
  silenceSuffices: { range: yesOrNo, source: 'practice (R-S11); 34 CFR 104.36 asks for notice' },
  disputeHolds: {
    range: yesOrNo,
    source: 'practice; 34 CFR 104.36 gives a hearing, and 300.518 keeps an IEP as it was while it runs',
  },
  consentToReevaluate: {
    range: yesOrNo,
    source: '34 CFR 104.35(a) as read for a first evaluation; later ones by notice',
  },
  reevaluationMonths: {
    range: count(6, 36),
    source: '34 CFR 104.35(d) says periodically (R-S5); 34 CFR 300.303(b)(2) says every three years',
  },
  reviewLearning: {
    range: { kind: 'oneOf', choices: ['profile', 'term', 'quarter', 'year'] },
    source: 'practice (R-W6), and what the profile names as its own: state law on learning plans',
  },
  reviewAccommodation: {
    range: { kind: 'oneOf', choices: ['year', 'term', 'quarter'] },
    source: 'practice (R-S6); 34 CFR 104.35(d) says periodically',
  },
  courseSelection: {
    range: { kind: 'oneOf', choices: CourseSelection.options },
    source: 'practice (R-W6): plans are brought up to date before courses are chosen',
  },
  lettersByMail: {
    range: yesOrNo,
    source: 'practice; 34 CFR 104.32(b) has families told each year, and does not say in which way',
  },
  familySignsLearningPlan: { range: yesOrNo, source: 'state law on learning plans (La. R.S. 17:2925 asks for it)' },
  emergencyHours: {
    range: count(1, 6),
    source: 'practice; 34 CFR 99.36 opens a record for as long as the emergency lasts',
  },
  emergencyLookDays: {
    range: count(1, 10),
    source: 'practice; 34 CFR 99.32(a)(5) wants the threat and who saw on record',
  },
  sightAfterEnd: { range: count(0, 60), source: 'practice; 34 CFR 99.31(a)(1) asks for a current interest' },
  dependentAccess: { range: yesOrNo, source: '34 CFR 99.31(a)(8)' },
  leapDay: {
    range: { kind: 'oneOf', choices: ['02-28', '03-01'] },
    source: 'state law; most states count from 1 March',
  },
  noCopyWithoutContact: {
    range: yesOrNo,
    source: '34 CFR 99.4, 99.10(d); yes where a state ends all access (M.G.L. c. 71 s. 34H)',
  },
  yearsAhead: {
    range: count(0, 3),
    source: '34 CFR 300.320(c) asks for a year where there is an IEP; of other plans it is the district’s choice',
  },
  majority: {
    range: { kind: 'oneOf', choices: majorityStates },
    source: majorityStates
      .map((state) => `${state} ${majorityProfiles[state].age}: ${majorityProfiles[state].source}`)
      .join('; '),
  },
  'clock.settleReferral': { range: anyDays, source: published },
  'clock.consent': { range: clock({ calendarDays: 90 }), source: published },
  'clock.evaluation': {
    range: clock({ schoolDays: 60, calendarDays: 60 }),
    source: 'state timelines of 45 school days; 34 CFR 300.301(c) allows 60 days',
  },
  'clock.eligibilityNotice': { range: anyDays, source: published },
  'clock.agreePlan': { range: anyDays, source: '34 CFR 300.323(c) allows 30 days after the finding' },
  'clock.publishPlan': { range: clock({ schoolDays: 10, calendarDays: 14 }), source: published },
  'clock.transferReview': {
    range: clock({ calendarDays: 30, schoolDays: 20 }),
    source: 'practice (R-S10): within 30 days',
  },
  'clock.lookAgain': {
    range: clock({ schoolDays: 180, calendarDays: 365 }),
    source: 'practice (R-S15): each year, as a plan is reviewed',
  },
  'clock.giveRights': { range: clock({ schoolDays: 10, calendarDays: 14 }), source: published },
  'clock.answerManifestation': {
    range: clock({ schoolDays: 10, calendarDays: 14 }),
    source: '34 CFR 300.530(e): within ten school days, where that law holds',
  },
  'clock.transferPackage': {
    range: clock({ schoolDays: 10, calendarDays: 14 }),
    source: 'practice; state rules of 10 days, 34 CFR 99.34',
  },
  'clock.askReceipt': { range: anyDays, source: published },
  'clock.giveSummary': { range: anyDays, source: published },
  'clock.copyToFamily': {
    range: clock({ schoolDays: 30, calendarDays: 45 }),
    source: '34 CFR 99.10(b): within 45 days',
  },
  'clock.tellFamily': { range: anyDays, source: published },
  'clock.seekStudent': { range: anyDays, source: published },
  'clock.schoolChange': { range: clock({ schoolDays: 45, calendarDays: 60 }), source: 'practice (R-S6)' },
  'clock.formerSchool': { range: clock({ schoolDays: 20, calendarDays: 30 }), source: 'practice (R-S6)' },
  'clock.levelChange': { range: clock({ schoolDays: 45, calendarDays: 60 }), source: 'practice (R-S6)' },
  'clock.transferIn': { range: clock({ schoolDays: 45, calendarDays: 60 }), source: 'practice (R-S6, R-S10)' },
  'clock.reviewWish': { range: clock({ schoolDays: 45, calendarDays: 60 }), source: 'practice (R-S6)' },
  'clock.speakToFamily': { range: clock({ schoolDays: 10, calendarDays: 14 }), source: published },
};

/** What law has decided: no district sets it, and each says why. */
export const fixedByLaw: Readonly<Record<string, string>> = {
  ageOfRights: 'the rights over a record pass at 18 everywhere (34 CFR 99.3, 99.5); for who decides, set majority',
  consentToEvaluate: 'nobody is evaluated before the family consents (34 CFR 104.35, 104.36)',
  accessDays: 'a family reads the record within 45 days of asking (34 CFR 99.10(b))',
};
