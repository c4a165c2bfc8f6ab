import type { Needs } from '../command.ts';
import type { Attachment } from '../ports/classroom/attachments.ts';
import type { CardContent } from '../ports/classroom/classroom.ts';
import { isStale } from './learn-work.ts';

/** What Classroom knows of a card of ours, as it was told last. */
type KnownCard = Pick<Attachment, 'title' | 'showsWork'>;

/**
 * A card that was attached when it had another title, or before there was a page of one student's work, becomes as it
 * would be attached today, at a look that asks Google about its post anyway. The same asked twice is one.
 */
export async function renewCard(
  { classroom, now }: Needs<'classroom' | 'now'>,
  attachment: Attachment,
  content: CardContent,
): Promise<KnownCard> {
  const { courseId, itemId, itemType, attachmentId, title, showsWork } = attachment;
  const wanted = knownCard(content);
  const isAsToday = title === wanted.title && showsWork === wanted.showsWork;
  if (isAsToday || !isStale(attachment, now())) return {};
  await classroom.renewCard({ courseId, itemId, itemType, attachmentId }, content);
  return wanted;
}

export const knownCard = ({ title, studentWorkReviewUri }: CardContent): KnownCard => ({
  title,
  ...(studentWorkReviewUri ? { showsWork: true } : {}),
});
