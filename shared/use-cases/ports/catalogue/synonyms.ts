import type { Synonym } from '#shared/domain/catalogue/synonym.ts';
import type { SynonymId } from '#shared/domain/ids.ts';
import type { Save } from '../commands.ts';

export type SynonymList = {
  /** Q63: retired ones too. */
  all(): Promise<Synonym[]>;
  find(id: SynonymId): Promise<Synonym | undefined>;
  /** `changed_meanwhile` when the stored version is not one less. A new one comes with the words that it came of. */
  save: Save<Synonym>;
};
