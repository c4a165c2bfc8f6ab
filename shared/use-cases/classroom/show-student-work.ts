import type { Needs } from '../command.ts';
import type { Attachment } from '../ports/classroom/attachments.ts';
import { isStale } from './learn-work.ts';

/**
 * A card that was attached before there was a page of one student's work gains it, at a look that asks Google about its
 * post anyway. The same asked twice is one. Only course work has work of students.
 */
export async function showStudentWork(
  { classroom, now }: Needs<'classroom' | 'now'>,
  attachment: Attachment,
  uri: string,
): Promise<true | undefined> {
  const { courseId, itemId, itemType, attachmentId, showsWork } = attachment;
  if (showsWork || itemType !== 'courseWork' || !isStale(attachment, now())) return showsWork;
  await classroom.showStudentWork({ courseId, itemId, attachmentId }, uri);
  return true;
}
