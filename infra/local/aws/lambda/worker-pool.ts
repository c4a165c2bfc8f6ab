import {
  type InvocationOutcome,
  type LambdaEnvironment,
  type LambdaFunction,
  startEnvironment,
} from './lambda-environment.ts';

export type WorkerPool = {
  invoke(event: object): Promise<InvocationOutcome>;
  /** Starts an environment before anyone asks, as provisioned concurrency would. */
  warm(): void;
  /** The bundle is new: what runs ends its call, and no environment that loaded the old one is used again. */
  renew(): void;
  stop(): Promise<unknown>;
};

/**
 * One event at a time per environment, several environments per function: module state is shared between the calls of
 * one and never between two, as in Lambda. An environment that ran out of time or memory is not used again.
 */
export function workerPool(door: LambdaFunction, onLine: (text: string) => void, size = 4): WorkerPool {
  const idle: LambdaEnvironment[] = [];
  const all = new Set<LambdaEnvironment>();
  const outdated = new WeakSet<LambdaEnvironment>();
  const queue: ((environment: LambdaEnvironment) => void)[] = [];

  function start() {
    const environment = startEnvironment(door, onLine);
    all.add(environment);
    return environment;
  }

  async function take(): Promise<LambdaEnvironment> {
    const free = idle.pop();
    if (free?.alive()) return free;
    if (free) all.delete(free);
    if (all.size < size) return start();
    return new Promise((resolve) => queue.push(resolve));
  }

  function giveBack(environment: LambdaEnvironment) {
    if (outdated.has(environment)) void environment.stop();
    if (!environment.alive()) all.delete(environment);
    const next = environment.alive() ? environment : queue.length > 0 ? start() : undefined;
    if (!next) return;
    const waiting = queue.shift();
    if (waiting) waiting(next);
    else idle.push(next);
  }

  return {
    async invoke(event) {
      const environment = await take();
      try {
        return await environment.invoke(event);
      } finally {
        giveBack(environment);
      }
    },
    warm() {
      idle.push(start());
    },
    renew() {
      for (const environment of all) outdated.add(environment);
      for (const environment of idle.splice(0)) giveBack(environment);
    },
    stop: () => Promise.all([...all].map((environment) => environment.stop())),
  };
}
