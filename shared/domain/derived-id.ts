import { sha256 } from './sha256.ts';

/** An id that follows from what it names: the same words make the same id on every machine and at every repetition. */
export const derivedId = async (...words: readonly string[]): Promise<string> =>
  (await sha256(JSON.stringify(words))).slice(0, 24);
