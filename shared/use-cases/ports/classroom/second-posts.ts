import * as z from 'zod/mini';
import type { Assignees } from '#shared/domain/cards/assigned.ts';
import type { WorkCorrection } from '#shared/domain/cards/work-correction.ts';
import { Instant } from '#shared/domain/dates.ts';
import type { AuditedChange, Saved } from '../commands.ts';

type PostPlace = { courseId: string; itemId: string };

/**
 * A post beside the class's, for students whose date is later: asked for once, and once made the same for every try.
 * Its id follows from the post, the date and the students, and it names none of them.
 */
export const SecondPost = z.object({
  courseId: z.string(),
  /** The class's post. */
  itemId: z.string(),
  id: z.string(),
  dueAt: Instant,
  askedAt: Instant,
  /** What Classroom made. */
  secondItemId: z.optional(z.string()),
  /** The earliest that it can have been made. */
  madeAt: z.optional(Instant),
});
export type SecondPost = z.infer<typeof SecondPost>;

export type SecondPosts = {
  /** Q71. Consistent: another try may have made it a second ago. */
  find(place: Pick<SecondPost, 'courseId' | 'itemId' | 'id'>): Promise<SecondPost | undefined>;
  /** W75. Before Classroom is asked for anything. `isKnown`: it was asked for before. */
  ask<Result>(second: SecondPost, change: AuditedChange<Result>, found: { isKnown: boolean }): Promise<Saved<Result>>;
  /**
   * W73. What Classroom made, in place of what is gone; with the mark of its date on the post. Of two tries at once the
   * first is kept, and is the answer.
   */
  keep(second: SecondPost, madeItemId: string, mark: WorkCorrection): Promise<string>;
  /** W73. It was deleted again. */
  release(second: SecondPost, goneItemId: string): Promise<void>;
};

/** The class's post as it is asked of the class now. */
export type ClassPost = PostPlace & {
  title: string;
  /** Students see it. */
  isOut: boolean;
  assignees: Assignees;
  /** What the like of it is made of, in Classroom's own fields. */
  content: object;
};

/** For whom a second post is, by their Google accounts, and until when. */
export type SecondPostFor = { students: readonly string[]; dueAt: Instant; askedAt: Instant };

/**
 * What Google lets an app do with course work for a teacher who allowed that. Refusals are `DomainError`: nothing was
 * done.
 */
export type SecondPostCalls = {
  classPost(post: PostPlace): Promise<ClassPost>;
  /** One that was made since it was asked for and of which the answer was lost. */
  findSecond(of: ClassPost, to: SecondPostFor): Promise<string | undefined>;
  /** Not idempotent: look for it first. */
  makeSecond(of: ClassPost, to: SecondPostFor): Promise<string>;
  isThere(post: PostPlace): Promise<boolean>;
  /** Whoever else has it keeps it. Answers who does. The same again is one. */
  takeOff(of: ClassPost, students: readonly string[]): Promise<readonly string[]>;
  /** One that we made; one that is gone already is fine. */
  deleteSecond(post: PostPlace): Promise<void>;
};
