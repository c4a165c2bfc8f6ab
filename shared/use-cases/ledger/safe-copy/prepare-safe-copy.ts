import { query } from '../../command.ts';
import {
  authorizeSafeCopy,
  makeSafeCopy,
  type SafeCopy,
  type SafeCopyInput,
  type SafeCopyPorts,
} from './make-safe-copy.ts';

export type PrepareSafeCopyInput = SafeCopyInput;

/**
 * Makes a copy for a parent whom an order forbids contact, for the coordinator to read: no rule finds every word by
 * which a child can be found. What they find they name, and prepare it anew.
 */
export const prepareSafeCopy = query({
  authorize: authorizeSafeCopy,
  read: async (ports: SafeCopyPorts, input: PrepareSafeCopyInput, { enter, ...access }) =>
    enter(
      { action: 'safe_copy_made', personId: input.guardianId },
      (): Promise<SafeCopy> => makeSafeCopy(ports, input, access),
    ),
});
