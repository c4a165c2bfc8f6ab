import type { WorkCorrection } from '#shared/domain/cards/work-correction.ts';
import { addMinutes, type Instant } from '#shared/domain/dates.ts';
import { DomainError, type ErrorCode } from '#shared/domain/errors.ts';
import type { Needs } from '../command.ts';
import type { ClassPost, SecondPost, SecondPostCalls } from '../ports/classroom/second-posts.ts';

type Ports = Needs<'secondPosts' | 'now'> & { classroom: SecondPostCalls };
type Giving = {
  place: Pick<SecondPost, 'courseId' | 'itemId' | 'id'>;
  /** Their Google accounts. */
  students: readonly string[];
  by: WorkCorrection['by'];
};
/** `assignees`: who has the class's post now. */
export type GivenSecondPost = { itemId: string; assignees: readonly string[] };

/** Signing in helps, or a look at the page as it is now; and nothing is decided by it. */
const passing: readonly ErrorCode[] = ['signed_out', 'needs_permission', 'changed_meanwhile'];

/**
 * Two acts or none: the post beside the class's, and its students off the first. What was made is found again by every
 * later try, whatever this one lives to see; where Classroom refuses the second act, the first is undone: unless it was
 * done long ago, because students may have worked there since.
 */
export async function giveSecondPost(ports: Ports, { place, students, by }: Giving): Promise<GivenSecondPost> {
  const { classroom, secondPosts } = ports;
  const [second, classPost] = await Promise.all([secondPosts.find(place), classroom.classPost(place)]);
  if (!second) throw new DomainError('not_found', { secondPostId: place.id });
  if (!classPost.isOut) throw new DomainError('not_ready', { reason: 'ownDateDraft' });
  if (isTheirsAlone(classPost, students)) throw new DomainError('not_ready', { reason: 'ownDateAlone' });
  const { itemId, isNew } = await refusedAs('ownDateRefused', madeOnce(ports, second, { classPost, students, by }));
  try {
    return { itemId, assignees: await classroom.takeOff(classPost, students) };
  } catch (refusal) {
    if (!isFinal(refusal)) throw refusal;
    if (!isNew) throw refusedBecause('ownDateStands');
    await refusedAs('ownDateLeft', classroom.deleteSecond({ courseId: place.courseId, itemId }));
    await secondPosts.release(second, itemId);
    throw refusedBecause('ownDateRefused');
  }
}

const isTheirsAlone = ({ assignees }: ClassPost, students: readonly string[]) =>
  assignees?.some((id) => students.includes(id)) === true && assignees.every((id) => students.includes(id));

/** No longer: the time in which somebody whose press went wrong presses again. */
const minutesNew = 10;

async function madeOnce(
  { classroom, secondPosts, now }: Ports,
  second: SecondPost,
  { classPost, students, by }: Omit<Giving, 'place'> & { classPost: ClassPost },
): Promise<{ itemId: string; isNew: boolean }> {
  const { courseId, secondItemId: before, dueAt, askedAt } = second;
  const isNew = (madeAt: Instant | undefined) => madeAt !== undefined && now() < addMinutes(madeAt, minutesNew);
  if (before && (await classroom.isThere({ courseId, itemId: before })))
    return { itemId: before, isNew: isNew(second.madeAt) };
  // From a page of before another press: they have a post already, or it is not theirs to do.
  if (!students.every((id) => classPost.assignees?.includes(id) ?? true)) throw new DomainError('changed_meanwhile');
  const to = { students, dueAt, askedAt };
  const found = await classroom.findSecond(classPost, to);
  const made = found ?? (await classroom.makeSecond(classPost, to));
  const madeAt = found ? askedAt : now();
  const mark: WorkCorrection = { title: classPost.title, isSecond: true, by, at: now() };
  const kept = await secondPosts.keep({ ...second, madeAt }, made, mark);
  if (kept !== made) await classroom.deleteSecond({ courseId, itemId: made });
  return { itemId: kept, isNew: kept !== made || isNew(madeAt) };
}

const isFinal = (error: unknown) => error instanceof DomainError && !passing.includes(error.code);
const refusedBecause = (reason: string) => new DomainError('not_allowed', { reason });

async function refusedAs<T>(reason: string, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (refusal) {
    throw isFinal(refusal) ? refusedBecause(reason) : refusal;
  }
}
