import { describe, expect, it } from 'vitest';
import { forbiddenWords } from './forbidden-words.ts';
import { readWords } from './read-words.ts';

const { bySurface } = readWords();

/**
 * The name of a command, which scripts of districts hold; the law that must go along with every copy, beside its plain
 * words, for whoever the copy is handed to.
 */
const mayStay = /\bsidelight catalogue\b|^catalogue read aloud$|\(34 CFR 99\.33\)$/;

/** Without the names of what is put in; where it is one of two, both are read. */
const asSaid = (words: string) => words.replaceAll(/\{\w+\}/g, '');

describe('nobody has to read', () => {
  it.each(forbiddenWords)('$what ($language, $to)', ({ what, language, to, words, instead }) => {
    const isCode = what === 'codes';
    const hits = bySurface
      .filter(({ isPlain }) => to === 'all' || isPlain)
      .flatMap(({ sentences }) => sentences)
      .filter((said) => said.language === language && !mayStay.test(said.words))
      .filter((said) => words.test(isCode ? said.words : asSaid(said.words)))
      .map((said) => `${said.path}:${said.line}: ${said.words} (write: ${instead})`);
    expect(hits).toEqual([]);
  });
});
