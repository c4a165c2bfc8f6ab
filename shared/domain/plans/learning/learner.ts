import * as z from 'zod/mini';
import { line, prose } from '../../line-text.ts';

/** Whom a plan is about, in words that their own page could hold: what they are good at, care about, and do besides. */
export const Learner = z.strictObject({
  strengths: z.array(prose(300)),
  interests: z.array(prose(300)),
  /** Clubs, sports, music, work at home. */
  extracurriculars: z.array(line(200)),
});
export type Learner = z.infer<typeof Learner>;
