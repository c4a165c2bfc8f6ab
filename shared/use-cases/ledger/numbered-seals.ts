import type { Numbered } from '#shared/domain/ledger/check-seal.ts';
import type { LedgerSeals, SealArchive } from '../ports/ledger/ledger-seals.ts';

type Places = { ledgerSeals: LedgerSeals; sealArchive?: SealArchive | undefined };

/** Every number of the chain in order, missing ones too, then those that only the archive still has. */
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

/** The same seal with its copy, where the archive has one. */
export const withCopy = async ({ sealArchive }: Pick<Places, 'sealArchive'>, seal: Numbered): Promise<Numbered> =>
  seal.copy !== undefined || seal.found === undefined ? seal : { ...seal, copy: await sealArchive?.read(seal.number) };
