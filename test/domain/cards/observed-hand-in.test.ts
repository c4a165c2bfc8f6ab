import { describe, expect, it } from 'vitest';
import { isLookedFor, observedHandIn } from '#shared/domain/cards/observed-hand-in.ts';
import type { OwnTime } from '#shared/domain/cards/own-time/own-time.ts';

const extension = { studentId: 'g_leo', dueAt: '2026-11-24T18:25:00Z', until: '2026-12-01T19:33:00Z' };
const on = (day: string, state = 'TURNED_IN', actorId = 'g_leo') => ({ state, actorId, at: `${day}T20:00:00Z` });

describe('what Classroom shows of a later due date', () => {
  it('is the student’s own first hand-in, whatever came after it', () => {
    const history = [
      on('2026-12-04'),
      on('2026-12-03', 'RECLAIMED_BY_STUDENT'),
      on('2026-12-02', 'RETURNED', 'g_grace'),
      on('2026-11-28'),
    ];
    expect(observedHandIn(history, extension)).toEqual({
      ...{ handedInAt: '2026-11-28T20:00:00Z', until: extension.until },
    });
  });

  it.each([
    ['2026-11-24T18:25:59.999Z', false],
    ['2026-11-24T18:26:00.000Z', true],
    ['2026-12-01T19:33:59.999Z', true],
    ['2026-12-01T19:34:00.000Z', false],
  ])('counts to each date the minute that it names: %s', (at, counts) => {
    const history = [{ state: 'TURNED_IN', actorId: 'g_leo', at }];
    expect(observedHandIn(history, extension) !== undefined).toBe(counts);
  });

  it.each([
    ['nothing was handed in', [on('2026-11-28', 'CREATED')]],
    ['there is no history', []],
    ['a teacher handed it in', [on('2026-11-28', 'TURNED_IN', 'g_grace')]],
    ['it was in before the class’s date, so that nobody used the extension', [on('2026-11-23'), on('2026-11-28')]],
    ['it came after the student’s date', [on('2026-12-02')]],
  ])('is nothing where %s', (_why, history) => {
    expect(observedHandIn(history, extension)).toBeUndefined();
  });
});

describe('a hand-in is looked for', () => {
  const dueAt = '2026-12-19T07:59:00.000Z';
  const at = '2027-01-16T07:59:00.000Z';
  const leo: OwnTime = { days: 10, minutes: 0, end: 'at', at, dueAt, freeDays: [], isAtLeast: false };
  const agree: OwnTime = { days: 2, minutes: 0, end: 'agree', dueAt };
  it.each<[string, OwnTime[], string, boolean]>([
    ['not before the class’s date', [leo], '2026-12-19T07:00:00.000Z', false],
    ['right after it', [leo], '2026-12-19T08:00:00.000Z', true],
    ['right after the student’s own', [leo], '2027-01-17T08:00:00.000Z', true],
    ['for some weeks after the latest', [agree, leo], '2027-02-12T08:00:00.000Z', true],
    ['and then no more', [agree, leo], '2027-02-13T08:00:00.000Z', false],
    ['after the class’s date where no day is agreed on', [agree], '2027-01-15T08:00:00.000Z', true],
    ['and then no more of them', [agree], '2027-01-17T08:00:00.000Z', false],
  ])('%s', (_when, times, now, isSo) => {
    expect(isLookedFor({ dueAt, times }, now)).toBe(isSo);
  });
});
