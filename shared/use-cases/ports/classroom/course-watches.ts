import * as z from 'zod/mini';
import { Instant } from '#shared/domain/dates.ts';

/** `lookAgainAt`: nobody is told of it before then, and it may have become another by that time. */
const KnownPost = z.object({ updatedAt: z.string(), lookAgainAt: z.optional(Instant) });

/** What was out in a course when it was looked at last. Posts by their ids; nothing of what they say, or of anybody. */
export const CourseWatch = z.object({
  courseId: z.string(),
  lookedAt: Instant,
  /** Google keeps it back, or it is archived, or Google pushes what changes in it. */
  restsUntil: z.optional(Instant),
  /** It could never be read yet, or was archived: what it holds when it can be read is no news. */
  heldNoNews: z.optional(z.literal(true)),
  posts: z.record(z.string(), KnownPost),
});
export type CourseWatch = z.infer<typeof CourseWatch>;

export type CourseWatches = {
  /** Q68. Consistent: another look may have ended a second ago. */
  find(courseId: string): Promise<CourseWatch | undefined>;
  /** W70. `before`, as it was found: posts are written where they differ, and the time of the look last. */
  save(watch: CourseWatch, before: CourseWatch | undefined): Promise<void>;
};
