import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

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

/** The SDK alone would wait for ever: its time-outs only warn unless told to throw. */
function patienceOf({ maxAttempts, connectionTimeout, requestTimeout }: (typeof timeOuts)['bulk']): Patience {
  const requestHandler = { connectionTimeout, requestTimeout, throwOnRequestTimeout: true };
  let made: DynamoDBDocumentClient | undefined;
  return () => {
    made ??= DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts, requestHandler }), {
      marshallOptions: { removeUndefinedValues: true },
    });
    return made;
  };
}
