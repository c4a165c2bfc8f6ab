import * as z from 'zod/mini';
import { WorkCorrection } from '#shared/domain/cards/work-correction.ts';
import { Instant } from '#shared/domain/dates.ts';
import { StaffId } from '#shared/domain/ids.ts';
import type { AuditedChange, Saved } from '../commands.ts';
import { itemTypes } from './classroom.ts';
import { WorkFacts } from './work-facts.ts';

/** What we put on a post. It holds nothing about any student. */
export const Attachment = z.object({
  courseId: z.string(),
  itemId: z.string(),
  itemType: z.enum(itemTypes),
  attachmentId: z.string(),
  work: z.optional(WorkFacts),
  /** As Classroom shows it, once it is the one that we give today. */
  title: z.optional(z.string()),
  /** Classroom knows our page of one student's work on it. */
  showsWork: z.optional(z.literal(true)),
  /** Who teaches the class or stands in there, and put it there or has opened it. */
  seenBy: z.optional(z.array(StaffId)),
  /** Of the post and not of the attachment, which may be taken off and put on again. */
  correction: z.optional(WorkCorrection),
});
export type Attachment = z.infer<typeof Attachment>;

export type PostOfCourse = { courseId: string; itemId: string };

export const PanelLook = z.object({ courseId: z.string(), itemId: z.string(), staffId: StaffId, seenAt: Instant });
export type PanelLook = z.infer<typeof PanelLook>;

export type Attachments = {
  find(place: { courseId: string; itemId: string; attachmentId: string }): Promise<Attachment | undefined>;
  /** Q13, where no attachment of ours is known. */
  correctionOf(post: PostOfCourse, read?: { consistent: true }): Promise<WorkCorrection | undefined>;
  /** Q69. When each teacher last saw, while the post was written, what their class needs for it. */
  panelLooks(post: PostOfCourse): Promise<PanelLook[]>;
  keepPanelLook(look: PanelLook): Promise<void>;
  /** Without the correction, which is its own record. Who has seen it by another's word stays. */
  save(attachment: Attachment): Promise<void>;
  /** Where nothing was said of the post, what was said of the one it was copied from holds. */
  carryOver(post: PostOfCourse, correction: WorkCorrection): Promise<void>;
  /** In place of what was said before, and of nothing else. */
  correct<Result>(
    post: PostOfCourse,
    said: { correction: WorkCorrection; before: WorkCorrection | undefined },
    change: AuditedChange<Result>,
  ): Promise<Saved<Result>>;
};
