import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { patchConsole } from './runtime-console.ts';

/** One Lambda environment: loads the bundle once, then answers one event at a time, JSON in and JSON out. */
const Environment = z.object({ file: z.string(), handler: z.string(), name: z.string(), memoryMb: z.number() });
const Call = z.object({ requestId: z.string(), event: z.string(), deadline: z.number() });

const { file, handler: exported, name, memoryMb } = Environment.parse(workerData);

const context = ({ requestId, deadline }: z.infer<typeof Call>) => ({
  functionName: name,
  functionVersion: '$LATEST',
  invokedFunctionArn: `arn:aws:lambda:us-east-1:000000000000:function:${name}`,
  memoryLimitInMB: String(memoryMb),
  awsRequestId: requestId,
  logGroupName: `/aws/lambda/${name}`,
  logStreamName: 'local',
  callbackWaitsForEmptyEventLoop: false,
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
});

let requestId = '-';
patchConsole({
  logFormat: process.env.AWS_LAMBDA_LOG_FORMAT === 'JSON' ? 'JSON' : 'Text',
  requestId: () => requestId,
  now: () => new Date(),
  write: (line) => process.stdout.write(`${line}\n`),
});

const told = (error: unknown) =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message }
    : { errorType: 'Error', errorMessage: String(error) };

async function load() {
  const bundle: Record<string, unknown> = await import(pathToFileURL(file).href);
  const handler = bundle[exported];
  if (typeof handler !== 'function') throw new Error(`Runtime.HandlerNotFound: ${exported} is not exported by ${file}`);
  // The runtime of Node 24 refuses them at start, so a handler that works here must not be one.
  if (handler.length > 2) throw new Error('Runtime.CallbackHandlerDeprecated: a handler takes (event, context)');
  return handler;
}

async function run() {
  const handler = await load();
  parentPort?.on('message', async (message: unknown) => {
    const call = Call.parse(message);
    requestId = call.requestId;
    try {
      const result: unknown = await handler(JSON.parse(call.event), context(call));
      parentPort?.postMessage({ kind: 'answer', result: JSON.stringify(result) ?? 'null' });
    } catch (error) {
      console.error(error);
      parentPort?.postMessage({ kind: 'failure', ...told(error) });
    }
  });
  parentPort?.postMessage({ kind: 'ready' });
}

run().catch((error: unknown) => {
  console.error(error);
  parentPort?.postMessage({ kind: 'broken', ...told(error) });
});
