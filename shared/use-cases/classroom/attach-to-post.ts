import { DomainError } from '#shared/domain/errors.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import type { Needs } from '../command.ts';
import type { Attachment } from '../ports/classroom/attachments.ts';
import type { Post } from '../ports/classroom/classroom.ts';
import { IntegrationError } from '../ports/integration-error.ts';
import { adoptAttachment } from './adopt-attachment.ts';
import { seenBesides } from './learn-work.ts';
import { knownCard } from './renew-card.ts';

type Ports = Needs<'attachments' | 'classroom'>;
type Content = Parameters<Ports['classroom']['attach']>[1];
/**
 * `addOnToken`: what Classroom handed to the frame in which the teacher attaches. `by`: who teaches the
 * class or stands in there, as the school has it.
 */
export type AttachToPostInput = { content: Content; addOnToken?: string | undefined; by: StaffId | undefined };

/**
 * Puts our card on a post, once. Google has no idempotency key here, so the post is looked at first, and looked at
 * again when an answer was lost on the way. What is known of a card that hangs there already is kept.
 */
export async function attachToPost(
  { classroom, attachments }: Ports,
  post: Post,
  input: AttachToPostInput,
): Promise<Attachment> {
  const before = await found(classroom, post, input);
  const attachmentId = before ?? (await newlyOn(classroom, post, input));
  const place = { ...post, attachmentId };
  const known: Partial<Attachment> | undefined = before
    ? await cardThere({ classroom, attachments }, post, before)
    : await newCard(attachments, post, input);
  const attached: Attachment = { ...known, ...place, ...seenBesides(known, input.by) };
  await attachments.save(attached);
  return attached;
}

/** One that came along with a copied post has what is known of its original; where Google does not tell, nothing. */
async function cardThere(ports: Ports, post: Post, attachmentId: string) {
  const { courseId, itemId } = post;
  const known = await ports.attachments.find({ courseId, itemId, attachmentId });
  if (known) return known;
  try {
    return await adoptAttachment(ports, post, attachmentId);
  } catch (error) {
    if (error instanceof DomainError || error instanceof IntegrationError) return undefined;
    throw error;
  }
}

/** What is known of the post itself outlives a card that was taken off it. */
async function newCard(attachments: Ports['attachments'], post: Post, { content }: AttachToPostInput) {
  const correction = await attachments.correctionOf(post);
  return { ...knownCard(content), ...(correction ? { correction } : {}) };
}

/** A list that is refused does not stand in the way: whoever may not attach hears it from Google when we do. */
async function found(classroom: Ports['classroom'], post: Post, input: AttachToPostInput) {
  try {
    return await ours(classroom, post, input);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

async function newlyOn(classroom: Ports['classroom'], post: Post, input: AttachToPostInput) {
  try {
    return (await classroom.attach(post, input.content, input.addOnToken)).attachmentId;
  } catch (error) {
    if (!(error instanceof IntegrationError)) throw error;
    const there = await found(classroom, post, input);
    if (!there) throw error;
    return there;
  }
}

async function ours(classroom: Ports['classroom'], post: Post, { content }: AttachToPostInput) {
  const there = await classroom.attachments(post);
  return there.find(({ teacherViewUri }) => teacherViewUri === content.teacherViewUri)?.attachmentId;
}
