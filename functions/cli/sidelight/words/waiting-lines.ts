import type { SchoolId } from '#shared/domain/ids.ts';
import { withNoun } from '../../../imports/import-outcome.ts';

/** Under a plan of which an import could not match everything; empty when nothing waits. */
export const wordsWaitingLines = (count: number, school: SchoolId | undefined): string[] =>
  count === 0 || !school
    ? []
    : [
        `${withNoun(count, 'wording of its import waits', 'wordings of its import wait')} for a person, and no teacher sees ${count === 1 ? 'it' : 'them'}: sidelight words list ${school.slice(4)}`,
      ];
