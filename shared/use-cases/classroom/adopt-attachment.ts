import { carriedOver } from '#shared/domain/cards/work-correction.ts';
import type { Needs } from '../command.ts';
import type { Attachment } from '../ports/classroom/attachments.ts';
import type { Post } from '../ports/classroom/classroom.ts';
import { asOfOriginal } from '../ports/classroom/work-facts.ts';
import { firstKnown } from './said-of-post.ts';

type Ports = Needs<'attachments' | 'classroom'>;

/**
 * The record of an attachment that Google says is ours. Copying a course or reusing a post makes new ids without
 * telling us: the copy takes over what we knew of the newest original, what the work is and what a teacher said that it
 * is, and is never met with an error page (requirement 3.11). It is another class's, so nobody and no date comes along.
 */
export async function adoptAttachment({ attachments, classroom }: Ports, post: Post, attachmentId: string) {
  const origins = await classroom.origins(post, attachmentId);
  const original = await firstKnown(attachments, origins);
  const { work } = original ?? {};
  const correction = original?.correction && carriedOver(original.correction);
  const adopted: Attachment = {
    ...post,
    attachmentId,
    ...(work ? { work: asOfOriginal(work) } : {}),
    ...(correction ? { correction } : {}),
  };
  if (correction?.said) await attachments.carryOver(post, correction);
  await attachments.save(adopted);
  return adopted;
}
