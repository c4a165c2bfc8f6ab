import type { Instant } from '../dates.ts';

/** A package that lies in the inbox; its tag is another one whenever its bytes are. */
export type ArrivedPackage = { tag: string; arrivedAt: Instant };

/** A week and the weekend behind it: an export that comes every school day has then stood still. */
const lateAfterDays = 8;

/**
 * What a night has to do. A roster that stopped coming is `late`: people who left keep what they could see. Where
 * nothing was ever taken from the inbox, nobody is waited for.
 */
export function nightlyRoster(
  arrived: ArrivedPackage | undefined,
  taken: ArrivedPackage | undefined,
  at: Instant,
): 'import' | 'nothing' | 'unchanged' | 'late' {
  if (arrived && arrived.tag !== taken?.tag) return 'import';
  if (!taken) return 'nothing';
  const days = (Date.parse(at) - Date.parse(taken.arrivedAt)) / 86_400_000;
  return days > lateAfterDays ? 'late' : 'unchanged';
}
