import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReviewId } from '#shared/domain/ids.ts';
import { ids, now } from '../../../functions/deps/clock.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T20:30:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('ids and time', () => {
  it('makes ids that sort by the time they were made and never twice the same', () => {
    const made = Array.from({ length: 50 }, () => {
      vi.advanceTimersByTime(1);
      return ids.next('rev');
    });
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(50);
    expect(made.every((id) => ReviewId.safeParse(id).success)).toBe(true);
  });

  it('tells the time as an instant', () => {
    expect(now()).toBe('2026-11-23T20:30:00.000Z');
  });
});
