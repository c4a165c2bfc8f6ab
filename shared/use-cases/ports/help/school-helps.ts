import type { SchoolHelp } from '#shared/domain/help/school-help.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import type { School } from '#shared/domain/roster/people.ts';
import type { Save } from '../commands.ts';

/** A school with what it tells everybody about help; without a record it still has a name and an office. */
export type SchoolPage = { school: School; help?: Readonly<SchoolHelp> };

export type SchoolHelpReader = {
  /** Q86: undefined where there is no such school. */
  page(school: SchoolId): Promise<SchoolPage | undefined>;
};

export type SchoolHelps = SchoolHelpReader & {
  /** Consistent, for who writes next. */
  find(school: SchoolId): Promise<SchoolHelp | undefined>;
  /** W86: `changed_meanwhile` when the stored version is not `help.version - 1`. */
  save: Save<SchoolHelp>;
};
