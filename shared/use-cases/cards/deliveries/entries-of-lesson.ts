import { type DeliveryEntry, isPost } from '#shared/domain/cards/delivery.ts';
import type { SectionId } from '#shared/domain/ids.ts';
import { sameRecord } from '#shared/domain/same-record.ts';
import type { Needs } from '../../command.ts';

type Lesson = Pick<DeliveryEntry, 'on'> & { sectionId: SectionId; occasion?: DeliveryEntry['occasion'] | undefined };

/**
 * One set of entries: those of a post wherever its day was moved, or those of a lesson. Nothing named is the whole day
 * but for its posts.
 */
export async function entriesOfLesson({ deliveryLog }: Needs<'deliveryLog'>, { sectionId, on, occasion }: Lesson) {
  if (isPost(occasion)) {
    const ofPost = await deliveryLog.ofPost(occasion);
    // In its course they are kept under the class in which each student sits.
    return sectionId === `gcc_${occasion.courseId}` ? ofPost : ofPost.filter((entry) => entry.sectionId === sectionId);
  }
  const ofDay = await deliveryLog.ofSection(sectionId, on);
  return occasion ? ofDay.filter((entry) => sameRecord(entry.occasion, occasion)) : ofDay;
}
