import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { canonical } from '#shared/domain/ledger/ledger-seal.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import type { SealArchive } from '#shared/use-cases/ports/ledger/ledger-seals.ts';

type Settings = { s3: Pick<S3Client, 'send'>; bucket: string };

/**
 * A bucket with Object Lock: its default retention is put on each object by S3 itself, so no door could ask for a
 * shorter one.
 */
export const s3SealArchive = ({ s3, bucket: Bucket }: Settings): SealArchive => ({
  async keep(seal) {
    const Body = canonical(seal);
    const put = { Bucket, Key: objectName(seal.number), Body, ContentType: 'application/json', IfNoneMatch: '*' };
    try {
      await s3.send(new PutObjectCommand(put));
    } catch (cause) {
      // 412: an earlier try left the copy. The bucket's own policy refuses a put that does not ask.
      if (statusOf(cause) !== 412) throw failed('keep', cause);
    }
  },
  async read(number) {
    try {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: objectName(number) }));
      return jsonOf((await Body?.transformToString()) ?? '');
    } catch (cause) {
      if (cause instanceof NoSuchKey) return undefined;
      throw failed('read', cause);
    }
  },
});

/** In order of their names, so that a person who lists the bucket reads them as they were made. */
const objectName = (number: number) => `seals/${String(number).padStart(9, '0')}.json`;

const failed = (operation: string, cause: unknown) => {
  const status = statusOf(cause);
  // 409: two puts of one seal at the same moment. The next run finds out which of them it was.
  const passing = status === undefined || status >= 500 || status === 429 || status === 409;
  return new IntegrationError('archive', operation, passing, {
    cause,
    vendorCode: Refusal.safeParse(cause).data?.name,
  });
};

const Refusal = z.object({
  name: z.optional(z.string()),
  $metadata: z.object({ httpStatusCode: z.optional(z.number()) }),
});
const statusOf = (thrown: unknown) => Refusal.safeParse(thrown).data?.$metadata.httpStatusCode;

/** Text that is not JSON is no seal, which the check of the ledger says by its number. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
