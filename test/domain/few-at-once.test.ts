import { describe, expect, it } from 'vitest';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Work that ends when it is told to, and the most that ever was under way. */
function lanesOf(count: number, lanes?: number) {
  const ends: (() => void)[] = [];
  const seen = { under: 0, most: 0 };
  const work = async (each: number) => {
    seen.under += 1;
    seen.most = Math.max(seen.most, seen.under);
    await new Promise<void>((end) => ends.push(end));
    seen.under -= 1;
    return each * 10;
  };
  const done = fewAtOnce(numbers(count), work, lanes);
  const finish = async () => {
    // The last that began ends first.
    while (ends.length > 0) {
      ends.pop()?.();
      for (let tick = 0; tick < 5; tick += 1) await Promise.resolve();
    }
    return done;
  };
  return { seen, finish };
}

describe('the same work for many', () => {
  it('is answered in their order, whichever ends first', async () => {
    const { finish } = lanesOf(20, 3);
    expect(await finish()).toEqual(numbers(20).map((each) => each * 10));
  });

  it('is done so many at a time and never more, eight where nobody says', async () => {
    const three = lanesOf(20, 3);
    const usual = lanesOf(20);
    await Promise.all([three.finish(), usual.finish()]);
    expect([three.seen.most, usual.seen.most]).toEqual([3, 8]);
  });

  it('is done for fewer than that at once, and for none', async () => {
    const { seen, finish } = lanesOf(2, 3);
    expect(await finish()).toEqual([0, 10]);
    expect(seen.most).toBe(2);
    expect(await fewAtOnce([], async () => 1)).toEqual([]);
  });

  it('fails with the first failure', async () => {
    const failing = fewAtOnce(numbers(3), async (each) => {
      if (each === 1) throw new Error('the second');
      return each;
    });
    await expect(failing).rejects.toThrow('the second');
  });
});
