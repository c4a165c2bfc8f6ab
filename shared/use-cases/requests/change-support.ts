import { checkedSupport, type SupportWords } from '#shared/domain/requests/support.ts';
import { type KeepSupportsInput, keepingSupports, readSupport, type SupportAsRead } from './keep-supports.ts';

export type ChangeSupportInput = KeepSupportsInput & SupportAsRead & { support: SupportWords };

/** Writes an entry anew. One that was retired is in use again. */
export const changeSupport = keepingSupports<ChangeSupportInput>(async (ports, input) => {
  const written = checkedSupport(input.support);
  const { id, schoolId, version } = await readSupport(ports, input);
  return { support: { id, schoolId, ...written, active: true, version: version + 1 } };
});
