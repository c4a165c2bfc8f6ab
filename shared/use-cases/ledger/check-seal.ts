import type { SealFault } from '#shared/domain/ledger/ledger-fault.ts';
import { canonical, continues, type LedgerSeal, wholeSeal } from '#shared/domain/ledger/ledger-seal.ts';
import type { LedgerSeals, SealArchive } from '../ports/ledger/ledger-seals.ts';

/** A seal as both places hold it. Without `found` the table has none of this number; `through` ends a gap that no copy fills. */
export type Numbered = { number: number; found?: unknown; copy?: unknown; through?: number; isNewest?: boolean };
/** `seal` is what the entries are compared with: the copy, where there is one, because nobody could have exchanged it. */
export type CheckedSeal = { number: number; seal?: LedgerSeal; faults: SealFault[] };
type Places = { ledgerSeals: LedgerSeals; sealArchive?: SealArchive | undefined };

/** Every number of the chain, in order, the missing ones too; and those that only the archive still has after the table's last. */
export async function* numbered({ ledgerSeals, sealArchive: archive }: Places): AsyncGenerator<Numbered> {
  let next = 1;
  let held: Numbered | undefined;
  for await (const seal of ledgerSeals.all()) {
    if (held) yield held;
    held = seal;
    // A place that nobody but a forger would make: it counts as a seal of no number.
    if (!Number.isInteger(seal.number)) continue;
    for (; next < seal.number; next += 1) {
      const copy = await archive?.read(next);
      if (copy === undefined) {
        yield { number: next, through: seal.number - 1 };
        next = seal.number;
      } else yield { number: next, copy };
    }
    next = seal.number + 1;
  }
  const beyond = await archive?.read(next);
  if (held) yield { ...held, isNewest: beyond === undefined };
  for (let copy = beyond; copy !== undefined; copy = await archive?.read(next)) {
    yield { number: next, copy };
    next += 1;
  }
}

export async function checkSeal(seal: Numbered, archive: Places['sealArchive']): Promise<CheckedSeal> {
  const { number, found, isNewest } = seal;
  const copy = seal.copy ?? (found === undefined ? undefined : await archive?.read(number));
  const [own, kept] = await Promise.all([ofNumber(found, number), ofNumber(copy, number)]);
  const faults: SealFault[] = [];
  if (found === undefined) faults.push({ kind: 'sealMissing', seal: number, ...lastOf(seal) });
  else if (!own) faults.push({ kind: 'sealAltered', seal: number });
  // The newest may wait for its copy: a run that was killed in between leaves it to the next.
  if (archive && found !== undefined && copy === undefined && !isNewest)
    faults.push({ kind: 'archiveLacks', seal: number });
  if (copy !== undefined && (!kept || (own && canonical(copy) !== canonical(found))))
    faults.push({ kind: 'archiveDiffers', seal: number });
  const best = kept ?? own;
  return { number, ...(best ? { seal: best } : {}), faults };
}

/** Whether it takes up where the one before it ended; of one whose forerunner is unknown nothing can be said. */
export function breakBetween(before: LedgerSeal | undefined, seal: LedgerSeal): SealFault[] {
  const fits = seal.number === 1 ? seal.previous === '' : before?.number !== seal.number - 1 || continues(seal, before);
  return fits ? [] : [{ kind: 'sealReplaced', seal: seal.number }];
}

async function ofNumber(found: unknown, number: number) {
  const seal = await wholeSeal(found);
  return seal?.number === number ? seal : undefined;
}

const lastOf = ({ number, through }: Numbered) => (through === undefined || through === number ? {} : { through });
