import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardItem } from '#shared/domain/cards/card.ts';
import { classPanel } from '#shared/domain/cards/class-panel.ts';
import { accommodationCodes } from '#shared/domain/catalogue/catalogue.ts';
import type { Activity } from '#shared/domain/catalogue/catalogue-entry.ts';
import { panelRowInWords } from '#shared/text/cards/panel-words.ts';
import { cedarYear } from '../../sample/calendar.ts';

const zone = 'America/Los_Angeles';
const quiz = { dueAt: '2026-11-24T19:10:00.000Z', minutes: 45 };
const on = (today: string) => ({ zone, calendar: { ...cedarYear, schoolId: 'sch_cedar' as const }, today });

const anItem = (code: CardItem['code'], parameter: CardItem['parameter'] = {}): CardItem => ({
  ...{ code, parameter, activities: [], courses: [], priority: 'standard', alternatives: [] },
});
const student = (name: string, ...items: CardItem[]) => ({ studentId: `stu_${name}` as const, items });
const longer = (timeMultiplier: number) => anItem('TIM-EXT', { timeMultiplier });
const notice = anItem('TIM-NOTICE', { schoolDays: 5 });

const read = (students: Parameters<typeof classPanel>[0], work: Parameters<typeof classPanel>[1], today: string) =>
  classPanel(students, work, on(today)).rows.map((row) => {
    const { need, amounts } = panelRowInWords(row, zone);
    return amounts ? `${need}, ${amounts}` : need;
  });

describe('what a class needs while a teacher writes a post', () => {
  it('is the least and the most minutes to set, once, however many need them', () => {
    const amounts = [1.25, 1.5, 1.5, 2, 2].map((factor, index) => student(`${index}`, longer(factor)));
    expect(read(amounts, quiz, '2026-11-16')).toEqual(['5 need a longer time limit, 57-90 min']);
    expect(read(amounts.slice(1, 3), quiz, '2026-11-16')).toEqual(['2 need a longer time limit, 68 min']);
    expect(read([...amounts, student('maya', anItem('TIM-EXT', { unlimited: true }))], quiz, '2026-11-16')).toEqual([
      '6 need a longer time limit, 57-90 min, no limit',
    ]);
    expect(read(amounts.slice(0, 1), {}, '2026-11-16')).toEqual([
      '1 needs a longer time limit, 1.25× the time you give',
    ]);
  });

  it('is no time limit where the work is written at home, until somebody names a length', () => {
    const leo = student('leo', longer(1.5), anItem('TIM-EXT-DUE', { extraSchoolDays: 2 }));
    const atHome = { dueAt: quiz.dueAt, clock: { kind: 'takeHome' } } as const;
    expect(read([leo], atHome, '2026-11-16')).toEqual(['1 needs another due date, Tue, Dec 1, 11:10 AM']);
    expect(read([leo], { ...atHome, minutes: 45 }, '2026-11-16')[0]).toBe('1 needs a longer time limit, 68 min');
  });

  it('keeps for the view what nobody can do for homework, and not for work in class', () => {
    const leo = student('leo', anItem('OTH-CHECK', { withinMinutes: 5 }), anItem('RES-TYPE'));
    const lines = (activities: Activity[], dueAt: string) => {
      const { rows, more } = classPanel([leo], { activities, dueAt }, on('2026-11-16'));
      return [rows.map(({ line }) => line), more];
    };
    const midnight = '2026-11-25T07:59:00.000Z';
    expect(lines(['assignment'], midnight)).toEqual([['tools'], ['lookIn']]);
    expect(lines(['assignment'], quiz.dueAt)).toEqual([['tools', 'lookIn'], []]);
    expect(lines(['quiz_test'], midnight)).toEqual([['tools', 'lookIn'], []]);
  });

  it('is the day by which somebody is to be told, and today once that is over', () => {
    const two = [student('hiroshi', notice), student('maya', notice)];
    const told = (today: string) => read(two, quiz, today);
    expect(told('2026-11-10')).toEqual(['2 need something ahead of time, tell 2 students by Tue, Nov 17']);
    expect(told('2026-11-20')).toEqual([
      '2 need something ahead of time, tell 2 students today (should have been Tue, Nov 17)',
    ]);
    expect(told('2026-11-25')).toEqual([]);
    expect(read(two, {}, '2026-11-20')).toEqual(['2 need something ahead of time, told 5 school days ahead']);
  });

  it('is the date itself where somebody hands in later', () => {
    const later = student('leo', anItem('TIM-EXT-DUE', { extraSchoolDays: 2 }), longer(1.5));
    expect(read([later], quiz, '2026-11-16')).toEqual([
      '1 needs a longer time limit, 68 min',
      '1 needs another due date, Tue, Dec 1, 11:33 AM',
    ]);
  });

  it('is at most six lines, always in one order, with at most three amounts, whatever the class', () => {
    const items = fc.array(fc.constantFrom(...accommodationCodes).map((code) => anItem(code)));
    fc.assert(
      fc.property(fc.array(items, { maxLength: 40 }), (cards) => {
        const served = cards.map((each, index) => student(`${index}`, ...each));
        const { rows, more } = classPanel(served, quiz, on('2026-11-16'));
        expect(rows.length).toBeLessThanOrEqual(6);
        if (more.length > 0) expect(rows).toHaveLength(6);
        const backwards = classPanel([...served].reverse(), quiz, on('2026-11-16'));
        expect(rows.map(({ line, students }) => [line, students])).toEqual(
          backwards.rows.map(({ line, students }) => [line, students]),
        );
        for (const row of rows) expect(panelRowInWords({ ...row, dates: [] }, zone).amounts.length).toBeLessThan(200);
      }),
    );
  });
});
