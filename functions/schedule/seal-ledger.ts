import { log } from '#shared/lambda/logger.ts';
import { sealLedger } from '#shared/use-cases/ledger/seal-ledger.ts';
import { now } from '../deps/clock.ts';
import { sealArchive } from '../deps/seal-archive.ts';
import { ledgerHours, ledgerSeals } from '../deps/tables.ts';
import { type Tick, timeOf } from './tick.ts';

/**
 * Every hour. An hour that was sealed before it was over would accuse whoever looked at a card in the rest of it, so an
 * event that names a time to come, from a clock that was moved or a hand that slipped, seals what is over now and no
 * more.
 */
export async function handler(tick: Tick) {
  const asked = timeOf(tick);
  const at = asked < now() ? asked : now();
  const { written } = await sealLedger(
    { ledgerHours: ledgerHours(), ledgerSeals: ledgerSeals(), sealArchive: sealArchive() },
    at,
  );
  log('info', 'sealed', { at, written });
}
