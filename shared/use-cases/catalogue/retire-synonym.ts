import * as z from 'zod/mini';
import { DomainError } from '#shared/domain/errors.ts';
import { SynonymId } from '#shared/domain/ids.ts';
import { type CommandInput, command, type Needs } from '../command.ts';
import { authorizeDefining } from './define-accommodation.ts';

export type RetireSynonymInput = CommandInput & { synonymId: SynonymId };
const RetiredSynonym = z.object({ synonymId: SynonymId });
export type RetiredSynonym = z.infer<typeof RetiredSynonym>;

/** From now on these words wait for a person again; plans that were brought with them stay as they are. */
export const retireSynonym = command({
  authorize: authorizeDefining,
  result: RetiredSynonym,
  async run(
    { synonyms }: Needs<'synonyms'>,
    { synonymId }: RetireSynonymInput,
    { actor: { id: by }, at, change, unchanged },
  ) {
    const synonym = await synonyms.find(synonymId);
    if (!synonym) throw new DomainError('not_found', { synonymId });
    if (synonym.retired) return unchanged({ synonymId });
    return synonyms.save(
      { ...synonym, retired: { by, at }, version: synonym.version + 1 },
      change({ action: 'words_forgotten', synonymId }, { synonymId }),
    );
  },
});
