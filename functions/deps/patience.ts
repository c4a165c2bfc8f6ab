import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { slowness } from '#shared/lambda/env.ts';
import { documentClient } from '#shared/store/document-client.ts';
import { turns } from './turns.ts';

/** How long a door waits for its tables. Answers one client per container, made at the first call. */
export type Patience = () => DynamoDBDocumentClient;

export const timeOuts = {
  /** A person waits: Slack gives us three seconds in all. */
  interactive: { maxAttempts: 2, connectionTimeout: 300, requestTimeout: 700 },
  /**
   * A queue or a stream waits, and brings again what failed: a whole batch fits into the time that infra/doors.ts
   * gives.
   */
  background: { maxAttempts: 2, connectionTimeout: 1_000, requestTimeout: 4_000 },
  /** Imports, sweeps and seals have time and many calls to make. */
  bulk: { maxAttempts: 8, connectionTimeout: 5_000, requestTimeout: 10_000 },
};

export const interactive = /* @__PURE__ */ patienceOf(timeOuts.interactive);
export const background = /* @__PURE__ */ patienceOf(timeOuts.background);
export const bulk = /* @__PURE__ */ patienceOf(timeOuts.bulk);

/** As many lines as the SDK's handler opens to one host. */
const lines = 50;

/**
 * The SDK alone would wait for ever: its time-outs only warn unless told to throw. And they run from the moment of the
 * call, while it still queues for a line (`setConnectionTimeout` in @smithy/node-http-handler), so a crowd of calls
 * would be out of time before it is asked. So a call begins when there is a line for it.
 */
function patienceOf({ maxAttempts, connectionTimeout, requestTimeout }: (typeof timeOuts)['bulk']): Patience {
  let made: DynamoDBDocumentClient | undefined;
  const make = (times: number) => {
    const waits = { connectionTimeout: connectionTimeout * times, requestTimeout: requestTimeout * times };
    return documents(new DynamoDBClient({ maxAttempts, requestHandler: { ...waits, throwOnRequestTimeout: true } }));
  };
  return () => {
    made ??= make(slowness());
    return made;
  };
}

function documents(client: DynamoDBClient) {
  const inTurn = turns(lines);
  client.middlewareStack.add((next) => (args) => inTurn(() => next(args)), { step: 'initialize', name: 'inTurn' });
  return documentClient(client);
}
