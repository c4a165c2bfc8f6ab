import { randomBytes } from 'node:crypto';
import type { Clock, Ids } from '#shared/use-cases/ports/clock.ts';

export const now: Clock = () => new Date().toISOString();

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** 48 bits of time and 80 of chance in 26 letters (ULID): ids sort by the time they were made and cannot be guessed. */
export const ids: Ids = {
  next: (prefix) => `${prefix}_${inLetters(Date.now())}${chance()}`,
  randomBytes: (count) => randomBytes(count),
};

function inLetters(milliseconds: number) {
  let rest = milliseconds;
  let text = '';
  for (let place = 0; place < 10; place += 1) {
    text = `${letters[rest % 32]}${text}`;
    rest = Math.floor(rest / 32);
  }
  return text;
}

const chance = () => [...randomBytes(16)].map((byte) => letters[byte % 32]).join('');
