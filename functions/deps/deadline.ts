import { AsyncLocalStorage } from 'node:async_hooks';
import { slowness } from '#shared/lambda/env.ts';

/** Slack hangs up after three seconds; the way back, and a start from cold, need their share. */
const patience = () => 2500 * slowness();
/** What a button is answered with is posted, also when all else took too long. */
const momentToAnswer = 400;

const deadlines = new AsyncLocalStorage<number>();

/** One deadline for all that a request asks of a vendor: each call gets what those before it have left. */
export const withinDeadline = <Answer>(run: () => Promise<Answer>): Promise<Answer> =>
  deadlines.run(performance.now() + patience(), run);

const leftNow = () => (deadlines.getStore() ?? performance.now() + patience()) - performance.now();

const fetchFor =
  (milliseconds: () => number) =>
  async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const left = milliseconds();
    if (left <= 0) throw new Error('no time is left');
    return fetch(url, { ...init, signal: AbortSignal.timeout(left) });
  };

export const fetchInTime = {
  call: fetchFor(() => Math.floor(leftNow())),
  answer: fetchFor(() => Math.floor(Math.max(leftNow(), momentToAnswer))),
};
