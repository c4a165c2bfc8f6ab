import type { SchoolDate } from '../../dates.ts';
import type { PersonId } from '../../ids.ts';
import type { ProcessSettings } from '../clocks.ts';
import { type Fact, factsOf } from '../facts.ts';

type ContactAttempt = Extract<Fact, { kind: 'contactAttempted' }>;
export type AttemptContext = {
  settings: Pick<ProcessSettings, 'contactAttempts' | 'contactChannels' | 'contactDays'>;
  holders?: readonly PersonId[] | undefined;
  isSchoolDay?: ((on: SchoolDate) => boolean) | undefined;
};

/** What came of an attempt by which nobody can have been reached. */
const countsNothing = new Set<ContactAttempt['result']>(['bounced', 'suppressed', 'notSent', 'noWayKnown']);

/**
 * The attempts that count, to those whose answer is asked for: one a day by each way to each of them, so that three
 * mails in one minute are one. What bounced counts nothing, nor does what was sent that day to that person by that
 * way, whenever either is entered.
 */
export function attemptsThatCount(
  facts: readonly Fact[],
  { holders = [] }: Pick<AttemptContext, 'holders'>,
): ContactAttempt[] {
  const attempts = factsOf(facts, 'contactAttempted');
  const bounces = attempts.filter(({ result }) => result === 'bounced');
  // Those of old name nobody; it was somebody of the family.
  const cameBack = new Set(bounces.flatMap((bounce) => [keyOf(bounce), keyOf({ ...bounce, person: undefined })]));
  const counted = new Map<string, ContactAttempt>();
  for (const attempt of attempts) {
    const isAsked = attempt.person === undefined || holders.includes(attempt.person);
    const key = keyOf(attempt);
    if (isAsked && !countsNothing.has(attempt.result) && !cameBack.has(key) && !counted.has(key))
      counted.set(key, attempt);
  }
  return [...counted.values()];
}

type AttemptKey = Pick<ContactAttempt, 'channel' | 'on'> & { person?: PersonId | undefined };
const keyOf = ({ person, channel, on }: AttemptKey) => `${person ?? 'somebody'} ${channel} ${on}`;

/** How much of what is enough is not there yet: of the attempts, of their ways, and of the school days. */
export type StillToTry = { attempts: number; ways: number; days: number };

/**
 * What a school still has to try, of what is known to count: often enough, in more than one way, on days on which it
 * teaches; one a day by each way to each person.
 */
export function stillToTry(counting: readonly ContactAttempt[], context: AttemptContext): StillToTry {
  const { contactAttempts, contactChannels, contactDays } = context.settings;
  const attempts = [...new Map(counting.map((attempt) => [keyOf(attempt), attempt])).values()];
  const days = new Set(attempts.map(({ on }) => on).filter((on) => context.isSchoolDay?.(on)));
  const channels = new Set(attempts.map(({ channel }) => channel));
  return {
    attempts: Math.max(0, contactAttempts - attempts.length),
    ways: Math.max(0, contactChannels - channels.size),
    days: Math.max(0, contactDays - days.size),
  };
}

export function areEnough(counting: readonly ContactAttempt[], context: AttemptContext): boolean {
  const { attempts, ways, days } = stillToTry(counting, context);
  return attempts + ways + days === 0;
}
