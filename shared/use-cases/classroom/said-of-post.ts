import { carriedOver, type WorkCorrection } from '#shared/domain/cards/work-correction.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Needs } from '../command.ts';
import type { Attachment, Attachments } from '../ports/classroom/attachments.ts';
import type { AttachmentPlace, CardThere, Classroom, Post } from '../ports/classroom/classroom.ts';

type Cards = { classroom: Pick<Classroom, 'attachments'> };

/**
 * What a teacher said of a post. Of a copy that nobody has opened here yet, what was said of the newest original that
 * we know: where our card on it is opened first, that is kept with the copy, and from then on it speaks for itself.
 * `cards`: where they have been asked for already.
 */
export async function saidOfPost(
  { attachments, classroom }: Needs<'attachments'> & Cards,
  post: Post,
  cards?: Promise<readonly CardThere[]>,
): Promise<WorkCorrection | undefined> {
  const own = await attachments.correctionOf(post);
  if (own) return own;
  const { courseId, itemId } = post;
  for (const { attachmentId, copiedFrom = [] } of await (cards ?? cardsThere(classroom, post, { adorns: true }))) {
    if (copiedFrom.length === 0 || (await attachments.find({ courseId, itemId, attachmentId }))) continue;
    const original = await firstKnown(attachments, copiedFrom);
    if (original?.correction) return carriedOver(original.correction);
  }
  return undefined;
}

/** Without the licence for add-ons, or a card of ours on the post, Google tells nobody what hangs there. */
export const cardsThere = (
  { attachments }: Cards['classroom'],
  ...asked: Parameters<Classroom['attachments']>
): Promise<CardThere[]> =>
  attachments(...asked).catch((refusal: unknown) => {
    if (refusal instanceof DomainError) return [];
    throw refusal;
  });

/** Of places that are told with the newest first. */
export async function firstKnown(
  attachments: Pick<Attachments, 'find'>,
  places: readonly AttachmentPlace[],
): Promise<Attachment | undefined> {
  for (const place of places) {
    const known = await attachments.find(place);
    if (known) return known;
  }
  return undefined;
}
