import { DomainError } from '#shared/domain/errors.ts';
import { awsTrouble } from './check-tables.ts';
import { type Checked, wrong } from './checked.ts';

/** A vendor's secret, or the finding that none is at hand. `toKeep`: how a person keeps one. */
export async function keptSecret<Secret>(
  about: string,
  read: () => Promise<Secret>,
  toKeep: string,
): Promise<{ secret: Secret } | { finding: Checked }> {
  try {
    return { secret: await read() };
  } catch (cause) {
    const sentence =
      cause instanceof DomainError
        ? `no secret is kept: ${toKeep}.`
        : `its secret could not be read: ${awsTrouble(cause)}.`;
    return { finding: wrong(about, sentence) };
  }
}
