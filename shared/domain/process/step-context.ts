import type { SchoolDate } from '../dates.ts';
import type { Framework } from '../frameworks.ts';
import type { PersonId, StaffId } from '../ids.ts';
import type { ProcessSettings } from './clocks.ts';
import type { Fact } from './facts.ts';
import type { StepActor } from './states.ts';

/** What a step is judged by besides the facts. `plan` and `teachers` are for steps of a plan that exists. */
export type StepContext = {
  as: StepActor;
  on: SchoolDate;
  framework: Framework;
  settings: ProcessSettings;
  /** `version`: which the plan is to become; left out, its first. */
  plan?: { complete: boolean; endOn?: SchoolDate | undefined; version?: number };
  /**
   * Of a plan in force that is to be changed: whether the group is needed for it, and has decided this very change; and
   * whether it takes away or weakens what is argued about. Left out, it does where the group is needed.
   */
  change?: { needsGroup: boolean; isDecided: boolean; isContested?: boolean } | undefined;
  /** Whose answer counts for the family today. Left out, nobody's yes to a plan does, and every signature does. */
  holders?: readonly PersonId[] | undefined;
  /** To whom of them the roster knows no way. Left out, there is a way to each. */
  withoutAddress?: readonly PersonId[] | undefined;
  /** By the school's calendar; a day of which it tells nothing is none. */
  isSchoolDay?: (on: SchoolDate) => boolean;
  teachers?: readonly StaffId[];
};

export type Requirement = (facts: readonly Fact[], context: StepContext) => boolean;
