import { type TimeLimit, timeLimit } from '../../catalogue/time-limit.ts';
import type { CardItem } from '../card.ts';

/** How one student's minutes come about, so that it can be said and checked. */
export type OwnLimit = {
  base: number;
  /** What the work is multiplied by, and what is added then. */
  factor?: number;
  plus?: number;
  work: TimeLimit;
  /** Breaks that stop the clock: none at the end of the work. */
  breaks?: { count: number; minutes: number };
  /** Work and breaks. */
  inRoom: TimeLimit;
  /** Breaks whose length nobody knows beforehand stop the clock too, so that no end can be promised. */
  isOpenEnded: boolean;
};

const onRequest = new Set<string>(['TIM-BRK-REQ', 'TIM-BRK-MED']);

/** The minutes of one student in the room, from what holds for them on the day of the work. */
export function ownLimit(base: number, items: readonly CardItem[]): OwnLimit {
  const best = strongestLimit(base, items);
  const work = best?.limit ?? base;
  const breaks = work === 'none' ? undefined : longestBreaks(work, items);
  const { timeMultiplier: factor, fixedMinutes: plus } = best?.amount ?? {};
  return {
    ...{ base, work, inRoom: work === 'none' ? work : work + minutesOf(breaks) },
    ...(typeof factor === 'number' && work !== 'none' ? { factor } : {}),
    ...(typeof plus === 'number' && work !== 'none' ? { plus } : {}),
    ...(breaks ? { breaks } : {}),
    isOpenEnded: items.some(
      ({ code, parameter }) => code === 'TIM-TIMEBACK' || (onRequest.has(code) && parameter.pausesClock === true),
    ),
  };
}

/** Whether breaks are all that gives longer: the work itself has the class's minutes. */
export const isBreaksAlone = ({ base, work, breaks, isOpenEnded }: OwnLimit) =>
  work === base && (breaks !== undefined || isOpenEnded);

const inNumbers = (limit: TimeLimit) => (limit === 'none' ? Number.POSITIVE_INFINITY : limit);
const minutesOf = (breaks: OwnLimit['breaks']) => (breaks ? breaks.count * breaks.minutes : 0);

/** Of all that the plans say, what gives most for this very work. */
function strongestLimit(base: number, items: readonly CardItem[]) {
  return items
    .filter(({ code }) => code === 'TIM-EXT')
    .flatMap(amountsSaid)
    .flatMap((amount) => {
      const limit = timeLimit(base, amount);
      return limit === undefined ? [] : [{ amount, limit }];
    })
    .sort((a, b) => inNumbers(b.limit) - inNumbers(a.limit))[0];
}

const amountsSaid = ({ alternatives, parameter }: CardItem) => (alternatives.length > 0 ? alternatives : [parameter]);

function longestBreaks(work: number, items: readonly CardItem[]): OwnLimit['breaks'] {
  return items
    .filter(({ code }) => code === 'TIM-BRK-SCH')
    .flatMap(amountsSaid)
    .flatMap(({ everyMinutes: every, breakMinutes: minutes, pausesClock }) => {
      if (pausesClock !== true || typeof every !== 'number' || typeof minutes !== 'number') return [];
      const count = Math.ceil(work / every) - 1;
      return count > 0 ? [{ count, minutes }] : [];
    })
    .sort((a, b) => minutesOf(b) - minutesOf(a))[0];
}
