import { type KeepSupportsInput, keepingSupports, readSupport, type SupportAsRead } from './keep-supports.ts';

export type RetireSupportInput = KeepSupportsInput & SupportAsRead;

/** Takes an entry out of the directory. It stays on record: a plan or an answer may refer to it. */
export const retireSupport = keepingSupports<RetireSupportInput>(async (ports, input) => {
  const before = await readSupport(ports, input);
  return { before, support: before.active ? { ...before, active: false, version: before.version + 1 } : before };
});
