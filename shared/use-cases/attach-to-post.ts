import type { Attachments } from './ports/attachments.ts';
import type { Classroom, Post } from './ports/classroom.ts';
import { IntegrationError } from './ports/integration-error.ts';

type Deps = { classroom: Pick<Classroom, 'attachments' | 'attach'>; attachments: Attachments };
type Content = { title: string; teacherViewUri: string; studentViewUri: string };

/**
 * Puts our card on a post, once. Google has no idempotency key here, so the post is looked at first, and looked at again when an
 * answer was lost on the way.
 */
export async function attachToPost(
  { classroom, attachments }: Deps,
  post: Post,
  content: Content,
  addOnToken?: string,
) {
  const attachmentId = (await ours(classroom, post, content)) ?? (await attached(classroom, post, content, addOnToken));
  await attachments.save({ ...post, attachmentId });
  return attachmentId;
}

async function attached(classroom: Deps['classroom'], post: Post, content: Content, addOnToken?: string) {
  try {
    return (await classroom.attach(post, content, addOnToken)).attachmentId;
  } catch (error) {
    if (!(error instanceof IntegrationError && error.retryable)) throw error;
    const there = await ours(classroom, post, content);
    if (!there) throw error;
    return there;
  }
}

async function ours(classroom: Deps['classroom'], post: Post, { teacherViewUri }: Content) {
  const found = await classroom.attachments(post);
  return found.find((attachment) => attachment.teacherViewUri === teacherViewUri)?.attachmentId;
}
