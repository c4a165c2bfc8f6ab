import { OAuth2Client } from 'google-auth-library';
import type { CourseChange } from '#shared/domain/classroom/course-change.ts';
import { env, envNames, localUrl } from '#shared/lambda/env.ts';
import { identityEndpoints } from '../../../integrations/google-auth.ts';
import type { Pusher } from '../../../integrations/google-classroom/pushed-changes.ts';
import { sendToQueue } from '../queues.ts';

let client: OAuth2Client | undefined;

/** One client for the container: it keeps Google's keys for as long as Google says. */
export function pusher(path: string): Pusher {
  client ??= new OAuth2Client({
    transporterOptions: { timeout: 5000 },
    ...identityEndpoints(localUrl(envNames.localGoogle)),
  });
  return { client, audience: `${env(envNames.baseUrl)}${path}`, account: env(envNames.changesAccount) };
}

/** Throws where the queue did not take it: Pub/Sub then brings it again. */
export async function tellOfChange(change: CourseChange) {
  const lost = await sendToQueue(envNames.classworkQueue, [{ id: '0', body: JSON.stringify(change) }]);
  if (lost.length > 0) throw new Error('the queue did not take a change');
}
