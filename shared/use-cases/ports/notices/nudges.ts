import * as z from 'zod/mini';
import { StaffId } from '#shared/domain/ids.ts';
import type { Save } from '../commands.ts';

/**
 * What a teacher was told of, in one course: of each post that is still out a mark for each state of the facts. The
 * marks tell whether it is the same again, and nothing else.
 */
export const NudgedPosts = z.object({
  staffId: StaffId,
  courseId: z.string(),
  posts: z.record(z.string(), z.array(z.string())),
  version: z.int(),
});
export type NudgedPosts = z.infer<typeof NudgedPosts>;

export type Nudges = {
  /** Q66. Consistent: what is not found here is told. */
  toldTo(staff: StaffId): Promise<NudgedPosts[]>;
  /** W69. When another told them just now: `changed_meanwhile`. */
  tell: Save<readonly NudgedPosts[]>;
};
