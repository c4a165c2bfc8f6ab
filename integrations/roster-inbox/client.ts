import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import type { RosterInbox } from '#shared/use-cases/ports/roster/roster-inbox.ts';

type Settings = { s3: Pick<S3Client, 'send'>; bucket: string };

const packageName = 'roster.zip';
const markName = 'state/taken.json';

const Mark = z.object({ tag: z.string(), arrivedAt: z.iso.datetime() });
const Refusal = z.object({
  name: z.optional(z.string()),
  $metadata: z.object({ httpStatusCode: z.optional(z.number()) }),
});

/** A bucket that the school's own system may put one object into, and this door read it. */
export const s3RosterInbox = ({ s3, bucket: Bucket }: Settings): RosterInbox => ({
  arrived: () =>
    unlessMissing('look', async () => {
      const found = await s3.send(new HeadObjectCommand({ Bucket, Key: packageName }));
      const { ETag: tag = '', LastModified, ContentLength: bytes = 0 } = found;
      return { tag, arrivedAt: (LastModified ?? new Date(0)).toISOString(), bytes };
    }),
  read: (tag) =>
    told('read', async () => {
      // 412 when another package came since: the next try looks again.
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: packageName, IfMatch: tag }));
      if (!Body) throw new Error('S3 answered without a body');
      return Body.transformToWebStream();
    }),
  taken: () =>
    unlessMissing('look', async () => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: markName }));
      return Mark.parse(JSON.parse((await Body?.transformToString()) ?? ''));
    }),
  markTaken: ({ tag, arrivedAt }) =>
    told('mark', async () => {
      const Body = JSON.stringify({ tag, arrivedAt });
      await s3.send(new PutObjectCommand({ Bucket, Key: markName, Body, ContentType: 'application/json' }));
    }),
  report: (name, Body) =>
    told('report', async () => {
      const ContentType = `text/${name.endsWith('.csv') ? 'csv' : 'plain'}; charset=utf-8`;
      const put = { Bucket, Key: `reports/${name}`, Body, ContentType, IfNoneMatch: '*' };
      await s3.send(new PutObjectCommand(put)).catch((cause: unknown) => {
        if (statusOf(cause) !== 412) throw cause;
      });
    }),
});

async function unlessMissing<Value>(operation: string, ask: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await ask();
  } catch (cause) {
    // A question for the head of an object that is not there is answered without a body, so without `NoSuchKey`.
    if (statusOf(cause) === 404) return undefined;
    throw failed(operation, cause);
  }
}

async function told<Value>(operation: string, ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask();
  } catch (cause) {
    throw failed(operation, cause);
  }
}

function failed(operation: string, cause: unknown) {
  const status = statusOf(cause);
  const passing = status === undefined || status >= 500 || status === 429 || status === 412;
  return new IntegrationError('inbox', operation, passing, { cause, vendorCode: Refusal.safeParse(cause).data?.name });
}

const statusOf = (thrown: unknown) => Refusal.safeParse(thrown).data?.$metadata.httpStatusCode;
