import type { DueDay } from '#shared/domain/dates.ts';
import type { ErrorDetails } from '#shared/domain/errors.ts';
import { dayInWords } from '../days.ts';

type Waiting = { waitedDays: number; answerBy: DueDay; late: boolean };

/** To the coordinator who owes the answer. */
export function waitInWords({ waitedDays, answerBy, late }: Waiting): string {
  const waits = waitedDays === 0 ? 'Asked today' : `Waits ${waitedDays} ${waitedDays === 1 ? 'day' : 'days'}`;
  if (answerBy === 'needs_calendar')
    return `${waits}. When the answer is due cannot be said: the school calendar does not reach that far.`;
  return late
    ? `${waits}. The answer was due ${dayInWords(answerBy)}.`
    : `${waits}. Answer by ${dayInWords(answerBy)}.`;
}

/** Why the words of a support or of an accommodation were not taken, from the details of an `invalid_input`. */
export function whyNotKept({ field, most, condition, value, why }: ErrorDetails): string {
  if (condition !== undefined)
    return `“${condition}” names a condition. Every teacher reads this: say what to do, and leave out why.`;
  if (field === 'supports' || field === 'accommodations')
    return `There are ${most} already. Change one that is no longer needed instead of adding another.`;
  if (field === 'whom') return 'The person to ask is not known as staff of this school.';
  if (field === 'parameter') return 'The amount cannot be read. An example: minutes:int[5..60]=10';
  if (why === 'retired') return `${value} was retired. Plans that hold it keep it; new ones need another.`;
  if (field === 'code')
    return 'A code is DST- and then capital letters, digits and single hyphens, at most 40 of them.';
  return most === undefined
    ? `Something is missing or cannot be right: ${field}.`
    : `${field} has room for ${most} characters.`;
}
