import { describe, expect, it } from 'vitest';
import { observedHandIn } from '#shared/domain/cards/observed-hand-in.ts';

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
