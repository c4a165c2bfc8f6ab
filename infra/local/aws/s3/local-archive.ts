import { S3Client } from '@aws-sdk/client-s3';
import type { SealArchive } from '#shared/use-cases/ports/ledger/ledger-seals.ts';
import { s3SealArchive } from '../../../../integrations/seal-archive/client.ts';
import type { Closers } from '../../closers.ts';

/** The archive as somebody reads it who may: the doors of the district can only add to it. */
export function localArchive(endpoint: string, bucket: string, open: Closers): SealArchive {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const s3 = new S3Client({ endpoint, region: 'us-east-1', credentials });
  open.add(() => s3.destroy());
  return s3SealArchive({ s3, bucket });
}
