import * as z from 'zod/mini';
import { SchoolDate } from '../dates.ts';
import { StaffId } from '../ids.ts';

/**
 * Which version a plans file brought last, and what the file said then of the plan as a whole: a review moves the date,
 * and a plan may be handed on, without a new version. The rest of what the file said is that version.
 */
export const Brought = z.object({
  version: z.int(),
  caseManagerId: StaffId,
  reviewDueOn: SchoolDate,
  /** The day of the agreement, where the file says one. */
  agreedOn: z.optional(SchoolDate),
});
export type SaidOfPlan = Omit<z.infer<typeof Brought>, 'version'>;

export const reasonOfFile = 'Brought in anew from a file.';
export const reasonOfMatch = 'Words of the imported plan were matched.';

type Version = { version: number; brought?: z.infer<typeof Brought> | undefined } & Readonly<
  Partial<Record<'agreedOn' | 'reason', string | undefined>>
>;

/**
 * Whether what a version says came from a file, as far as the words that a person matched for it. Versions from before
 * 28 November 2026 do not say; but nobody had agreed on a file's draft here, and its reason was always the same. Words
 * are matched to what people agreed on here too: of a version that does not say so, the `earlier` ones tell.
 */
export function isBrought(last: Version, earlier: readonly Version[] = []): boolean {
  const teller = [...earlier, last].findLast((version) => !needsEarlier(version)) ?? last;
  const { version, brought, agreedOn, reason } = teller;
  if (brought) return brought.version === version;
  if (agreedOn !== undefined) return false;
  return version === 1 || reason === reasonOfFile || reason === reasonOfMatch;
}

/** Whether a version came from where the one before it came from, and does not say from where. */
export const needsEarlier = ({ brought, agreedOn, reason }: Version) =>
  !brought && agreedOn === undefined && reason === reasonOfMatch;

export const fileSaid = ({ caseManagerId, reviewDueOn, agreedOn }: SaidOfPlan): SaidOfPlan => ({
  ...{ caseManagerId, reviewDueOn },
  ...(agreedOn ? { agreedOn } : {}),
});
