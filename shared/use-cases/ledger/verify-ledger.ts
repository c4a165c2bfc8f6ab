import type { Instant } from '#shared/domain/dates.ts';
import { eachHour, type Hour, hourOf, hoursApart } from '#shared/domain/hours.ts';
import { breakBetween, checkSeal } from '#shared/domain/ledger/check-seal.ts';
import { compareEntries, type LedgerFault, settleMoves, shareOf } from '#shared/domain/ledger/ledger-fault.ts';
import { continuing, type LedgerSeal, sealEntry } from '#shared/domain/ledger/ledger-seal.ts';
import type { Needs } from '../command.ts';
import type { DisclosureIndex, LedgerHours, SealArchive } from '../ports/ledger/ledger-seals.ts';
import { numbered, withCopy } from './numbered-seals.ts';
import { readOnce } from './read-once.ts';
import { disclosureRowCheck } from './verify-disclosure-index.ts';

type Ports = Needs<'ledgerHours' | 'ledgerSeals'> & {
  /** Without it, whoever may write seals could have exchanged the newest ones unseen. */
  sealArchive?: SealArchive | undefined;
  /** Without them, what families are answered from is not looked at. */
  disclosureIndex?: DisclosureIndex | undefined;
};
type RowCheck = ReturnType<typeof disclosureRowCheck> | undefined;
type OnProgress = (done: number, total: number) => void;

export type LedgerCheck = {
  seals: number;
  entries: number;
  faults: LedgerFault[];
  /** What the chain of seals covers; nothing when there is none. */
  sealed?: { from: Hour; through: Hour };
  /** Entries of hours that are not over, or not sealed yet: nothing is said against them, and nothing for them. */
  unsealed?: { from: Hour; entries: number };
};

/** Seals are looked at a few at a time: a year has more than eight thousand. */
const atOnce = 16;

/** Compares entries with seals, and seals with each other and their copies; the chain says which hours there are. */
export async function verifyLedger(ports: Ports, at: Instant, onProgress: OnProgress = () => undefined) {
  const check: LedgerCheck = { seals: 0, entries: 0, faults: [] };
  const now = hourOf(at);
  const rows = ports.disclosureIndex && disclosureRowCheck(ports.disclosureIndex);
  const hours = readOnce(ports.ledgerHours);
  let before: LedgerSeal | undefined;
  for await (const part of inParts(numbered(ports))) {
    const whole = await Promise.all(part.map((each) => withCopy(ports, each)));
    const judged = await Promise.all(whole.map((each) => checkSeal(each, ports.sealArchive !== undefined)));
    const compared = await Promise.all(judged.map(({ seal }) => seal && compareHours({ hours, rows }, seal, now)));
    for (const [index, { seal, faults }] of judged.entries()) {
      const { entries = 0, faults: wrong = [] } = compared[index] ?? {};
      check.faults.push(...faults, ...(seal ? breakBetween(before, seal) : []), ...wrong);
      check.entries += entries;
      before = seal ?? before;
      if (seal) check.sealed = { from: check.sealed?.from ?? seal.from, through: seal.through };
    }
    check.seals += part.filter(({ found }) => found !== undefined).length;
    if (check.sealed)
      onProgress(hoursApart(check.sealed.from, check.sealed.through), hoursApart(check.sealed.from, now));
  }
  if (rows && check.sealed) check.faults.push(...(await rows.madeUp(check.sealed)));
  if (before) check.unsealed = await unsealedSince(ports.ledgerHours, before, now);
  return { ...check, faults: settleMoves(check.faults) };
}

/** Silent hours are read too: an entry that was put into one afterwards is what this is for. */
async function compareHours(
  { hours, rows }: { hours: LedgerHours; rows: RowCheck },
  seal: LedgerSeal,
  now: Hour,
): Promise<{ faults: LedgerFault[]; entries: number }> {
  // A seal of hours to come is no run's work, and its hours might be without end.
  if (seal.through >= now) return { faults: [{ kind: 'sealReplaced', seal: seal.number }], entries: 0 };
  const faults: LedgerFault[] = [];
  for (const hour of eachHour(seal.from, seal.through)) {
    const share = shareOf(seal, hour, await hours.entriesOf(hour));
    const found = await Promise.all(share.map(sealEntry));
    faults.push(...compareEntries(hour, hour === seal.through ? seal.entries : [], found));
    if (rows) faults.push(...(await rows.compare(hour, share)));
  }
  return { faults, entries: seal.entries.length };
}

async function unsealedSince(hours: LedgerHours, newest: LedgerSeal, now: Hour) {
  const { from, after = '' } = continuing(newest);
  let entries = 0;
  for (const hour of eachHour(from, now))
    entries += (await hours.entriesOf(hour)).filter(({ key }) => hour > from || key > after).length;
  return { from, entries };
}

async function* inParts<Each>(all: AsyncIterable<Each>): AsyncGenerator<Each[]> {
  let part: Each[] = [];
  for await (const each of all) {
    part.push(each);
    if (part.length === atOnce) {
      yield part;
      part = [];
    }
  }
  yield part;
}
