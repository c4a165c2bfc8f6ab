import type { Instant } from '#shared/domain/dates.ts';
import { addHours, type Hour } from '#shared/domain/hours.ts';
import {
  continuing,
  firstHourToSeal,
  type HeldEntry,
  type LedgerSeal,
  lastSettledHour,
  sealEntry,
  sealed,
} from '#shared/domain/ledger/ledger-seal.ts';
import type { Needs } from '../command.ts';
import type { LedgerHours } from '../ports/ledger/ledger-seals.ts';
import { readOnce } from './read-once.ts';

type Ports = Needs<'ledgerHours' | 'ledgerSeals' | 'sealArchive'>;

/**
 * Seals every hour that is over, in order. The newest seal is copied to the archive before the next is written, so that
 * a run that was killed in between leaves one copy to be made, by whichever run comes next. Two runs at once make one
 * seal: its number is taken once.
 */
export async function sealLedger(ports: Ports, at: Instant): Promise<{ written: number }> {
  const upTo = lastSettledHour(at);
  const ledgerHours = readOnce(ports.ledgerHours);
  for (let written = 0; ; ) {
    const newest = await ports.ledgerSeals.newest();
    if (newest) await ports.sealArchive.keep(newest);
    const start = newest ? continuing(newest) : { from: firstHourToSeal(at) };
    if (start.from > upTo) return { written };
    const { through, found } = await firstBusyHour(ledgerHours, start, upTo);
    const { mostEntries } = ports.ledgerSeals;
    const stretch = { through, found: found.slice(0, mostEntries), goesOn: found.length > mostEntries };
    if (await ports.ledgerSeals.add(await sealOf(newest, start, stretch))) written += 1;
  }
}

type Start = Pick<LedgerSeal, 'from' | 'after'>;
type Stretch = { through: Hour; found: readonly HeldEntry[] };

/** Silence up to the first hour in which something happened, or up to the end. */
async function firstBusyHour(hours: LedgerHours, { from, after = '' }: Start, upTo: Hour): Promise<Stretch> {
  for (let hour = from; ; hour = addHours(hour, 1)) {
    const entries = await hours.entriesOf(hour);
    const found = hour === from ? entries.filter(({ key }) => key > after) : entries;
    if (found.length > 0 || hour === upTo) return { through: hour, found };
  }
}

async function sealOf(
  newest: LedgerSeal | undefined,
  start: Start,
  { through, found, goesOn }: Stretch & { goesOn: boolean },
): Promise<LedgerSeal> {
  const entries = await Promise.all(found.map(sealEntry));
  return sealed({
    number: (newest?.number ?? 0) + 1,
    ...start,
    through,
    ...(goesOn ? { open: true as const } : {}),
    entries,
    previous: newest?.hash ?? '',
  });
}
