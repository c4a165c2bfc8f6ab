import * as z from 'zod/mini';
import { Instant } from '../dates.ts';

/** Google's word that work of a course was touched: which course and when, and nothing of what it is. */
export const CourseChange = z.object({
  courseId: z.string().check(z.regex(/^\d{1,32}$/)),
  heardAt: Instant,
});
export type CourseChange = z.infer<typeof CourseChange>;
