import { globSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWords } from './read-words.ts';

const { bySurface, homeless } = readWords();
const listed = new Set(bySurface.flatMap(({ sentences }) => sentences.map(({ path }) => path)));

describe('what people read', () => {
  it('is on a surface, so that the list of it for a fluent reader is whole', () => {
    expect(homeless.map(({ path, line, words }) => `${path}:${line}: ${words}`)).toEqual([]);
  });

  it('is found in every module of words', () => {
    const modules = globSync(['shared/text/**/*.ts', '{shared/text,functions}/**/*-words.ts']);
    expect(modules.length).toBeGreaterThan(60);
    // They hand over what others say.
    const wordless =
      /outbound\/outbound(-confirm|-help|-invitation|-notice|-nudge|-review|-templates)?\.ts$|(text\/languages|plan-text|goal-words|letterhead-words|slack\/item-lines)\.ts$/;
    expect(modules.filter((path) => !listed.has(path) && !wordless.test(path))).toEqual([]);
  });

  it('is named by no surface that has nothing of it', () => {
    const idle = bySurface.flatMap(({ files, sentences }) =>
      files.filter((file) => !sentences.some(({ path }) => matchesGlob(path, file))),
    );
    expect(idle).toEqual([]);
  });

  it('is listed as it stands, with what is put in by name, whatever the code around it', () => {
    const words = bySurface.flatMap(({ sentences }) => sentences);
    const known = (said: string) => words.find((each) => each.words === said)?.language;
    expect(known('Tell {name} by {dayInWords}')).toBe('en');
    expect(known('and {more} more')).toBeUndefined();
    expect(known('{1 post | {posts} posts} in {one | {classes}} of your classes {needs | need} a look ({ref}).')).toBe(
      'en',
    );
    expect(known('Lo uso en esta tarea')).toBe('es');
    expect(known('Scribe')).toBe('en');
  });
});
