import { describe, expect, it } from 'vitest';
import { arrowsAtRunTime, arrowsByFolder, circlesIn } from './circles.ts';

const arrows = (known: Record<string, readonly string[]>) =>
  new Map(Object.entries(known).map(([name, others]) => [name, new Set(others)]));
const file = (path: string, target: string, { isType = false, ours = true } = {}) => ({
  path,
  imports: [{ target, ours, isType, names: ['*'] }],
});

describe('a circle', () => {
  it.each<[string, Record<string, readonly string[]>, readonly string[]]>([
    ['is none where all arrows point one way', { a: ['b', 'c'], b: ['c'], c: [] }, []],
    ['is told as short as it gets', { a: ['b', 'c'], b: ['c'], c: ['a'] }, ['a > c > a', 'b > c > a > b']],
    ['is told once for all who lie on it', { c: ['a'], a: ['b'], b: ['c'] }, ['a > b > c > a']],
    ['is not told of who merely leads to it', { a: ['b'], b: ['c'], c: ['b'] }, ['b > c > b']],
    ['may be of one', { a: ['a'] }, ['a > a']],
  ])('%s', (_, known, circles) => {
    expect(circlesIn(arrows(known))).toEqual(circles);
  });
});

describe('an import', () => {
  it('stands in the folder where the ways to the two files part', () => {
    const files = [file('shared/store/plans/keys.ts', 'shared/store/keys.ts'), file('infra/app.ts', 'shared/ids.ts')];
    expect(arrowsByFolder(files)).toEqual(
      new Map([
        ['shared/store', arrows({ plans: ['keys.ts'] })],
        ['', arrows({ infra: ['shared'] })],
      ]),
    );
  });

  it('of a package stands nowhere', () => {
    expect(arrowsByFolder([file('shared/ids.ts', 'zod/mini', { ours: false })])).toEqual(new Map());
  });

  it('of a type is gone when the file runs', () => {
    expect(arrowsAtRunTime([file('a.ts', 'b.ts', { isType: true }), file('b.ts', 'a.ts')])).toEqual(
      arrows({ 'a.ts': [], 'b.ts': ['a.ts'] }),
    );
  });
});
