import type { SchoolId, SupportId } from '#shared/domain/ids.ts';
import type { Support } from '#shared/domain/requests/support.ts';
import type { Save } from '../commands.ts';

export type Supports = {
  /** Q39: retired ones too. */
  ofSchool(school: SchoolId): Promise<Support[]>;
  find(school: SchoolId, support: SupportId): Promise<Support | undefined>;
  /** `changed_meanwhile` when the stored version is not `support.version - 1`; `version: 1` must be new. */
  save: Save<Support>;
};
