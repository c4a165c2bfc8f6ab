import { DomainError } from '#shared/domain/errors.ts';
import type { StaffId } from '#shared/domain/ids.ts';

/** What became of telling one person; `cause`: why it failed. */
export type TellingOutcome = { staffId: StaffId; as: 'told' | 'nothing'; cause?: unknown };

/** Of two sweeps at once one is too late and has nothing to tell; who cannot be told keeps no other waiting. */
export async function toldOnce(staffId: StaffId, tell: () => Promise<boolean>): Promise<TellingOutcome> {
  try {
    return { staffId, as: (await tell()) ? 'told' : 'nothing' };
  } catch (cause) {
    const isTooLate = cause instanceof DomainError && cause.code === 'changed_meanwhile';
    return { staffId, as: 'nothing', ...(isTooLate ? {} : { cause }) };
  }
}
