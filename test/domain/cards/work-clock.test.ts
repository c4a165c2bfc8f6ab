import { describe, expect, it } from 'vitest';
import type { CardItem } from '#shared/domain/cards/card.ts';
import { recogniseWork } from '#shared/domain/cards/classwork.ts';
import { clockIn, isDoneAtHome, questionSeconds } from '#shared/domain/cards/work-clock.ts';

describe('the clock of a quiz whose length is not told', () => {
  it.each([
    ['Quiz, 20 seconds per question', 20],
    ['Quiz (30-second timer per question)', 30],
    ['Exit quiz: 45 sec each question', 45],
    ['Quiz: each question has 15 seconds', 15],
    ['Quiz, 1 min per question', 60],
    ['Prueba, 20 segundos por pregunta', 20],
    ['Prueba: 2 minutos para cada pregunta', 120],
    ['Interro, 30 secondes par question', 30],
    ['Quiz: 5 questions, 2 min each', 120],
    ['Quiz with a timer per question', undefined],
    ['Quiz, 20 seconds per question. Section B: 40 seconds per question', undefined],
  ])('is a timer for each question: “%s”', (title, seconds) => {
    expect(clockIn({ title })).toEqual({ kind: 'question', ...(seconds ? { seconds } : {}) });
  });

  it.each([
    ['Kahoot, 20 seconds per question', 20],
    ['Kahoot! Review of cells (30 s)', 30],
    ['Blooket - Unit 3', undefined],
  ])('is one timer for all in a live game: “%s”', (title, seconds) => {
    expect(clockIn({ title })).toEqual({ kind: 'question', isGame: true, ...(seconds ? { seconds } : {}) });
  });

  it.each(['Take-home test, due Friday', 'Examen para casa', 'Contrôle à la maison'])(
    'is none at home: “%s”',
    (title) => {
      expect(clockIn({ title })).toEqual({ kind: 'takeHome' });
    },
  );

  it.each(['Quiz 4', 'Quiz, 20 questions', 'Seconds and minutes quiz', 'Quiz on question 20'])(
    'is not told by “%s”',
    (title) => {
      expect(clockIn({ title })).toBeUndefined();
    },
  );

  it('is asked for of quizzes alone, and, but for a live game, not where the whole has a length', () => {
    expect(recogniseWork({ title: 'Quiz 5', hasGame: true })).toMatchObject({ clock: { isGame: true } });
    const other = [
      '45 minute quiz (2 minutes per question)',
      'Homework: 20 seconds per question',
      'Read for 20 minutes',
    ];
    expect(recogniseWork({ title: 'Kahoot, 20 s per question, 15 min' })).toMatchObject({
      minutes: 15,
      clock: { seconds: 20, isGame: true },
    });
    for (const title of other) expect(recogniseWork({ title })).not.toHaveProperty('clock');
  });
});

describe('work that no class sits together for', () => {
  const evening = { on: '2026-11-24', time: '23:59' };
  it.each<[string, Parameters<typeof isDoneAtHome>[0], boolean]>([
    ['homework due at midnight', { activities: ['assignment'], due: evening }, true],
    ['reading due at midnight', { activities: ['reading'], due: evening }, true],
    ['homework due on a Sunday', { activities: ['assignment'], due: { on: '2026-11-29', time: '11:00' } }, true],
    ['homework due before school', { activities: ['assignment'], due: { on: '2026-11-24', time: '06:59' } }, true],
    ['a take-home test', { activities: ['quiz_test'], clock: { kind: 'takeHome' }, due: evening }, true],
    [
      'an assignment due in school hours',
      { activities: ['assignment'], due: { on: '2026-11-24', time: '17:00' } },
      false,
    ],
    ['homework without a due date', { activities: ['assignment'] }, false],
    ['an assignment with a time limit', { activities: ['assignment'], minutes: 20, due: evening }, false],
    ['a quiz due at midnight', { activities: ['quiz_test'], due: evening }, false],
    ['homework with a lab', { activities: ['assignment', 'lab'], due: evening }, false],
    ['homework with a lesson', { activities: ['assignment', 'lecture'], due: evening }, false],
    ['work that is not recognised', { activities: [], due: evening }, false],
  ])('%s', (_what, work, isAtHome) => {
    expect(isDoneAtHome(work)).toBe(isAtHome);
  });
});

describe('one student’s seconds for a question', () => {
  const item = (parameter: CardItem['parameter'], over: Partial<CardItem> = {}): CardItem => ({
    ...{ code: 'TIM-EXT', parameter, activities: [], courses: [], priority: 'standard', alternatives: [] },
    ...over,
  });

  it.each<[CardItem, number | 'none' | undefined]>([
    [item({ timeMultiplier: 1.5 }), 30],
    [item({ timeMultiplier: 1.25 }), 25],
    [item({ unlimited: true }), 'none'],
    [item({ fixedMinutes: 20 }), undefined],
    [item({}), undefined],
    [item({}, { alternatives: [{ timeMultiplier: 1.5 }, { timeMultiplier: 2 }] }), 40],
    [item({ timeMultiplier: 1.5 }, { code: 'TIM-EXT-READ' }), undefined],
  ])('of %j', (each, seconds) => {
    expect(questionSeconds(20, each)).toBe(seconds);
  });
});
