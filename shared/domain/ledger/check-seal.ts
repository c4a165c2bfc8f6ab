import type { SealFault } from './ledger-fault.ts';
import { canonical, continues, type LedgerSeal, wholeSeal } from './ledger-seal.ts';

/**
 * A seal as both places hold it. Without `found` the table has none of this number; `through` ends a gap that no copy
 * fills.
 */
export type Numbered = { number: number; found?: unknown; copy?: unknown; through?: number; isNewest?: boolean };
/**
 * `seal` is what the entries are compared with: the copy, where there is one, because nobody could have exchanged it.
 */
export type CheckedSeal = { number: number; seal?: LedgerSeal; faults: SealFault[] };

/** `withArchive`: there is an archive, so that a seal without its copy is one too few. */
export async function checkSeal(seal: Numbered, withArchive: boolean): Promise<CheckedSeal> {
  const { number, found, copy, isNewest } = seal;
  const [own, kept] = await Promise.all([ofNumber(found, number), ofNumber(copy, number)]);
  const faults: SealFault[] = [];
  if (found === undefined) faults.push({ kind: 'sealMissing', seal: number, ...lastOf(seal) });
  else if (!own) faults.push({ kind: 'sealAltered', seal: number });
  // The newest may wait for its copy: a run that was killed in between leaves it to the next.
  if (withArchive && found !== undefined && copy === undefined && !isNewest)
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
