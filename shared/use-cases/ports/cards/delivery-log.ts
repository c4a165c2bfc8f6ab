import * as z from 'zod/mini';
import type { Declines } from '#shared/domain/cards/declines.ts';
import type { DeliveryEntry, PostOccasion } from '#shared/domain/cards/delivery.ts';
import type { ReviewTask } from '#shared/domain/cards/review-task.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { SectionId, StudentId } from '#shared/domain/ids.ts';
import type { Save } from '../commands.ts';

/** The keys of items, as a set: two writers of one moment may both change it, and an empty one is nothing at all. */
export const Questions = z.object({ open: z.optional(z.set(z.string())) });
/** Which questions wait at a post from now on, and which no more, by the keys of their items. */
export type QuestionsMoved = { post: PostOccasion; opened: readonly string[]; closed: readonly string[] };

/** Append-only: a correction is another entry, and nothing takes one away. */
export type DeliveryLog = {
  /** Q9. Both days belong to the range; oldest first. */
  ofStudent(student: StudentId, range: { from: SchoolDate; to: SchoolDate }): Promise<DeliveryEntry[]>;
  /** Q9. By the index: an entry that was written a second ago may be missing. Those of posts stand apart. */
  ofSection(section: SectionId, on: SchoolDate): Promise<DeliveryEntry[]>;
  /** Q9. The same for one post, on whatever days. */
  ofPost(post: PostOccasion): Promise<DeliveryEntry[]>;
  /** Q9. For whom staff noted something about a post, and not what: by the index alone. */
  notedFor(post: PostOccasion): Promise<StudentId[]>;
  /** Q73. At which items of a post students wait for an answer, by the keys of the items; consistent. */
  questionsAt(post: PostOccasion): Promise<string[]>;
  find(student: StudentId, entry: Pick<DeliveryEntry, 'id' | 'on'>): Promise<DeliveryEntry | undefined>;
  /** Q46. What is counted of each accommodation of each student, consistent. */
  declinesOf(items: readonly Pick<Declines, 'studentId' | 'code'>[]): Promise<Declines[]>;
  /** As many of these, in their order, as fit into one transaction each with all that may follow from them. */
  inTransactions<Each extends Pick<DeliveryEntry, 'outcome'>>(entries: readonly Each[]): Each[][];
  /** One transaction with the counts and the tasks they open; `changed_meanwhile` when another counted just now. */
  record: Save<{
    entries: readonly DeliveryEntry[];
    declines: readonly Declines[];
    tasks: readonly ReviewTask[];
    questions?: QuestionsMoved | undefined;
    /** Names that the actor takes once: of two at the same moment the later is `changed_meanwhile`. */
    turns?: readonly string[];
  }>;
};

export type ReviewTasks = {
  /** Q47, consistent. Boards find open ones among what is due. */
  find(student: StudentId, task: ReviewTask['id']): Promise<ReviewTask | undefined>;
  settle: Save<{ task: ReviewTask; declines: Declines }>;
};
