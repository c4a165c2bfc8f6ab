import { describe, expect, it } from 'vitest';
import { lengthIn } from '#shared/domain/cards/work-length.ts';

describe('how long a piece of work may take', () => {
  it.each([
    ['Test, 1 hour 15 min', 75],
    ['45 minute quiz', 45],
    ['90-minute exam', 90],
    ['1h30', 90],
    ['1 h 15', 75],
    ['an hour and a half', 90],
    ['half an hour', 30],
    ['1.5 hours', 90],
    ['1 hour, 30 questions', 60],
    ['40-45 min', 45],
    ['1 hora y 15 minutos', 75],
    ['hora y media', 90],
    ['tres cuartos de hora', 45],
    ['55 mn', 55],
    ['une heure et demie', 90],
    ['Test 60 min, 5 min break', 60],
    ['45 minutes (2 minutes per question)', 45],
  ])('"%s" is %i minutes', (title, minutes) => {
    expect(lengthIn({ title })).toEqual({ minutes });
  });

  it.each([
    '2 min per question',
    '2 min por pregunta',
    'due in 20 minutes early',
    'quiz, 10 minutes late',
    '2 x 20 min',
    'DS à 14h30',
    'Unit 3 test at 10:30',
    'Read for 20 minutes',
  ])('"%s" says nothing of the whole', (title) => {
    expect(lengthIn({ title })).toEqual({});
  });

  it('is nobody’s guess where two lengths differ', () => {
    expect(lengthIn({ title: '45 min quiz', description: 'You have 30 minutes.' })).toEqual({ lengthsDiffer: true });
    expect(lengthIn({ title: '45 min quiz', description: 'You have 45 minutes.' })).toEqual({ minutes: 45 });
  });
});
