import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '#shared/domain/dates.ts';
import type { Rung } from '../district-view.ts';
import type { InvocationOutcome } from './lambda/lambda-environment.ts';

/**
 * A schedule of the template: a minute of one hour of each day, or of every hour and `again` so many minutes later, in
 * the zone it names.
 */
export type ScheduledRun = { name: string; door: string; zone: string; retries: number } & Moment;
type Moment = { hour?: number; minute: number; again?: number };
export type Ring = ScheduledRun & { input(at: Instant): object; invoke(event: object): Promise<InvocationOutcome> };
export type Scheduler = {
  now(): Instant;
  advance(days: number, minutes?: number): Promise<Rung[]>;
  rung(): readonly Rung[];
  stop(): void;
};

/**
 * Rings each schedule at its time of day, on a clock that a person can move forward and never back. A day is one of the
 * school's: after 24 hours of one that has 25, the next sweep would still be to come.
 */
export function scheduler(rings: readonly Ring[], realNow: () => Instant): Scheduler {
  const rung: Rung[] = [];
  const zone = rings.find(({ hour }) => hour !== undefined)?.zone ?? 'UTC';
  let ahead = Temporal.Duration.from({ hours: 0 });
  let turn = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let last = Temporal.Instant.from(realNow());
  const now = () => Temporal.Instant.from(realNow()).add(ahead);

  async function ringUntil(until: Temporal.Instant) {
    const first = rung.length;
    for (const { ring, at } of between(rings, last, until)) {
      rung.push({ door: ring.door, at, ...(await carriedOut(ring, ring.input(at))) });
    }
    last = until;
    return rung.slice(first);
  }

  /** One after another: two sweeps at once would be a district that the deployment does not have. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = turn.then(work);
    turn = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  function watch() {
    timer = setInterval(() => void inTurn(() => ringUntil(now())), 30_000);
    timer.unref();
  }

  watch();
  return {
    now: () => text(now()),
    advance: (days, minutes = 0) =>
      inTurn(() => {
        const later = now().toZonedDateTimeISO(zone).add({ days, minutes });
        ahead = ahead.add(now().until(later.toInstant()));
        return ringUntil(now());
      }),
    rung: () => rung,
    stop: () => clearInterval(timer),
  };
}

/** As Lambda does with what it was handed without anybody waiting: the same event again, with no minute in between. */
async function carriedOut({ invoke, retries }: Ring, event: object) {
  for (let tries = 1; ; tries++) {
    const { ok } = await invoke(event);
    if (ok || tries > retries) return { answered: ok, tries };
  }
}

/** EventBridge's own event, as a rule sends it. */
export const scheduledEvent = (at: Instant, rule: string) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: '000000000000',
  time: at.replace(/\.\d+Z$/, 'Z'),
  region: 'us-east-1',
  resources: [`arn:aws:events:us-east-1:000000000000:rule/${rule}`],
  detail: {},
});

/** Every ringing after `from` up to and including `until`, in the order of time. */
function between(rings: readonly Ring[], from: Temporal.Instant, until: Temporal.Instant) {
  return rings
    .flatMap((ring) => timesOf(ring, from, until).map((at) => ({ ring, at })))
    .sort((a, b) => a.at.localeCompare(b.at));
}

function timesOf(
  { hour, minute, again, zone }: ScheduledRun,
  from: Temporal.Instant,
  until: Temporal.Instant,
): Instant[] {
  const due =
    hour === undefined ? [lastHourly({ minute, again }, until, zone)] : daily({ hour, minute, zone }, from, until);
  const isIn = (at: Temporal.Instant) =>
    Temporal.Instant.compare(at, from) > 0 && Temporal.Instant.compare(at, until) <= 0;
  return due.filter(isIn).map(text);
}

function daily(
  { hour, minute, zone }: { hour: number; minute: number; zone: string },
  from: Temporal.Instant,
  until: Temporal.Instant,
) {
  const times: Temporal.Instant[] = [];
  let day = from.toZonedDateTimeISO(zone).toPlainDate();
  const lastDay = until.toZonedDateTimeISO(zone).toPlainDate();
  for (; Temporal.PlainDate.compare(day, lastDay) <= 0; day = day.add({ days: 1 }))
    times.push(day.toZonedDateTime({ timeZone: zone, plainTime: { hour, minute } }).toInstant());
  return times;
}

/**
 * A clock that is moved by a month rings a door of every hour or quarter once, at its end: seven hundred rings would
 * tell it nothing more.
 */
function lastHourly(
  { minute, again = 60 }: { minute: number; again: number | undefined },
  until: Temporal.Instant,
  zone: string,
) {
  const end = until.toZonedDateTimeISO(zone);
  const first = end.round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ minutes: minute });
  const passed = first.until(end).total('minutes');
  return first.add({ minutes: Math.floor(passed / again) * again }).toInstant();
}

const text = (at: Temporal.Instant): Instant => at.toString({ smallestUnit: 'millisecond' });
