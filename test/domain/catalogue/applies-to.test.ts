import { describe, expect, it } from 'vitest';
import { activitiesIn, coresOf } from '#shared/domain/catalogue/wordings/applies-to.ts';

const partsOf = (said: string) => coresOf(said.split(' ')).map(({ core, around }) => `${around}: ${core}`.trim());

describe('what words of a plan may name, and what only frames it', () => {
  it('is all of them, and each part between a beginning and an end that add nothing; the longest first', () => {
    expect(partsOf('provide student with calculator on test')).toEqual([
      ', : provide student with calculator on test',
      'provide , : student with calculator on test',
      ', on test : provide student with calculator',
      'provide student , : with calculator on test',
      'provide , on test : student with calculator',
      'provide student with , : calculator on test',
      'provide student , on test : with calculator',
      'provide student with , on test : calculator',
    ]);
  });

  it('is nothing but the whole where nothing frames it', () => {
    expect(partsOf('extra time')).toEqual([', : extra time']);
    expect(coresOf([])).toEqual([]);
  });
});

describe('the work that words name', () => {
  it.each([
    ['on test and homework ', ['quiz_test', 'assignment']],
    ['lab work, quiz ', ['quiz_test', 'lab']],
    ['homework and tarea ', ['assignment']],
    ['on the way to lunch ', []],
  ])('is told in one order: "%s"', (words, found) => {
    expect(activitiesIn(words)).toEqual(found);
  });
});
