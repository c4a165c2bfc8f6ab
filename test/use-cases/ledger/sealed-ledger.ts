import { S3Client } from '@aws-sdk/client-s3';
import type { Instant } from '#shared/domain/dates.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { LedgerSeal } from '#shared/domain/ledger/ledger-seal.ts';
import { sealLedger } from '#shared/use-cases/ledger/seal-ledger.ts';
import { verifyLedger } from '#shared/use-cases/ledger/verify-ledger.ts';
import type { SealArchive } from '#shared/use-cases/ports/ledger/ledger-seals.ts';
import { objectStore } from '../../../infra/local/aws/s3/object-store.ts';
import { s3SealArchive } from '../../../integrations/seal-archive/client.ts';
import { freshTables, storesOn } from '../../engine.ts';
import { listening } from '../../infra/local/aws/doors.ts';
import { anEntry } from '../../sample/records.ts';

export const bucket = 'seals-of-harbor';
export const inboxName = 'rosters-of-harbor';

/** A bucket as the deployment has it, spoken to by the real client. */
export async function anArchive() {
  const server = objectStore([
    { name: bucket, locked: true },
    { name: inboxName, locked: false },
  ]).unref();
  const endpoint = await listening(server);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const s3 = new S3Client({ endpoint, region: 'us-west-2', credentials });
  const stop = () => {
    s3.destroy();
    server.closeAllConnections();
    server.close();
  };
  return { s3, endpoint, archive: s3SealArchive({ s3, bucket }), stop };
}

/** An archive in memory is the port and nothing more; the bucket's own manners are tested where it is. */
export function aShelf() {
  const copies = new Map<number, string>();
  const sealArchive: SealArchive = {
    keep: async (seal) => {
      if (!copies.has(seal.number)) copies.set(seal.number, JSON.stringify(seal));
    },
    read: async (number) => {
      const copy = copies.get(number);
      return copy === undefined ? undefined : JSON.parse(copy);
    },
  };
  return { copies, sealArchive };
}

/** A ledger with its seals and their copies, and the two verbs that work on them. */
export async function aSealedLedger() {
  const tables = await freshTables();
  const stores = storesOn(tables);
  const { copies, sealArchive } = aShelf();
  const { ledgerHours, ledgerSeals } = stores;
  const deps = { ledgerHours, ledgerSeals, sealArchive };
  const append = async (...entries: LedgerEntry[]) => {
    for (const entry of entries) await stores.ledger.append(entry);
  };
  const all = async () => {
    const seals: LedgerSeal[] = [];
    for await (const { found } of stores.ledgerSeals.all()) seals.push(found as LedgerSeal);
    return seals;
  };
  return {
    tables,
    stores,
    deps,
    copies,
    append,
    seals: all,
    seal: (at: Instant) => sealLedger(deps, at),
    verify: (at: Instant, over: Partial<typeof deps> | { sealArchive: undefined } = {}) =>
      verifyLedger({ ...deps, ...over }, at),
  };
}
export type SealedLedger = Awaited<ReturnType<typeof aSealedLedger>>;

/** A view at this time of Monday, `09:05`. */
export const viewAt = (time: string, id: string, over: Parameters<typeof anEntry>[0] = {}) =>
  anEntry({
    id: `led_${id}`,
    at: `2026-11-23T${time}:00.000Z`,
    ...(over.action ? {} : { action: 'card_viewed' }),
    ...over,
  });

export const monday = (time: string): Instant => `2026-11-23T${time}:00.000Z`;
