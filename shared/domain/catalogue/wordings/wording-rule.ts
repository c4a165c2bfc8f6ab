import type { AccommodationCode } from '../catalogue.ts';
import type { Activity } from '../catalogue-entry.ts';
import type { Parameter } from '../parameter.ts';

/**
 * What plans call an accommodation, in the notation of pattern.ts. Only words that can mean one thing stand here, and
 * only a text that they account for whole: a plan binds the school, so what is merely likely goes to a person (R-A3).
 */
export type WordingRule = {
  code: AccommodationCode;
  /** Never what a number in the words gives. */
  parameter?: Parameter;
  appliesTo?: readonly Activity[];
  says: readonly string[];
};
