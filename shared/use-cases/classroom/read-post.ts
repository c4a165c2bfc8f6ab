import { DomainError } from '#shared/domain/errors.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import { sameRecord } from '#shared/domain/same-record.ts';
import type { Needs } from '../command.ts';
import type { Attachment } from '../ports/classroom/attachments.ts';
import type { Post } from '../ports/classroom/classroom.ts';
import type { WorkFacts } from '../ports/classroom/work-facts.ts';
import { knownAfter } from './learn-work.ts';

type Ports = Needs<'attachments' | 'classroom' | 'now'>;
type Work = Omit<WorkFacts, 'readAt'>;

/**
 * What a post asks of the class, with what a teacher said that it is and the cards of ours on it. What was read is kept
 * with these: a student, who may ask Google nothing, sees the date of today though no teacher has opened the card
 * since. Undefined when the post is gone meanwhile. `isJustOut`: it was not yet out at the look before this one.
 */
export async function readPost(ports: Ports, post: Post, { zone, isJustOut }: { zone: string; isJustOut: boolean }) {
  const [read, ours] = await Promise.all([workOf(ports, post, zone), cardsOn(ports, post)]);
  if (!read) return undefined;
  await fewAtOnce(ours, (card) => keepRead(ports, card, { work: read.work, isJustOut }));
  return { ...read, ours };
}

async function workOf({ classroom, attachments }: Ports, post: Post, zone: string) {
  try {
    const [work, correction] = await Promise.all([
      classroom.work(post, Promise.resolve(zone)),
      attachments.correctionOf(post),
    ]);
    return work && { work, correction };
  } catch (gone) {
    if (gone instanceof DomainError && gone.code === 'not_found') return undefined;
    throw gone;
  }
}

/** Without the licence for add-ons, or a card of ours on the post, Google tells nobody what hangs there. */
async function cardsOn({ classroom, attachments }: Ports, post: Post) {
  const ours = await classroom.attachments(post).catch((refusal: unknown) => {
    if (refusal instanceof DomainError) return [];
    throw refusal;
  });
  const { courseId, itemId } = post;
  const known = await fewAtOnce(ours, ({ attachmentId }) => attachments.find({ courseId, itemId, attachmentId }));
  return known.flatMap((card) => card ?? []);
}

/** Most edits change nothing that we keep, and then nothing is written. */
async function keepRead({ attachments, now }: Ports, card: Attachment, read: { work: Work; isJustOut: boolean }) {
  const readAt = now();
  const known = knownAfter({ ...read.work, readAt }, card.work);
  const work = read.isJustOut && !known.isDraft && !known.givenAt ? { ...known, givenAt: readAt } : known;
  const isKept = card.work && sameRecord({ ...work, readAt: '' }, { ...card.work, readAt: '' });
  if (!isKept) await attachments.save({ ...card, work });
}
