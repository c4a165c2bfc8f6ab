import { addOnRoutes } from '../functions/classroom-add-on/routes.ts';
import { changesRoutes } from '../functions/classroom-changes/routes.ts';
import { helpRoutes } from '../functions/school-help/routes.ts';
import { slackRoutes } from '../functions/slack/routes.ts';
import { webRoutes } from '../functions/web/routes.ts';
import type { DistrictSettings } from './config.ts';

export type Route = { method: 'GET' | 'POST'; path: string };

/** Requests to one route: how many a second for long, and how many at once. More are refused with 429. */
export type Rate = { perSecond: number; atOnce: number };

/**
 * How a door is opened: by HTTP routes, by a table's stream, by a vendor's queue or by the clock. One answers every
 * address that no door names: a link that was cut off must lead to words, and not to the gateway's own JSON.
 */
type Opened =
  | { by: 'http'; routes: readonly Route[]; rate: Rate; answersTheRest?: true }
  | { by: 'stream'; of: 'plans' | 'ledger' }
  | { by: 'queue'; vendor: 'calendar' | 'mail' | 'slack' }
  | { by: 'schedule'; every: 'day' | 'hour' | 'night' | 'quarter' };

export type DoorName =
  | 'classroom-add-on'
  | 'slack'
  | 'web'
  | 'school-help'
  | 'publish-events'
  | 'index-ledger'
  | 'update-google-calendar'
  | 'send-mail'
  | 'tell-slack'
  | 'daily-sweep'
  | 'sweep-plans'
  | 'seal-ledger'
  | 'import-roster'
  | 'watch-classwork'
  | 'classroom-changes';

/** One function per "who may touch what". `ifItFails` is the sentence of its alarm: whom the failure hurts. */
export type Door = {
  name: DoorName;
  entry: string;
  memoryMb: number;
  timeoutSeconds: number;
  ifItFails: string;
  /** Room on its disk, where it needs more than the half gigabyte that every function has. */
  diskMb?: number;
  opened: Opened;
  /** Deployed only where the district has this setting. */
  option?: 'classroomPush';
};

/**
 * Slack waits three seconds and cold starts are shorter with more memory; workers have time and need little. A queue's
 * door has time for a batch whose tables do not answer, and less than a message is leased for
 * (dynamo-sent-messages.ts).
 */
export const doors: readonly Door[] = [
  {
    name: 'classroom-add-on',
    entry: 'functions/classroom-add-on/handler.ts',
    memoryMb: 1024,
    timeoutSeconds: 10,
    ifItFails: 'Teachers open an assignment and cannot see who needs what.',
    // A bell rings for a whole district at once: 3,000 teachers in eight minutes are seven requests a second.
    opened: { by: 'http', routes: addOnRoutes, rate: { perSecond: 200, atOnce: 500 } },
  },
  {
    name: 'slack',
    entry: 'functions/slack/handler.ts',
    memoryMb: 1024,
    timeoutSeconds: 10,
    ifItFails: 'Staff ask Slack about a student and get no answer.',
    opened: { by: 'http', routes: slackRoutes, rate: { perSecond: 50, atOnce: 100 } },
  },
  {
    name: 'school-help',
    entry: 'functions/school-help/handler.ts',
    memoryMb: 512,
    timeoutSeconds: 10,
    ifItFails: 'A family cannot read whom to ask for help at its school.',
    opened: { by: 'http', routes: helpRoutes, rate: { perSecond: 20, atOnce: 50 } },
  },
  {
    name: 'web',
    entry: 'functions/web/handler.ts',
    memoryMb: 512,
    timeoutSeconds: 10,
    ifItFails: 'Case managers cannot connect their calendar, so invitations wait.',
    opened: { by: 'http', routes: webRoutes, rate: { perSecond: 20, atOnce: 50 }, answersTheRest: true },
  },
  {
    name: 'publish-events',
    entry: 'functions/stream/publish-events.ts',
    memoryMb: 512,
    timeoutSeconds: 60,
    ifItFails: 'Reviews are scheduled and nobody is invited or reminded.',
    opened: { by: 'stream', of: 'plans' },
  },
  {
    name: 'index-ledger',
    entry: 'functions/stream/index-ledger.ts',
    memoryMb: 512,
    timeoutSeconds: 60,
    ifItFails: 'A family who asks who saw their child’s card gets an incomplete answer.',
    opened: { by: 'stream', of: 'ledger' },
  },
  {
    name: 'update-google-calendar',
    entry: 'functions/events/update-google-calendar.ts',
    memoryMb: 512,
    timeoutSeconds: 90,
    ifItFails: 'Families and teachers are not invited to a review.',
    opened: { by: 'queue', vendor: 'calendar' },
  },
  {
    name: 'send-mail',
    entry: 'functions/events/send-mail.ts',
    memoryMb: 512,
    timeoutSeconds: 90,
    ifItFails:
      'By email nobody is reminded of a review, no teacher hears of work that wants a look, and no office of what it must know.',
    opened: { by: 'queue', vendor: 'mail' },
  },
  {
    name: 'tell-slack',
    entry: 'functions/events/tell-slack.ts',
    memoryMb: 512,
    timeoutSeconds: 90,
    ifItFails:
      'In Slack nobody is reminded of a review, no teacher hears of work that wants a look, and no office of what it must know.',
    opened: { by: 'queue', vendor: 'slack' },
  },
  {
    name: 'daily-sweep',
    entry: 'functions/schedule/daily-sweep.ts',
    // It reads every class of the district.
    memoryMb: 1024,
    timeoutSeconds: 840,
    ifItFails: 'Nobody is reminded of tomorrow’s reviews, or of what they have yet to confirm.',
    opened: { by: 'schedule', every: 'day' },
  },
  {
    name: 'sweep-plans',
    entry: 'functions/schedule/sweep-plans.ts',
    memoryMb: 512,
    timeoutSeconds: 300,
    ifItFails: 'Case managers keep sight of students whose plan is over, and no record says that it ended.',
    opened: { by: 'schedule', every: 'day' },
  },
  {
    name: 'seal-ledger',
    entry: 'functions/schedule/seal-ledger.ts',
    memoryMb: 512,
    timeoutSeconds: 300,
    ifItFails: 'Nobody can show that the record of who saw what was not changed afterwards.',
    opened: { by: 'schedule', every: 'hour' },
  },
  {
    name: 'import-roster',
    entry: 'functions/schedule/import-roster.ts',
    // 50,000 students take 291 MB and four minutes on one core; memory buys cores.
    memoryMb: 2048,
    timeoutSeconds: 900,
    diskMb: 4096,
    ifItFails: 'New students have no teacher here yet, and who left keeps sight.',
    opened: { by: 'schedule', every: 'night' },
  },
  {
    name: 'watch-classwork',
    entry: 'functions/schedule/watch-classwork.ts',
    memoryMb: 512,
    // Nine minutes to look and the rest to tell, before the next one begins.
    timeoutSeconds: 840,
    ifItFails: 'Teachers post a quiz and nobody tells them that it wants a look.',
    opened: { by: 'schedule', every: 'quarter' },
  },
  {
    name: 'classroom-changes',
    entry: 'functions/classroom-changes/handler.ts',
    memoryMb: 512,
    timeoutSeconds: 10,
    ifItFails: 'Teachers hear of a quiz that wants a look hours after they posted it.',
    // A class hands in and each student is a push. What is too much is refused, and comes again.
    opened: { by: 'http', routes: changesRoutes, rate: { perSecond: 100, atOnce: 200 } },
    option: 'classroomPush',
  },
];

/** Those that a district with these settings has. */
export const doorsWith = (settings: Pick<DistrictSettings, 'classroomPush'>): Door[] =>
  doors.filter(({ option }) => option === undefined || settings[option] !== undefined);
