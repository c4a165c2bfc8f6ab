import * as z from 'zod/mini';

/** Google's number of something: digits alone, so that nobody can write words into an address of ours. */
const Digits = z.string().check(z.regex(/^\d{1,32}$/));

/** Which page of a teacher's a message leads to: our card on a post. It names no student. */
export const PageOfPost = z.strictObject({
  courseId: Digits,
  itemId: Digits,
  itemType: z.enum(['courseWork', 'courseWorkMaterials', 'announcements']),
  attachmentId: Digits,
});
export type PageOfPost = z.infer<typeof PageOfPost>;
