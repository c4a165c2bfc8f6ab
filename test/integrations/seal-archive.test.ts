import { DeleteObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LedgerSeal, sealed } from '#shared/domain/ledger/ledger-seal.ts';
import { s3SealArchive } from '../../integrations/seal-archive/client.ts';
import { anArchive, bucket } from '../use-cases/ledger/sealed-ledger.ts';

let world: Awaited<ReturnType<typeof anArchive>>;
let seal: LedgerSeal;
beforeAll(async () => {
  world = await anArchive();
  seal = await sealed({ number: 7, from: '2026-11-23T20', through: '2026-11-23T20', entries: [], previous: '' });
});
afterAll(() => world.stop());

const names = async () => {
  const { Contents = [] } = await world.s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: 'seals/' }));
  return Contents.map(({ Key }) => Key);
};

describe('the archive of seals', () => {
  it('keeps a seal once, however often it is told, and answers it as it was', async () => {
    await Promise.all([world.archive.keep(seal), world.archive.keep(seal)]);
    await world.archive.keep(seal);
    expect(await world.archive.read(7)).toEqual(seal);
    expect(await names()).toEqual(['seals/000000007.json']);
  });

  it('answers nothing for a seal that was never made', async () => {
    expect(await world.archive.read(8)).toBeUndefined();
  });

  it('leaves what lies there: a seal that was exchanged does not take the place of its copy', async () => {
    await world.archive.keep({ ...seal, through: '2026-11-23T21' });
    expect(await world.archive.read(7)).toEqual(seal);
  });

  it('answers what is no seal as it is, for the check to say so', async () => {
    const Key = 'seals/000000009.json';
    await world.s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'scribble', IfNoneMatch: '*' }));
    expect(await world.archive.read(9)).toBe('scribble');
  });

  it('says that it failed, and whether it is worth another try', async () => {
    const elsewhere = s3SealArchive({ s3: world.s3, bucket: 'no-such-bucket' });
    const failure = { name: 'IntegrationError', vendor: 'archive', retryable: false };
    await expect(elsewhere.keep(seal)).rejects.toMatchObject({ ...failure, operation: 'keep' });
    await expect(elsewhere.read(7)).rejects.toMatchObject({ ...failure, operation: 'read' });
    for (const [status, retryable] of [
      [503, true],
      [409, true],
      [403, false],
    ] as const) {
      const s3 = { send: () => Promise.reject({ $metadata: { httpStatusCode: status } }) };
      await expect(s3SealArchive({ s3: s3 as never, bucket }).keep(seal)).rejects.toMatchObject({ retryable });
    }
  });
});

describe('the bucket of the local district', () => {
  it('refuses to write over, to put without asking, and to remove, as the deployed one does', async () => {
    const to = { Bucket: bucket, Key: 'seals/000000007.json', Body: '{}' };
    await expect(world.s3.send(new PutObjectCommand({ ...to, IfNoneMatch: '*' }))).rejects.toThrow(
      'PreconditionFailed',
    );
    await expect(world.s3.send(new PutObjectCommand({ ...to, Key: 'seals/1.json' }))).rejects.toThrow('AccessDenied');
    await expect(world.s3.send(new DeleteObjectCommand(to))).rejects.toThrow('AccessDenied');
    expect(await world.archive.read(7)).toEqual(seal);
  });

  it('lists a thousand names at a time', async () => {
    for (let number = 10_000; number < 11_005; number += 1) await world.archive.keep({ ...seal, number });
    const first = await world.s3.send(new ListObjectsV2Command({ Bucket: bucket }));
    expect([first.Contents?.length, first.IsTruncated]).toEqual([1000, true]);
    const rest = await world.s3.send(
      new ListObjectsV2Command({ Bucket: bucket, ContinuationToken: first.NextContinuationToken }),
    );
    expect(rest.Contents?.at(-1)?.Key).toBe('seals/000011004.json');
  });
});
