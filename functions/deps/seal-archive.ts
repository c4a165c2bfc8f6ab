import { S3Client } from '@aws-sdk/client-s3';
import { env, envNames } from '#shared/lambda/env.ts';
import type { SealArchive } from '#shared/use-cases/ports/ledger/ledger-seals.ts';
import { s3SealArchive } from '../../integrations/seal-archive/client.ts';

const s3 = new S3Client({
  maxAttempts: 4,
  requestHandler: { connectionTimeout: 2000, requestTimeout: 10_000, throwOnRequestTimeout: true },
});

export const sealArchive = (): SealArchive => s3SealArchive({ s3, bucket: env(envNames.sealBucket) });
