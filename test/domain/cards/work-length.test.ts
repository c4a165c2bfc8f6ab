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
    ['Quiz: 20 questions, 30 min', 30],
    ['1/2 hour quiz', 30],
    ['½ hr quiz', 30],
    ['1/2 an hour', 30],
    ['3/4 hour test', 45],
    ['1 1/2 hours', 90],
    ['2 1/2 hours', 150],
    ['1½ hour exam', 90],
    ['2-1/2 hour exam', 150],
    ['¼ hour quiz', 15],
    ['¾ hr test', 45],
    ['1¼ hours', 75],
    ['Test: an hour', 60],
    ['a full hour', 60],
    ['1,5 hours', 90],
    ['40–45 min', 45],
    ['Quiz, 45 \t minutes', 45],
    ['exam of 6 hours', 360],
    ['a quarter of an hour', 15],
    ['un cuarto de hora', 15],
    ["un quart d'heure", 15],
    ['an hour and a quarter', 75],
    ['una hora y cuarto', 75],
    ['une heure et quart', 75],
    ['1 hour and three quarters', 105],
    ['two hours', 120],
    ['dos horas y media', 150],
    ['2 horas y media', 150],
    ['deux heures et demie', 150],
    ['two hours and a half', 150],
    ['two and a half hours', 150],
    ['one hour fifteen minutes', 75],
    ['one hour and thirty minutes', 90],
    ['Forty-five minute quiz', 45],
    ['cuarenta y cinco minutos', 45],
    ['quarante-cinq minutes', 45],
    ['una hora y quince minutos', 75],
    ['half hour quiz on 11/24', 30],
    ['Final part 1 (20 min)', 20],
    ['Test, 40 min (2 x 20 min)', 40],
    ['Test, 60 min. Part 1: 20 min, part 2: 40 min', 60],
  ])('"%s" is %i minutes', (title, minutes) => {
    expect(lengthIn({ title })).toEqual({ minutes });
  });

  it.each([
    '2 min per question',
    '2 min por pregunta',
    'due in 20 minutes early',
    'quiz, 10 minutes late',
    '11/2 hour',
    '5 questions, 2 min each',
    'DS à 14h30',
    'Unit 3 test at 10:30',
    'Read for 20 minutes',
    '0 min',
    'exam of 361 minutes',
  ])('"%s" says nothing of the whole', (title) => {
    expect(lengthIn({ title })).toEqual({});
  });

  it('is nobody’s guess where two lengths differ', () => {
    expect(lengthIn({ title: '45 min quiz', description: 'You have 30 minutes.' })).toEqual({ lengthsDiffer: true });
    expect(lengthIn({ title: '45 min quiz', description: 'You have 45 minutes.' })).toEqual({ minutes: 45 });
    expect(lengthIn({ title: 'Quiz', description: 'You have 45 minutes.' })).toEqual({ minutes: 45 });
  });

  it('is asked for where one part is named beside the whole, and is that part’s where nothing else is', () => {
    expect(lengthIn({ title: 'Test 60 min, part 1: 20 min' })).toEqual({ lengthsDiffer: true });
    expect(lengthIn({ title: 'Part 1: 20 min, 2 x 10 min' })).toEqual({ minutes: 20 });
  });

  it('is looked for at the beginning of a post, not after pages of it', () => {
    const behind = (letters: number) => lengthIn({ title: 'Quiz', description: `${'x'.repeat(letters)} 45 min` });
    expect(behind(3_993)).toEqual({ minutes: 45 });
    expect(behind(3_999)).toEqual({});
  });

  it.each([
    '2 x 20 min',
    '2 × 20 min',
    '20 min x 2',
    '2 parts, 20 min each',
    '2 partes de 20 min cada una',
    'Two 20-minute parts',
    '20 min per part',
    '20 min por parte',
    '20 min par partie',
    'Part 1: 20 min, Part 2: 20 min',
    'Part A (20 min), part B (25 min)',
    '20 min for part 1 and 20 min for part 2',
  ])('is asked for where "%s" tells it of the parts alone', (title) => {
    expect(lengthIn({ title })).toEqual({ lengthsDiffer: true });
  });
});
