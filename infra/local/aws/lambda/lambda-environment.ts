import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import * as z from 'zod/mini';

/** One function of the template, ready to run: nothing of it is written down a second time. */
export type LambdaFunction = {
  name: string;
  file: string;
  handler: string;
  memoryMb: number;
  timeoutSeconds: number;
  env: Record<string, string>;
};

export type InvocationOutcome = { ok: true; result: unknown } | { ok: false; errorType: string; errorMessage: string };
export type LambdaEnvironment = {
  invoke(event: object): Promise<InvocationOutcome>;
  alive(): boolean;
  stop(): Promise<unknown>;
};

/** Lambda gives a bundle ten seconds to load, outside the function's own time. */
const loadSeconds = 10;

const Message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('answer'), result: z.string() }),
  z.object({ kind: z.enum(['failure', 'broken']), errorType: z.string(), errorMessage: z.string() }),
]);
/** What ends without a word of the worker's own, which has then logged nothing. */
type Ended = { kind: 'ended'; errorType: string; errorMessage: string };
type Outcome = z.infer<typeof Message> | Ended;
type Settle = (outcome: Outcome) => void;

const newWorker = ({ file, handler, name, memoryMb, env }: LambdaFunction) =>
  new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { file, handler, name, memoryMb },
    env,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    // A stack trace in the log names our files and lines at once; of a deployed door `sidelight trace` tells them.
    execArgv: ['--enable-source-maps'],
    stdout: true,
    stderr: true,
  });

/** A thread that knows only what the template tells its function: its own environment, memory and module state. */
export function startEnvironment(door: LambdaFunction, onLine: (text: string) => void): LambdaEnvironment {
  let alive = true;
  let settle: Settle = () => undefined;
  const worker = newWorker(door);
  const next = (seconds: number) => {
    const answered = new Promise<Outcome>((resolve) => {
      settle = resolve;
    });
    const timer = setTimeout(
      () => end('TimeOut', `Task timed out after ${seconds.toFixed(2)} seconds`),
      seconds * 1000,
    );
    return answered.finally(() => clearTimeout(timer));
  };
  function end(errorType: string, errorMessage: string) {
    alive = false;
    settle({ kind: 'ended', errorType, errorMessage });
    return worker.terminate();
  }
  worker.on('message', (message: unknown) => settle(Message.parse(message)));
  worker.on('error', (error) => end(codeOf(error), error instanceof Error ? error.message : String(error)));
  worker.on('exit', () => end('Runtime.ExitError', 'the environment ended'));
  eachLine(worker.stdout, onLine);
  eachLine(worker.stderr, onLine);
  const loaded = next(loadSeconds);

  async function invoke(event: object): Promise<InvocationOutcome> {
    const ready = await loaded;
    if (ready.kind !== 'ready') return failed(ready);
    if (!alive) return failed(gone);
    const answer = next(door.timeoutSeconds);
    const deadline = Date.now() + door.timeoutSeconds * 1000;
    worker.postMessage({ requestId: randomUUID(), event: JSON.stringify(event), deadline });
    const outcome = await answer;
    return outcome.kind === 'answer' ? { ok: true, result: JSON.parse(outcome.result) } : failed(outcome);
  }

  function failed(outcome: Outcome): InvocationOutcome {
    alive &&= outcome.kind === 'failure';
    const { kind, errorType, errorMessage } = 'errorType' in outcome ? outcome : gone;
    if (kind === 'ended') onLine(`${errorType}: ${errorMessage}`);
    return { ok: false, errorType, errorMessage };
  }

  return { invoke, alive: () => alive, stop: () => end('Runtime.ExitError', 'the environment was stopped') };
}

const gone: Ended = { kind: 'ended', errorType: 'Runtime.ExitError', errorMessage: 'the environment ended' };

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : 'Runtime.UnhandledError';

function eachLine(stream: Readable, onLine: (text: string) => void) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim()) onLine(line);
  });
}
