import * as z from 'zod/mini';
import { postsToLookAt, sooner } from '#shared/domain/cards/nudge.ts';
import type { Instant } from '#shared/domain/dates.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { StaffId } from '#shared/domain/ids.ts';
import { opaqueRef } from '#shared/domain/reviews/review.ts';
import { systemChange } from '../audited-change.ts';
import type { Needs } from '../command.ts';
import type { NudgedPosts } from '../ports/notices/nudges.ts';
import type { PostFound } from './posts-found.ts';

type Ports = Needs<'nudges' | 'ids' | 'now'>;
/** `out`: what else is out there; what is not, is not kept in mind. */
type Finding = { staffId: StaffId; found: readonly PostFound[]; out: (courseId: string) => readonly string[] };

const result = z.object({ staffId: StaffId });

/**
 * One message for all that wants a look and that the teacher was not told of in this state. That they were told, the
 * news and the ledger entry are one transaction, by a key that follows from the facts: whoever dies on the way or comes
 * at the same moment tells it once.
 */
export async function tellTeacher(ports: Ports, { staffId, found, out }: Finding): Promise<boolean> {
  const known = new Map((await ports.nudges.toldTo(staffId)).map((row) => [row.courseId, row]));
  const news = found.filter(({ courseId, itemId, facts }) => !known.get(courseId)?.posts[itemId]?.includes(facts));
  if (news.length === 0) return false;
  const courseIds = [...new Set(news.map(({ courseId }) => courseId))];
  const rows = courseIds.map((courseId) => {
    const before = known.get(courseId) ?? { staffId, courseId, posts: {}, version: 0 };
    return withNews(before, news, new Set(out(courseId)));
  });
  const facts = news.map((post) => [post.courseId, post.itemId, post.facts].join(' ')).sort();
  const change = systemChange(ports, {
    about: [...new Set(news.flatMap(({ studentIds }) => studentIds))],
    surface: 'schedule',
    at: ports.now(),
    key: `nudge/${staffId}/${await derivedId(...facts)}`,
    result,
  });
  const event = { type: 'NudgeDue' as const, staffId, ref: opaqueRef(ports.ids.randomBytes(6)), ...summaryOf(news) };
  await ports.nudges.tell(rows, change({ action: 'teacher_nudged', personId: staffId }, { staffId }, [event]));
  return true;
}

function withNews(before: NudgedPosts, news: readonly PostFound[], out: ReadonlySet<string>): NudgedPosts {
  const kept = Object.entries(before.posts).filter(([itemId]) => out.has(itemId));
  const posts = Object.fromEntries(kept);
  for (const { courseId, itemId, facts } of news)
    if (courseId === before.courseId) posts[itemId] = [...(posts[itemId] ?? []), facts];
  return { ...before, posts, version: before.version + 1 };
}

function summaryOf(news: readonly PostFound[]) {
  const due = news.flatMap(({ dueAt }) => dueAt ?? []).sort();
  const [firstDueAt] = due;
  const tellBy = news.flatMap((post) => post.tellBy ?? []).reduce(sooner, undefined);
  const overAt: Instant | undefined = due.length === news.length ? due.at(-1) : undefined;
  return {
    posts: postsToLookAt(news),
    classes: new Set(news.map(({ courseId }) => courseId)).size,
    zone: news[0]?.zone ?? 'UTC',
    ...(firstDueAt ? { firstDueAt } : {}),
    ...(overAt ? { overAt } : {}),
    ...(tellBy ? { tellBy } : {}),
  };
}
