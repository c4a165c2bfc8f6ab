import { DomainError } from '#shared/domain/errors.ts';
import { query } from '../../command.ts';
import {
  authorizeSafeCopy,
  makeSafeCopy,
  type SafeCopy,
  type SafeCopyInput,
  type SafeCopyPorts,
} from './make-safe-copy.ts';

/** `readAs`: the fingerprint of the copy that a person has read. */
export type GiveSafeCopyInput = SafeCopyInput & { readAs: string };

/**
 * The copy as it goes out, which somebody has read as it is. Where a plan has changed since, nobody has read what it
 * would say now: it is refused, and must be prepared anew.
 */
export const giveSafeCopy = query({
  authorize: authorizeSafeCopy,
  async read(ports: SafeCopyPorts, input: GiveSafeCopyInput, { enter, ...access }) {
    const copy = await makeSafeCopy(ports, input, access);
    if (copy.fingerprint !== input.readAs) throw new DomainError('changed_meanwhile', { studentId: input.studentId });
    return enter({ action: 'safe_copy_given', recipientId: input.guardianId }, (): SafeCopy => copy);
  },
});
