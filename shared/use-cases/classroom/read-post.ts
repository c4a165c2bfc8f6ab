import { DomainError } from '#shared/domain/errors.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import { sameRecord } from '#shared/domain/same-record.ts';
import type { Needs } from '../command.ts';
import type { Attachment } from '../ports/classroom/attachments.ts';
import type { CardThere, Post } from '../ports/classroom/classroom.ts';
import type { WorkFacts } from '../ports/classroom/work-facts.ts';
import { knownAfter } from './learn-work.ts';
import { cardsThere, saidOfPost } from './said-of-post.ts';

type Ports = Needs<'attachments' | 'classroom' | 'now'>;
type Work = Omit<WorkFacts, 'readAt'>;

/**
 * What a post asks of the class, with what a teacher said that it is and the cards of ours on it. What was read is kept
 * with these: a student, who may ask Google nothing, sees the date of today though no teacher has opened the card
 * since. Undefined when the post is gone meanwhile. `isJustOut`: it was not yet out at the look before this one.
 */
export async function readPost(ports: Ports, post: Post, { zone, isJustOut }: { zone: string; isJustOut: boolean }) {
  const there = cardsThere(ports.classroom, post);
  const [work, correction, ours] = await Promise.all([
    workOf(ports, post, zone),
    saidOfPost(ports, post, there),
    there.then((cards) => knownOf(ports, post, cards)),
  ]);
  if (!work) return undefined;
  await fewAtOnce(ours, (card) => keepRead(ports, card, { work, isJustOut }));
  return { work, correction, ours };
}

async function workOf({ classroom }: Ports, post: Post, zone: string) {
  try {
    return await classroom.work(post, Promise.resolve(zone));
  } catch (gone) {
    if (gone instanceof DomainError && gone.code === 'not_found') return undefined;
    throw gone;
  }
}

async function knownOf({ attachments }: Ports, { courseId, itemId }: Post, cards: readonly CardThere[]) {
  const known = await fewAtOnce(cards, ({ attachmentId }) => attachments.find({ courseId, itemId, attachmentId }));
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
