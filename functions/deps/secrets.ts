import { dynamoSecrets } from '#shared/store/sign-in/dynamo-secrets.ts';
import type { Secrets } from '#shared/use-cases/ports/sign-in/secrets.ts';
import { now } from './clock.ts';
import type { Patience } from './patience.ts';
import { secretsTable } from './tables.ts';

let known: Secrets | undefined;

/** One for the container, whose door has one patience: all requests share its five minutes of memory. */
export function secrets(patience: Patience): Secrets {
  known ??= dynamoSecrets(secretsTable(patience), now);
  return known;
}
