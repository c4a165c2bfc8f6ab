import * as z from 'zod/mini';
import type { WorkCorrection, WorkStatement } from '#shared/domain/cards/work-correction.ts';
import type { SectionId } from '#shared/domain/ids.ts';
import { authorizeClassLog, type LogAuthorizer } from '../cards/deliveries/authorize-class-log.ts';
import { type CommandInput, command, type Needs } from '../command.ts';
import type { PostOfCourse } from '../ports/classroom/attachments.ts';

type OfClass = { sectionId: SectionId };
/** `title`: what the post is called now; `said` undefined takes back what was said. */
export type CorrectWorkInput = CommandInput &
  OfClass & { post: PostOfCourse; title: string; said: WorkStatement | undefined; byName?: string | undefined };
const CorrectedWork = z.object({ corrected: z.int() });

/** A teacher says what a post is, for all who open it and under their name. It tells of no student. */
export const correctWork = command({
  authorize: async (ports: Needs<'roster' | 'now'>, actor: LogAuthorizer, { sectionId }: OfClass) => {
    const { because } = await authorizeClassLog(ports, actor, { sectionId, action: 'deliver' });
    return { actor, because, studentIds: [] };
  },
  result: CorrectedWork,
  run(
    { attachments }: Needs<'attachments'>,
    { sectionId, post, title, said, byName }: CorrectWorkInput,
    { actor, at, change },
  ) {
    const correction: WorkCorrection = {
      ...{ title, by: actor.id, at },
      ...(said ? { said } : {}),
      ...(byName ? { byName } : {}),
    };
    const { courseId, itemId } = post;
    return attachments.correct(
      { courseId, itemId },
      correction,
      change({ action: 'work_corrected', sectionId }, { corrected: said ? 1 : 0 }),
    );
  },
});
