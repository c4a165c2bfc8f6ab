import { describe, expect, it } from 'vitest';
import type { CardItem } from '#shared/domain/cards/card.ts';
import {
  carriedOver,
  correctedWork,
  takenAway,
  type WorkCorrection,
  type WorkStatement,
} from '#shared/domain/cards/work-correction.ts';

const quiz = { title: 'Quiz 4', activities: ['quiz_test' as const], minutes: 45 };
const said = (words: WorkStatement | undefined, title = 'Quiz 4'): WorkCorrection => ({
  ...{ title, by: 'stf_grace', at: '2026-11-23T20:30:00.000Z' },
  ...(words ? { said: words } : {}),
});

const anExtension = (activity: 'quiz_test' | 'always'): CardItem => ({
  ...{ code: 'TIM-EXT', parameter: { timeMultiplier: 1.5 }, activities: [activity] },
  ...{ courses: [], priority: 'standard', alternatives: [] },
});

describe('a post that a teacher corrects', () => {
  it('is some other work when it is not a quiz, and has no time limit', () => {
    expect(correctedWork(quiz, said({ notQuiz: true }))).toEqual({ title: 'Quiz 4', activities: ['assignment'] });
  });

  it('stays what it is besides a quiz', () => {
    const lab = { ...quiz, activities: ['quiz_test' as const, 'lab' as const] };
    expect(correctedWork(lab, said({ notQuiz: true })).activities).toEqual(['lab']);
  });

  it('takes as long as the teacher said where it names two lengths', () => {
    const { minutes: _, ...open } = { ...quiz, lengthsDiffer: true as const };
    expect(correctedWork(open, said({ minutes: 30 }))).toEqual({ ...quiz, minutes: 30 });
  });

  it.each([
    ['nothing was said', undefined],
    ['what was said was taken back', said(undefined)],
    ['it is called something else now', said({ notQuiz: true }, 'Warm-up')],
  ])('is read as it stands when %s', (_, correction) => {
    expect(correctedWork(quiz, correction)).toBe(quiz);
  });

  const given = { on: '2026-11-02', by: 'stf_omar' as const, at: '2026-11-23T20:31:00.000Z' };

  it('is in class since the day that a teacher said, whatever it is called by now', () => {
    const renamed = { ...said({ notQuiz: true }, 'Warm-up'), given };
    expect(correctedWork(quiz, renamed)).toEqual({ ...quiz, givenOn: '2026-11-02' });
    const { on: _, ...back } = given;
    expect(correctedWork(quiz, { ...said(undefined), given: back })).toBe(quiz);
  });

  it('hands on to a copy what it is, and neither since when nor whose it is', () => {
    expect(carriedOver({ ...said({ notQuiz: true }), given, isSecond: true })).toEqual(said({ notQuiz: true }));
  });

  it('loses, for how many students, what bears on quizzes alone', () => {
    const item = anExtension('quiz_test');
    const always = anExtension('always');
    const students = [[item, item], [item], [always]].map((items) => ({
      items: items.map((each) => ({ item: each, bears: true })),
    }));
    expect(takenAway(students, ['assignment'])).toEqual([{ line: 'timeLimit', count: 2 }]);
    expect(takenAway(students, ['quiz_test'])).toEqual([]);
  });
});
