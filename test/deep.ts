import fc from 'fast-check';
import { expect } from 'vitest';

/** How often a test tells how far it came. */
const everySeconds = 20;
const part = { begun: 0, told: 0, of: 0, done: 0 };

/**
 * How often a random test tries: a few thousand times at every change, and up to a hundred thousand in `npm run
 * test:deep`, where it tells how far it came. `steps`: how many of these one run takes, where they are what is counted.
 */
export function runs(few: number, many: number, steps = 1) {
  const asked = Math.ceil((process.env.DEEP ? many : few) / steps);
  Object.assign(part, { begun: performance.now(), told: 0, of: asked, done: 0 });
  return asked;
}

if (process.env.DEEP) fc.configureGlobal({ beforeEach: counted });

function counted() {
  const seconds = Math.round((performance.now() - part.begun) / 1000);
  if (seconds >= part.told + everySeconds && part.done < part.of) {
    part.told = seconds;
    process.stderr.write(`${seconds} s, ${part.done} of ${part.of} runs: ${expect.getState().currentTestName}\n`);
  }
  part.done += 1;
}
