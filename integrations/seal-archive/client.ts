import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { canonical } from '#shared/domain/ledger/ledger-seal.ts';
import type { SealArchive } from '#shared/use-cases/ports/ledger/ledger-seals.ts';
import { s3Failure, s3StatusOf } from '../s3-failure.ts';

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
      if (s3StatusOf(cause) !== 412) throw failed('keep', cause);
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

/** 409: two puts of one seal at the same moment. */
const failed = s3Failure({ vendor: 'archive', overtaken: 409 });

/** Text that is not JSON is no seal, which the check of the ledger says by its number. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
