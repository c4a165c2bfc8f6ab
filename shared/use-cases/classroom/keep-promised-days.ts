import type { OwnTime } from '#shared/domain/cards/own-time/own-time.ts';
import { withPromises } from '#shared/domain/cards/own-time/promised-days.ts';
import type { Needs } from '../command.ts';
import type { Attachment } from '../ports/classroom/attachments.ts';

/**
 * Keeps the later days that are shown on a post, once each: what somebody has read may not move earlier, whatever the
 * calendar becomes. Of two looks in the same moment the later write holds, and the next look keeps what it shows.
 */
export async function keepPromisedDays(
  { attachments }: Needs<'attachments'>,
  { work, ...place }: Attachment,
  { times, zone }: { times: Iterable<OwnTime>; zone: string },
) {
  if (!work) return;
  const promised = withPromises(work.promised, times, zone);
  if (promised !== work.promised) await attachments.save({ ...place, work: { ...work, promised } });
}
