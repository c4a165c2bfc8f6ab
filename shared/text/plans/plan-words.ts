import type { Activity } from '#shared/domain/catalogue/catalogue-entry.ts';
import { type ItemCode, nameOfItem, type PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import type { SchoolDate, Span } from '#shared/domain/dates.ts';
import type { Frequency, Goal, GoalDomain, Measure } from '#shared/domain/goals/goal.ts';
import type { EndedPlan, Plan, PlanDraft } from '#shared/domain/plans/plan.ts';
import type { VersionStatus } from '#shared/domain/plans/plan-history.ts';
import type { Service } from '#shared/domain/plans/service.ts';
import { dateInWords } from '../days.ts';
import { type AmountWords, amountOfItem, englishAmounts } from './amounts.ts';

/** Who somebody is, for a page or a terminal; an id that nobody knows any more is said as it is. */
export type NameOf = (id: string) => string;

/** From the names that were read with the records; what nobody in person did, the house did. */
export const nameFrom =
  (names: ReadonlyMap<string, string>): NameOf =>
  (id) =>
    names.get(id) ?? (id === 'system' ? 'Sidelight' : id);

/** `from today until Fri, Dec 18, 2026`; empty when both ends are open. */
export function spanInWords({ startOn, endOn }: Span, today?: SchoolDate) {
  const said = (on: SchoolDate) => (on === today ? 'today' : dateInWords(on));
  return [...(startOn ? [`from ${said(startOn)}`] : []), ...(endOn ? [`until ${said(endOn)}`] : [])].join(' ');
}

export const frameworkWords: Record<Plan['framework'], string> = {
  ILP: 'Individual learning plan (ILP)',
  ISP: 'Individual support plan (ISP)',
  IAP: 'Individual accommodation plan (IAP)',
  '504': 'Section 504 plan',
  'IEP-at-a-glance': 'IEP at a glance',
};

export const standingWords: Record<VersionStatus, string> = {
  upcoming: 'starts later',
  active: 'in force',
  superseded: 'replaced by a later version',
  ended: 'ended',
};

export const draftWords: Record<PlanDraft['status'], string> = { draft: 'draft', agreed: 'agreed, not yet in force' };

export const exitWords: Record<EndedPlan['exitReason'], string> = {
  expired: 'reached its end date',
  notEligible: 'no longer eligible',
  graduated: 'graduated',
  revoked: 'consent withdrawn',
  transferredOut: 'moved to another school',
  iepTookOver: 'an IEP took its place',
  otherFramework: 'another plan took its place',
  endedElsewhere: 'the plan that it copied ended',
  leftHome: 'left to learn at home',
  leftPrivate: 'left for a private school',
  leftAbroad: 'moved abroad',
  leftUnknown: 'left, it is not known where to',
  droppedOut: 'left school early',
  agedOut: 'too old for school',
  declined: 'the family, or the adult student, did not want it',
  died: 'the student died',
};

export const activityWords: Record<Activity, string> = {
  quiz_test: 'quizzes and tests',
  assignment: 'assignments',
  reading: 'reading',
  lecture: 'lessons',
  lab: 'lab work',
  presentation: 'presentations',
  always: 'all work',
};

export const priorityWords: Record<PlanItem['priority'], string> = { essential: 'essential', standard: 'standard' };

export const applicationWords: Record<PlanItem['applicationType'], string> = {
  universal: 'open to every student',
  designated: 'for students that an adult names',
  accommodation: 'an accommodation of this plan',
  administrative: 'arranged by the office',
};

export const domainWords: Record<GoalDomain, string> = {
  academic: 'academic',
  'social-emotional': 'social and emotional',
  'life-skills': 'life skills',
  career: 'career',
  attendance: 'attendance',
  literacy: 'reading and writing',
  numeracy: 'math',
  language: 'language',
  transition: 'transition',
};

export const termWords: Record<Goal['term'], string> = { short: 'short term', long: 'long term' };
export const goalStatusWords: Record<Goal['status'], string> = {
  open: 'open',
  reached: 'reached',
  partlyReached: 'partly met',
  notReached: 'not reached',
  dropped: 'dropped',
};

const methodWords: Record<Extract<NonNullable<Goal['method']>, string>, string> = {
  probe: 'short probes',
  rubric: 'a rubric',
  workSample: 'work samples',
  observation: 'observation',
  survey: 'a survey',
  assessment: 'an assessment',
};

const serviceWords: Record<Service['kind'], string> = {
  tutoring: 'Tutoring',
  mentoring: 'Mentoring',
  smallGroup: 'Small group',
  counselling: 'Counseling',
  checkIn: 'Check-in',
  speechLanguage: 'Speech and language',
  occupationalTherapy: 'Occupational therapy',
  readingSupport: 'Reading support',
  mathSupport: 'Math support',
  languageSupport: 'Language support',
  assistiveTechnology: 'Assistive technology',
  enrichment: 'Enrichment',
  acceleration: 'Moving ahead',
  creditRecovery: 'Making up credits',
  behaviorSupport: 'Help with behavior',
  socialSkills: 'Social skills',
  lifeSkills: 'Life skills',
  physicalTherapy: 'Physical therapy',
  nursing: 'Nursing',
  transport: 'Transportation',
  homeInstruction: 'Teaching at home',
  consultation: 'Advice to the teachers',
  familySupport: 'Support for the family',
  communityProvider: 'Help from outside the school',
  other: 'Other support',
};

export const serviceName = ({ kind, name }: Pick<Service, 'kind' | 'name'>) => name ?? serviceWords[kind];

export const serviceAmount = ({ minutes, frequency }: Pick<Service, 'minutes' | 'frequency'>) =>
  [
    ...(minutes === undefined ? [] : [`${minutes} min`]),
    frequency === 'asNeeded' ? 'as needed' : frequencyInWords(frequency),
  ].join(', ');

const times = ['', 'once', 'twice'] as const;
const perWords: Record<Frequency['per'], string> = {
  day: 'a day',
  week: 'a week',
  twoWeeks: 'every 2 weeks',
  month: 'a month',
  quarter: 'a quarter',
  term: 'a term',
  year: 'a year',
};
export const frequencyInWords = ({ times: count, per }: Frequency) =>
  `${times[count] ?? `${count} times`} ${perWords[per]}`;

export const measureInWords = (measure: Measure) =>
  'words' in measure
    ? measure.words
    : `${measure.value} ${measure.unit}${measure.on ? ` on ${dateInWords(measure.on)}` : ''}`;

export const methodInWords = (method: NonNullable<Goal['method']>) =>
  typeof method === 'string' ? methodWords[method] : method.words;

export function criterionInWords(criterion: NonNullable<Goal['criterion']>) {
  if ('metric' in criterion) return criterion.metric;
  if ('accuracyPercent' in criterion) return `${criterion.accuracyPercent}% right`;
  return `${criterion.successes} of ${criterion.attempts} times`;
}

/** What a plan's reader calls it; a code that this release does not know any more stays readable. */
export const itemName = (item: { code: ItemCode; own?: PlanItem['own'] }) => nameOfItem(item);

/**
 * `1.5×`; empty where there is no amount to say, and in words where there is one that nobody has said. Whoever reads a
 * plan also reads which card and which routine it means.
 */
export const itemAmount = ({ code, parameter }: Pick<PlanItem, 'code' | 'parameter'>) =>
  amountOfItem({ code, parameter }, amountsInPlan);

const amountsInPlan: AmountWords = {
  ...englishAmounts,
  phrases: {
    ...englishAmounts.phrases,
    cardRef: (value) => `card ${value}`,
    routineRef: (value) => `routine ${value}`,
  },
};

/** Where it holds: kinds of work, courses, places. Empty means everywhere that the accommodation bears on. */
export const placesInWords = ({ activities, courses, settings }: PlanItem['applicability']) =>
  [activities.map((each) => activityWords[each]), courses, settings]
    .filter((list) => list.length > 0)
    .map((list) => list.join(', '))
    .join('; ');

export const ownerInWords = ({ ownerRole, ownerId }: Pick<PlanItem, 'ownerRole' | 'ownerId'>, nameOf: NameOf) =>
  ownerId ? `${nameOf(ownerId)} (${ownerRole})` : ownerRole;
