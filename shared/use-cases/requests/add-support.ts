import { DomainError } from '#shared/domain/errors.ts';
import { checkedSupport, mostSupports, type SupportWords } from '#shared/domain/requests/support.ts';
import { type KeepSupportsInput, keepingSupports } from './keep-supports.ts';

export type AddSupportInput = KeepSupportsInput & { support: SupportWords };

/** Two who add the last one at once may go one over: what counts is a page that people can read, no right. */
export const addSupport = keepingSupports<AddSupportInput>(async ({ supports, ids }, { schoolId, support }) => {
  const written = checkedSupport(support);
  if ((await supports.ofSchool(schoolId)).length >= mostSupports)
    throw new DomainError('invalid_input', { field: 'supports', most: mostSupports });
  return { support: { id: ids.next('sup'), schoolId, ...written, active: true, version: 1 } };
});
