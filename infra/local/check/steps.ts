import { setTimeout } from 'node:timers/promises';
import type { District } from '../district.ts';
import type { Browser } from './check-browser.ts';
import type { Story } from './check-story.ts';

/** What one step finds and a later one needs. */
export type Visit = {
  district: District;
  story: Story;
  startedAt: string;
  frame?: { browser: Browser; url: string };
  ref?: string;
  /** How far off that review is. */
  daysAhead?: number;
};

export type CheckStep = { name: string; run(visit: Visit): Promise<string> };

/** Asks until there is an answer: news travels through streams and queues and takes the time that it takes. */
export async function eventually<Found>(what: string, look: () => Promise<Found | undefined>): Promise<Found> {
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline) {
    const found = await look();
    if (found !== undefined) return found;
    await setTimeout(50);
  }
  throw new Error(`${what} did not come within a minute`);
}

export function demand(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}
