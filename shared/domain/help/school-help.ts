import * as z from 'zod/mini';
import { addMonths, SchoolDate } from '../dates.ts';
import { SchoolId } from '../ids.ts';
import { MailAddress } from '../mail-address.ts';
import { PhoneNumber } from '../phone-number.ts';
import { supportKinds } from '../requests/support.ts';
import { helpNotices } from './help-notices.ts';
import { stateCodes } from './outside-help.ts';

/** Whom a family asks, by name, with a telephone: 34 CFR 104.8 has the person named to the public. */
const Helper = z.object({ name: z.string(), phone: PhoneNumber, email: z.optional(MailAddress) });
export type Helper = z.infer<typeof Helper>;

/** A page of the district's own, in the languages that it has it in. */
const LinkByLanguage = z.object({ en: z.optional(z.string()), es: z.optional(z.string()) });
export type LinkByLanguage = z.infer<typeof LinkByLanguage>;

/**
 * What a school tells everybody about help for its students. The office keeps it. Nothing in it is about a student, and
 * what is missing is told to the office alone: a page with an empty line sends a family away.
 */
export const SchoolHelp = z.object({
  schoolId: SchoolId,
  helper: z.optional(Helper),
  offers: z.array(z.enum(supportKinds)),
  policy: z.optional(LinkByLanguage),
  rights: z.optional(LinkByLanguage),
  /** Whose law holds, and whose offices help besides the school's. */
  state: z.optional(z.enum(stateCodes)),
  /** When the office last said that all of it is right. */
  lookedAtOn: SchoolDate,
  /** When each notice to families went out last. */
  sentOn: z.partialRecord(z.enum(helpNotices), SchoolDate),
  version: z.int(),
});
export type SchoolHelp = z.infer<typeof SchoolHelp>;

/** What a page can lack. */
export type HelpGap = 'helper' | 'offers' | 'policy' | 'policyEs' | 'rights' | 'rightsEs' | 'state' | 'notLookedAt';

/** What the page does not say yet, in the order in which a family misses it. */
export function helpGaps(help: SchoolHelp | undefined, today: SchoolDate): HelpGap[] {
  const { helper, offers = [], policy, rights, state, lookedAtOn = today } = help ?? {};
  const gaps: readonly (readonly [HelpGap, boolean])[] = [
    ['helper', !helper],
    ['policy', !policy],
    ['policyEs', policy !== undefined && policy.es === undefined],
    ['rights', !rights],
    ['rightsEs', rights !== undefined && rights.es === undefined],
    ['state', !state],
    ['offers', offers.length === 0],
    ['notLookedAt', isYearOld(lookedAtOn, today)],
  ];
  return gaps.filter(([, isOpen]) => isOpen).map(([gap]) => gap);
}

/** A telephone that was right last year sends a family to nobody. */
const isYearOld = (on: SchoolDate, today: SchoolDate) => addMonths(on, 12) <= today;
