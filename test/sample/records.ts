import { policyVersion } from '#shared/domain/access/access-policy.ts';
import type { CoverGrant, EmergencyGrant, NamedGrant } from '#shared/domain/access/dated-grant.ts';
import type { GuardianLimit } from '#shared/domain/access/guardianship.ts';
import type { Deadline } from '#shared/domain/calendar/deadline.ts';
import type { Acknowledgement } from '#shared/domain/cards/acknowledgement.ts';
import type { Card } from '#shared/domain/cards/card.ts';
import type { Declines } from '#shared/domain/cards/declines.ts';
import type { DeliveryEntry } from '#shared/domain/cards/delivery.ts';
import { ReviewTask } from '#shared/domain/cards/review-task.ts';
import type { KeptSafety, SafetyProposal } from '#shared/domain/cards/safety-card.ts';
import type { Event } from '#shared/domain/events.ts';
import type { Goal } from '#shared/domain/goals/goal.ts';
import type { ProgressPoint } from '#shared/domain/goals/progress.ts';
import { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { RightsNotice } from '#shared/domain/notices/rights-notice.ts';
import type { Contribution } from '#shared/domain/plans/contribution.ts';
import type { ActivePlan } from '#shared/domain/plans/plan.ts';
import type { TriageRow } from '#shared/domain/plans/triage-row.ts';
import { type MeetingsAhead, withReview } from '#shared/domain/reviews/meetings-ahead.ts';
import type { Review } from '#shared/domain/reviews/review.ts';
import { type AuditedChange, type CommandResult, savedWith } from '#shared/use-cases/ports/commands.ts';
import type { PlannedReview } from '#shared/use-cases/ports/reviews/reviews.ts';
import { anActivePlan, aPlanProcess } from '../builders.ts';
import { harborHigh } from './roster.ts';

export const at = '2026-11-23T20:30:00.000Z';
export const later = (minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString();

export const aCard = (over: Partial<Card> = {}): Card => ({
  studentId: 'stu_maya',
  items: [
    {
      code: 'TIM-EXT',
      parameter: { timeMultiplier: 1.5 },
      activities: ['quiz_test'],
      courses: [],
      priority: 'essential',
      alternatives: [],
      sinceAt: at,
    },
  ],
  version: 1,
  versions: [{ hash: 'a'.repeat(64) }],
  updatedAt: at,
  ...over,
});

type Head = 'id' | 'at' | 'actorId' | 'because' | 'surface' | 'studentIds' | 'policy';
type WordsOf<Entry> = Entry extends unknown ? Omit<Entry, Head> : never;
type EntryOver = Partial<Pick<LedgerEntry, Head>> & (WordsOf<LedgerEntry> | { action?: never });

/** A plan was published, unless the test says what else was done, and to what. */
export function anEntry(over: EntryOver = {}): LedgerEntry {
  const published = { action: 'plan_published', planId: 'pln_1' } as const;
  const head = {
    id: 'led_1',
    at,
    actorId: 'stf_dana',
    because: 'caseManages',
    surface: 'slack',
    studentIds: ['stu_maya'],
  };
  return LedgerEntry.parse({ ...head, ...(over.action ? {} : published), ...over });
}

/**
 * What belongs to a change besides the change, for tests that hand one to a store themselves; `by` tells two of them
 * apart.
 */
export const aChange = (
  by: string,
  over: EntryOver = {},
  events: readonly Event[] = [],
): AuditedChange<CommandResult> => ({
  entry: anEntry({ id: `led_${by.replaceAll(/[^\w.-]/g, '.')}`, ...over }),
  events,
  key: by,
  result: {},
  saved: savedWith,
});

/** One that somebody in class made. */
export const aClassChange = (by: string, over: EntryOver = { action: 'delivery_logged', sectionId: 'sec_algebra' }) =>
  aChange(by, { actorId: 'stf_grace', because: 'teachesNow', ...over });

export const aReview = (over: Partial<Review> = {}): Review => ({
  id: 'rev_1',
  ref: 'K7Q2-9F',
  studentId: 'stu_maya',
  schoolId: harborHigh.id,
  organiserId: 'stf_dana',
  participants: [{ kind: 'staff', id: 'stf_dana', email: 'dana@harbor.example' }],
  startsAt: '2026-12-04T00:30:00.000Z',
  endsAt: '2026-12-04T01:00:00.000Z',
  zone: 'America/Los_Angeles',
  status: 'scheduled',
  generation: 0,
  version: 1,
  ...over,
});

/** With the list of the student's meetings as it stood before. */
export const plannedReview = (review: Review, before?: MeetingsAhead): PlannedReview => ({
  review,
  ahead: withReview(before, review, at),
});

export const reviewScheduled = (id: string, review: Review): Extract<Event, { type: 'ReviewScheduled' }> => ({
  id: `evt_${id}`,
  at,
  type: 'ReviewScheduled',
  reviewId: review.id,
  studentId: review.studentId,
});

export const aTriageRow = (over: Partial<TriageRow> = {}): TriageRow => ({
  id: 'wrd_a',
  schoolId: harborHigh.id,
  studentId: 'stu_maya',
  planId: 'pln_1',
  framework: '504',
  text: 'Sits by the window',
  parameter: '',
  appliesTo: [],
  since: at,
  ...over,
});

export const aCover = (over: Partial<CoverGrant> = {}): CoverGrant => ({
  id: 'cov_1',
  relation: 'substitutesNow',
  staffId: 'stf_samuel',
  schoolId: harborHigh.id,
  sectionIds: ['sec_algebra'],
  beginOn: '2026-11-23',
  endOn: '2026-11-25',
  givenBy: 'stf_priya',
  version: 1,
  ...over,
});

/** Whom the coordinator named as the nurse of a student, for the year. */
export const aNurse = (over: Partial<NamedGrant> = {}): NamedGrant => ({
  id: 'gnt_nurse',
  relation: 'nurseOf',
  staffId: 'stf_samuel',
  studentId: 'stu_maya',
  schoolId: harborHigh.id,
  beginOn: '2026-11-23',
  endOn: '2027-06-11',
  givenBy: 'stf_priya',
  version: 1,
  ...over,
});

const someSafety = { where: 'blue bag in room 12', first: 'call the office at 4100' };
export const aKeptSafety = (over: Partial<KeptSafety> = {}): KeptSafety => ({
  ...{ studentId: 'stu_maya', ...someSafety, on: '2026-11-23', by: 'stf_samuel', at, version: 1 },
  ...over,
});
export const aSafetyProposal = (over: Partial<SafetyProposal> = {}): SafetyProposal => ({
  ...{ studentId: 'stu_maya', ...someSafety, on: '2026-11-23', by: 'stf_dana', revision: 1 },
  ...over,
});

/** An evaluation that is due 45 school days after the consent came back. */
export const aDeadline = (over: Partial<Deadline> = {}): Deadline => ({
  id: 'ddl_1',
  studentId: 'stu_maya',
  schoolId: harborHigh.id,
  what: 'evaluation',
  about: 'ref_1',
  startOn: '2026-09-14',
  clock: { amount: 45, unit: 'schoolDays' },
  dueOn: '2026-11-18',
  calendarVersion: 1,
  version: 1,
  ...over,
});

export const anEmergency = (over: Partial<EmergencyGrant> = {}): EmergencyGrant => ({
  id: 'emg_1',
  relation: 'emergency',
  staffId: 'stf_samuel',
  studentId: 'stu_maya',
  schoolId: harborHigh.id,
  beginAt: at,
  endAt: later(60),
  givenBy: 'stf_samuel',
  version: 1,
  ...over,
});

export const aRightsNotice = (over: Partial<RightsNotice> = {}): RightsNotice => ({
  ...{ id: 'ntc_rights', studentId: 'stu_maya', of: 'record', passOn: '2027-11-24', to: ['stu_maya', 'grd_ana'] },
  ...{ sentOn: '2026-11-24', channel: 'letter', language: 'es', interpreterOffered: false },
  ...{ templateVersion: '2026-11-28', recordedAt: '2026-11-24T20:00:00.000Z', recordedBy: 'stf_priya' },
  ...over,
});

export const aLimit = (over: Partial<GuardianLimit> = {}): GuardianLimit => ({
  studentId: 'stu_maya',
  guardianId: 'grd_ana',
  rights: 'noContact',
  startOn: '2026-11-23',
  version: 1,
  ...over,
});

export const emergencyOpened = (id: string): Extract<Event, { type: 'EmergencyAccessOpened' }> => ({
  id: `evt_${id}`,
  at,
  type: 'EmergencyAccessOpened',
  grantId: 'emg_1',
  studentId: 'stu_maya',
  schoolId: harborHigh.id,
  ref: 'K7Q2-9F',
});

export const aGoal = (over: Partial<Goal> = {}): Goal => ({
  goalId: 'gol_1',
  domain: 'literacy',
  term: 'long',
  statement: 'Maya will read a grade-level passage aloud',
  baseline: { value: 60, unit: 'words per minute' },
  target: { value: 90, unit: 'words per minute' },
  ownerId: 'stu_maya',
  startOn: '2026-09-01',
  dueOn: '2027-05-28',
  objectives: [],
  status: 'open',
  ...over,
});

export const aPoint = (over: Partial<ProgressPoint> = {}): ProgressPoint => ({
  progressPointId: 'prg_1',
  studentId: 'stu_maya',
  planId: 'pln_1',
  goalId: 'gol_1',
  on: '2026-11-20',
  value: 70,
  unit: 'words per minute',
  source: 'probe',
  byId: 'stf_dana',
  at,
  ...over,
});

export const aContribution = (over: Partial<Contribution> = {}): Contribution => ({
  contributionId: 'ctb_1',
  studentId: 'stu_maya',
  byId: 'stu_maya',
  as: 'student',
  about: 'strengths',
  words: 'I explain things well when I can draw them.',
  at,
  revision: 1,
  ...over,
});

/** All that one publication writes; `by` tells two publishers apart. */
export function aPublication(by: string, plan: ActivePlan = anActivePlan(), card: Card = aCard()) {
  const { id: planId, studentId, version } = plan;
  const event: Event = { id: `evt_${by}`, at, type: 'PlanPublished', planId, studentId, version };
  const process = aPlanProcess({ planId, studentId, schoolId: plan.schoolId, framework: plan.framework, version });
  const change = aChange(
    `publish/${by}`,
    { id: `led_${by}`, action: 'plan_published', planId, studentIds: [studentId] },
    [event],
  );
  return [
    { plan, card, process, nextChanges: [] },
    { ...change, result: { planId, version } },
  ] as const;
}

/** The entry as the ledger's stream tells it: the store says by which table of rules it was allowed. */
export const asStored = (entry: LedgerEntry): LedgerEntry => ({ ...entry, policy: policyVersion });
export const anAcknowledgement = (over: Partial<Acknowledgement> = {}): Acknowledgement => ({
  studentId: 'stu_maya',
  staffId: 'stf_grace',
  cardVersion: 1,
  cardHash: 'b'.repeat(64),
  versions: [{ hash: 'a'.repeat(64) }],
  items: Array.from({ length: 8 }, (_, index) => ({
    fingerprint: String(index).repeat(64),
    code: 'TIM-EXT' as const,
    parameter: { timeMultiplier: 1.5 },
    at,
  })),
  at,
  revision: 1,
  ...over,
});

export const aDelivery = (over: Partial<DeliveryEntry> = {}): DeliveryEntry => ({
  id: 'dlv_1',
  studentId: 'stu_maya',
  item: { code: 'TIM-EXT', fingerprint: 'c'.repeat(64) },
  sectionId: 'sec_algebra',
  on: '2026-11-23',
  activity: 'quiz_test',
  outcome: 'delivered',
  byKind: 'staff',
  byId: 'stf_grace',
  at,
  ...over,
});

export const someDeclines = (over: Partial<Declines> = {}): Declines => ({
  studentId: 'stu_maya',
  code: 'TIM-EXT',
  recent: [],
  revision: 1,
  ...over,
});

export const aReviewTask = (over: Partial<ReviewTask> = {}): ReviewTask =>
  ReviewTask.parse({
    id: 'tsk_1',
    studentId: 'stu_maya',
    schoolId: harborHigh.id,
    kind: 'declined_three_times',
    item: { code: 'TIM-EXT', fingerprint: 'c'.repeat(64) },
    openedOn: '2026-11-23',
    because: ['dlv_1', 'dlv_2', 'dlv_3'],
    countedIn: 'schoolDays',
    version: 1,
    status: 'open',
    ...over,
  });
