import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import type { RosterInbox } from '#shared/use-cases/ports/roster/roster-inbox.ts';
import { s3Failure, s3StatusOf } from '../s3-failure.ts';

type Settings = { s3: Pick<S3Client, 'send'>; bucket: string };

const packageName = 'roster.zip';
const markName = 'state/taken.json';

const Mark = z.object({ tag: z.string(), arrivedAt: z.iso.datetime() });

/** A bucket that the school's own system may put one object into, and this door read it. */
export const s3RosterInbox = ({ s3, bucket: Bucket }: Settings): RosterInbox => ({
  arrived: () =>
    unlessMissing('look', async () => {
      const found = await s3.send(new HeadObjectCommand({ Bucket, Key: packageName }));
      const { ETag: tag = '', LastModified } = found;
      return { tag, arrivedAt: (LastModified ?? new Date(0)).toISOString() };
    }),
  read: (tag) =>
    told('read', async () => {
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
        if (s3StatusOf(cause) !== 412) throw cause;
      });
    }),
});

async function unlessMissing<Value>(operation: string, ask: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await ask();
  } catch (cause) {
    // A question for the head of an object that is not there is answered without a body, so without `NoSuchKey`.
    if (s3StatusOf(cause) === 404) return undefined;
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

/** 412: another package came since. */
const failed = s3Failure({ vendor: 'inbox', overtaken: 412 });
