import { S3Client } from '@aws-sdk/client-s3';
import { env, envNames } from '#shared/lambda/env.ts';
import type { RosterInbox } from '#shared/use-cases/ports/roster/roster-inbox.ts';
import { s3RosterInbox } from '../../integrations/roster-inbox/client.ts';

/** A package of a large district takes its time. */
const s3 = new S3Client({
  maxAttempts: 4,
  requestHandler: { connectionTimeout: 2000, requestTimeout: 120_000, throwOnRequestTimeout: true },
});

export const rosterInbox = (): RosterInbox => s3RosterInbox({ s3, bucket: env(envNames.rosterBucket) });
