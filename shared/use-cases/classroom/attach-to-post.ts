import type { Attachments } from '../ports/classroom/attachments.ts';
import type { Classroom, Post } from '../ports/classroom/classroom.ts';
import { IntegrationError } from '../ports/integration-error.ts';

type Deps = { classroom: Pick<Classroom, 'attachments' | 'attach'>; attachments: Attachments };
type Content = { title: string; teacherViewUri: string; studentViewUri: string };
/** `addOnToken`: what Classroom handed to the frame in which the teacher attaches. */
type Wish = { content: Content; addOnToken?: string | undefined };

/**
 * Puts our card on a post, once. Google has no idempotency key here, so the post is looked at first, and looked at again when an
 * answer was lost on the way.
 */
export async function attachToPost({ classroom, attachments }: Deps, post: Post, wish: Wish) {
  const attachmentId = (await ours(classroom, post, wish)) ?? (await attached(classroom, post, wish));
  await attachments.save({ ...post, attachmentId });
  return attachmentId;
}

async function attached(classroom: Deps['classroom'], post: Post, wish: Wish) {
  try {
    return (await classroom.attach(post, wish.content, wish.addOnToken)).attachmentId;
  } catch (error) {
    if (!(error instanceof IntegrationError && error.retryable)) throw error;
    const there = await ours(classroom, post, wish);
    if (!there) throw error;
    return there;
  }
}

async function ours(classroom: Deps['classroom'], post: Post, { content }: Wish) {
  const found = await classroom.attachments(post);
  return found.find(({ teacherViewUri }) => teacherViewUri === content.teacherViewUri)?.attachmentId;
}
