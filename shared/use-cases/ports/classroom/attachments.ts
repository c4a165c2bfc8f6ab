import * as z from 'zod/mini';
import { itemTypes } from './classroom.ts';
import { WorkFacts } from './work-facts.ts';

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
