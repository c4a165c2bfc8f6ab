import { describe, expect, it } from 'vitest';
import { type CardItem, itemsForWork } from '#shared/domain/cards/card.ts';
import { ownTime } from '#shared/domain/cards/own-time/own-time.ts';
import { cedarYear } from '../../sample/calendar.ts';

const today = '2026-11-23';
const dueOn = '2026-12-01';
const item = (startOn?: string, endOn?: string): CardItem => ({
  ...{ code: 'RES-TYPE', parameter: {}, activities: [], courses: [], priority: 'standard', alternatives: [] },
  ...(startOn ? { startOn } : {}),
  ...(endOn ? { endOn } : {}),
});
const isThere = (each: CardItem, due: string | undefined) => {
  const card = {
    studentId: 'stu_maya' as const,
    items: [each],
    version: 1,
    versions: [],
    updatedAt: '2026-11-01T00:00:00Z',
  };
  return itemsForWork(card, { today, dueOn: due }).length === 1;
};

describe('the items for work that is due on a day', () => {
  it.each([
    ['that begins on the day it is due', item('2026-12-01'), true],
    ['that begins the day after', item('2026-12-02'), false],
    ['that begins between today and then', item('2026-11-30'), true],
    ['that ends on the day it is due', item(undefined, '2026-12-01'), true],
    ['that ends before it is due, and holds today', item(undefined, '2026-11-23'), true],
    ['that ended yesterday', item(undefined, '2026-11-22'), false],
    ['that begins and ends between today and then', item('2026-11-25', '2026-11-27'), false],
    ['without dates', item(), true],
  ])('hold one %s: %#', (_what, each, there) => {
    expect(isThere(each, dueOn)).toBe(there);
  });

  it.each([
    ['of no day', undefined],
    ['that was due already', '2026-11-20'],
    ['of today', today],
  ])('are those of today for work %s', (_what, due) => {
    expect(isThere(item(undefined, '2026-11-22'), due)).toBe(false);
    expect(isThere(item(undefined, '2026-11-23'), due)).toBe(true);
    expect(isThere(item('2026-11-24'), due)).toBe(false);
  });
});

describe('what gave longer for work that was due while it held', () => {
  const late = '2026-11-30';
  const cardOf = (...items: CardItem[]) => ({
    ...{ studentId: 'stu_leo' as const, items, version: 1, versions: [], updatedAt: '2026-11-01T00:00:00Z' },
  });
  const more = (
    code: CardItem['code'],
    parameter: CardItem['parameter'],
    days: Pick<CardItem, 'startOn' | 'endOn'>,
  ) => ({
    ...{ code, parameter, activities: [], courses: [], priority: 'standard' as const, alternatives: [], ...days },
  });
  const until = (...items: CardItem[]) => {
    const work = { dueAt: '2026-11-24T19:10:00.000Z', minutes: 45 };
    const held = itemsForWork(cardOf(...items), { today: late, dueOn: '2026-11-24' });
    const time = ownTime(held, work, { zone: 'America/Los_Angeles', calendar: cedarYear, today: late });
    return time.end === 'at' ? time.at : time.end;
  };
  const twoDays = more('TIM-EXT-DUE', { extraSchoolDays: 2 }, { endOn: '2026-11-27' });

  it('stays when it ends before the student’s own date', () => {
    expect(until(twoDays)).toBe('2026-12-01T19:10:00.000Z');
    expect(until(twoDays, more('TIM-EXT', { timeMultiplier: 1.5 }, { endOn: '2026-11-24' }))).toBe(
      '2026-12-01T19:33:00.000Z',
    );
  });

  it('is not shortened by what holds today in its place', () => {
    expect(until(twoDays, more('TIM-EXT-DUE', { extraSchoolDays: 1 }, { startOn: '2026-11-28' }))).toBe(
      '2026-12-01T19:10:00.000Z',
    );
  });

  it('is not there where it ended before that day, and for nothing that is done today', () => {
    const over = more('TIM-EXT-DUE', { extraSchoolDays: 2 }, { endOn: '2026-11-23' });
    expect(until(over)).toBe('2026-11-24T19:10:00.000Z');
    expect(itemsForWork(cardOf(twoDays), { today: late })).toEqual([]);
    expect(itemsForWork(cardOf(twoDays), { today: late, dueOn: late })).toEqual([]);
  });
});
