import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle, bundleOf } from '../../infra/bundle.ts';
import { doors } from '../../infra/doors.ts';
import { coldImports } from '../bench/cold-import.ts';

const bundles = new Map(doors.map(({ name }) => [name, bundleOf(name)]));

describe('the doors as they are deployed', () => {
  beforeAll(() => bundle(doors));

  it('can each be loaded with what the template tells them', () => {
    expect([...coldImports(bundles, 1).keys()]).toEqual(doors.map(({ name }) => name));
  });

  it.each(doors)('$name is minified, and its map names our files', ({ entry, name }) => {
    const file = bundleOf(name);
    const { sources, sourcesContent } = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
    expect(sources).toContainEqual(expect.stringMatching(new RegExp(`^[./]*${entry}$`)));
    expect(sourcesContent).toBeUndefined();
    const text = readFileSync(file, 'utf8');
    expect(text.length / text.split('\n').length, 'letters in a line').toBeGreaterThan(1000);
  });
});
