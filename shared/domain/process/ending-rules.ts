import * as z from 'zod/mini';
import type { PlanKind } from '../frameworks.ts';
import { type ClockName, taskClocks } from './clocks.ts';
import type { Fact, FactKind } from './facts.ts';
import type { ExitReason } from './states.ts';
import type { StepName } from './transitions.ts';

/** What is owed to somebody once a plan is over, or from a case’s first day. Nothing of it holds a step back. */
export const EndingTask = z.enum(['sendRecords', ...taskClocks]);
export type EndingTask = z.infer<typeof EndingTask>;

type TaskRule = {
  clock: ClockName;
  /** The fact that says that it was done. */
  done: FactKind;
  source: string;
};

/** By when, and what shows that it was done. A task is never a message: a person does it, and says so. */
export const taskRules: Readonly<Record<EndingTask, TaskRule>> = {
  sendRecords: { clock: 'transferPackage', done: 'packageSent', source: 'R-S10, 34 CFR 99.34' },
  giveRights: { clock: 'giveRights', done: 'safeguardsSent', source: 'R-S13, 34 CFR 104.36' },
  answerManifestation: {
    clock: 'answerManifestation',
    done: 'manifestationAnswered',
    source: 'R-S14, 34 CFR 104.35(a)',
  },
  askReceipt: { clock: 'askReceipt', done: 'packageReceived', source: 'R-S10' },
  giveSummary: { clock: 'giveSummary', done: 'handoverGiven', source: '34 CFR 300.305(e)(3)' },
  copyToFamily: { clock: 'copyToFamily', done: 'copyGiven', source: '34 CFR 99.10(d)' },
  tellFamily: { clock: 'tellFamily', done: 'noticeSent', source: 'R-S7, 34 CFR 104.36' },
  seekStudent: { clock: 'seekStudent', done: 'studentSought', source: 'R-W7' },
  speakToFamily: { clock: 'speakToFamily', done: 'familySpokenTo', source: 'R-W8' },
};

type EndingRule = {
  /** The step of an accommodation plan. A learning plan is put away, for whatever reason. */
  step: StepName;
  kinds: readonly PlanKind[];
  /** What whoever ends the plan may put on record in the same act, with its day. */
  tells?: Fact['kind'] & (typeof tellable)[number];
  tasks: readonly EndingTask[];
  /**
   * The student's meetings that lie ahead. `quietly`: the student is not here any more, so they leave the calendars,
   * and no machine writes to anybody about it. `asked`: whoever ends the plan says whether they are held.
   */
  meetings: 'quietly' | 'asked';
};

const tellable = [
  'studentWithdrew',
  'graduated',
  'agedOut',
  'iepBegan',
  'otherPlanBegan',
  'endedElsewhere',
  'studentDied',
] as const satisfies readonly FactKind[];

const both = ['learning', 'accommodation'] as const;
const accommodation = ['accommodation'] as const;

/** What each ending is, and what follows on it. What it asks for stands with its step. */
export const endingRules: Readonly<Record<ExitReason, EndingRule>> = {
  transferredOut: {
    step: 'transferOut',
    kinds: both,
    tells: 'studentWithdrew',
    tasks: ['sendRecords', 'askReceipt'],
    meetings: 'quietly',
  },
  leftHome: {
    step: 'leaveForHome',
    kinds: both,
    tells: 'studentWithdrew',
    tasks: ['copyToFamily', 'tellFamily'],
    meetings: 'quietly',
  },
  leftPrivate: {
    step: 'leaveForPrivate',
    kinds: both,
    tells: 'studentWithdrew',
    tasks: ['sendRecords', 'askReceipt', 'tellFamily'],
    meetings: 'quietly',
  },
  leftAbroad: {
    step: 'leaveAbroad',
    kinds: both,
    tells: 'studentWithdrew',
    tasks: ['copyToFamily'],
    meetings: 'quietly',
  },
  leftUnknown: {
    step: 'leaveForUnknown',
    kinds: both,
    tells: 'studentWithdrew',
    tasks: ['seekStudent'],
    meetings: 'quietly',
  },
  droppedOut: {
    step: 'dropOut',
    kinds: both,
    tells: 'studentWithdrew',
    tasks: ['tellFamily', 'copyToFamily'],
    meetings: 'quietly',
  },
  agedOut: { step: 'ageOut', kinds: both, tells: 'agedOut', tasks: ['giveSummary'], meetings: 'asked' },
  notEligible: { step: 'endNotEligible', kinds: accommodation, tasks: [], meetings: 'asked' },
  graduated: { step: 'graduate', kinds: both, tells: 'graduated', tasks: ['giveSummary'], meetings: 'asked' },
  revoked: { step: 'revoke', kinds: accommodation, tasks: [], meetings: 'asked' },
  declined: { step: 'declinePlan', kinds: both, tasks: [], meetings: 'asked' },
  iepTookOver: {
    step: 'yieldToIep',
    kinds: accommodation,
    tells: 'iepBegan',
    tasks: ['tellFamily'],
    meetings: 'asked',
  },
  otherFramework: {
    step: 'yieldToOther',
    kinds: both,
    tells: 'otherPlanBegan',
    tasks: ['tellFamily'],
    meetings: 'asked',
  },
  endedElsewhere: { step: 'endMirror', kinds: accommodation, tells: 'endedElsewhere', tasks: [], meetings: 'asked' },
  died: { step: 'mourn', kinds: both, tells: 'studentDied', tasks: ['speakToFamily'], meetings: 'quietly' },
  expired: { step: 'expire', kinds: both, tasks: [], meetings: 'asked' },
};
