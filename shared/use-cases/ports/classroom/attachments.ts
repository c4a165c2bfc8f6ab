import * as z from 'zod/mini';
import { activities } from '#shared/domain/catalogue/catalogue-entry.ts';
import { Instant } from '#shared/domain/dates.ts';
import { itemTypes } from './classroom.ts';

/** What a post is about, as far as supports are concerned. The teacher's text itself is not kept. */
export const WorkFacts = z.object({
  title: z.string(),
  activities: z.array(z.enum(activities)),
  minutes: z.optional(z.int()),
  dueAt: z.optional(Instant),
  readAt: Instant,
});
export type WorkFacts = z.infer<typeof WorkFacts>;

/** What we put on a post. It holds nothing about any student. */
export const Attachment = z.object({
  courseId: z.string(),
  itemId: z.string(),
  itemType: z.enum(itemTypes),
  attachmentId: z.string(),
  work: z.optional(WorkFacts),
});
export type Attachment = z.infer<typeof Attachment>;

export type Attachments = {
  find(place: { courseId: string; itemId: string; attachmentId: string }): Promise<Attachment | undefined>;
  save(attachment: Attachment): Promise<void>;
};
