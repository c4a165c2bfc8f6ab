import { dynamoSecrets } from '#shared/store/sign-in/dynamo-secrets.ts';
import type { Secrets } from '#shared/use-cases/ports/sign-in/secrets.ts';
import { now } from './clock.ts';
import { secretsTable } from './tables.ts';

let known: Secrets | undefined;

/** One for the container, so that its five minutes of memory are shared by all requests. */
export function secrets(): Secrets {
  known ??= dynamoSecrets(secretsTable(), now);
  return known;
}
