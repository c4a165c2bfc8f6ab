import { describe, expect, it } from 'vitest';
import { editDistance, nearestOf, nearestWord } from '#shared/domain/edit-distance.ts';

describe('how far two words lie apart', () => {
  it.each([
    ['', '', 0],
    ['', 'plan', 4],
    ['plan', '', 4],
    ['plan', 'plan', 0],
    ['plan', 'plans', 1],
    ['plan', 'lan', 1],
    ['plan', 'clan', 1],
    ['plan', 'paln', 2],
    ['kitten', 'sitting', 3],
    ['goal', 'need', 4],
  ])('"%s" and "%s": %i', (from, to, letters) => {
    expect(editDistance(from, to)).toBe(letters);
  });
});

describe('the word that was meant', () => {
  const columns = ['accommodation', 'parameter', 'needs', 'goal'];

  it('is the nearest, however it is spelled', () => {
    expect(nearestWord('Accomodations', columns)).toBe('accommodation');
    expect(nearestWord('PARAMETERS', columns)).toBe('parameter');
    expect(nearestWord('accommodation', columns)).toBe('accommodation');
  });

  it('is none where more is wrong than a slip of the pen, by the length of the word', () => {
    expect(nearestWord('acomodtion', columns)).toBeUndefined();
    expect(nearestWord('goals', columns)).toBe('goal');
    expect(nearestWord('needles', columns)).toBeUndefined();
    expect(nearestWord('Stars', columns)).toBeUndefined();
    expect(nearestWord('anything', [])).toBeUndefined();
  });
});

describe('the thing that was meant', () => {
  const named = [
    ['one', 'Maya'],
    ['one', 'Rodríguez'],
    ['two', 'Mayra'],
    ['three', 'Leonard'],
  ] as const;

  it('is the only one that is so near', () => {
    expect(nearestOf('maya', named)).toBe('one');
    expect(nearestOf('LEONRAD', named)).toBe('three');
    expect(nearestOf('Rodriguez', named)).toBe('one');
  });

  it('is none where two are as near, or none is near', () => {
    expect(nearestOf('Mayaa', [...named, ['two', 'Mayab']])).toBeUndefined();
    expect(nearestOf('Bob', named)).toBeUndefined();
    expect(nearestOf('Leo', named)).toBeUndefined();
    expect(nearestOf('Leonardo da', named)).toBeUndefined();
  });

  it('is one that two of its names are as near to', () => {
    expect(nearestOf('Mayo', [...named.slice(0, 1), ['one', 'Mays']])).toBe('one');
  });
});
