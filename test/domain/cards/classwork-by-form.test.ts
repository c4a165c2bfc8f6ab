import { describe, expect, it } from 'vitest';
import { type PieceOfWork, recogniseWork } from '#shared/domain/cards/classwork.ts';

const isQuiz = (work: PieceOfWork) => recogniseWork(work).activities.includes('quiz_test');

describe('a form or a question', () => {
  it.each<[string, PieceOfWork, boolean]>([
    ['a permission form', { title: 'Field trip permission form', hasForm: true }, false],
    ['small talk', { title: 'What did you do this weekend?', kind: 'shortAnswerQuestion' }, false],
    ['a final with points', { title: 'FINAL', hasForm: true, points: 100 }, true],
    ['a form without points', { title: 'Monday', hasForm: true, points: 0 }, false],
  ])('is a quiz only with a word, points or a due time in a lesson: %s', (_, work, expected) => {
    expect(isQuiz(work)).toBe(expected);
  });

  it.each(['Unit 4 Summative', 'Benchmark 2', 'DS n°2', 'Interro surprise'])('is a test by its title “%s”', (title) => {
    expect(isQuiz({ title })).toBe(true);
  });

  it.each(['Test tubes lab', 'Exam corrections', 'Study guide for Friday’s test'])('is none by “%s”', (title) => {
    expect(isQuiz({ title })).toBe(false);
  });

  it('has no limit of the whole from reading minutes or from seconds a question', () => {
    expect(recogniseWork({ title: 'Read for 20 minutes' }).minutes).toBeUndefined();
    expect(recogniseWork({ title: 'Kahoot, 20 seconds per question' }).minutes).toBeUndefined();
    expect(recogniseWork({ title: 'Quiz', description: '2 minutes per question' }).minutes).toBeUndefined();
  });
});
