import * as z from 'zod/mini';
import { LimitMinutes, type WorkStatement } from '#shared/domain/cards/work-correction.ts';
import { Instant } from '#shared/domain/dates.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { workSaidWords as say } from '#shared/text/cards/work-said-words.ts';
import { correctWork } from '#shared/use-cases/classroom/correct-work.ts';
import { lessonOf } from '../log-page.tsx';
import { teacherAct } from './teacher-act.tsx';

const Said = z.enum(['notQuiz', 'minutes', 'nothing']);
const Form = z.object({
  said: Said,
  /** When the page that was pressed knew that something was said last. */
  correctedAt: z.optional(Instant),
  minutes: z.optional(z.string().check(z.maxLength(20))),
});

/** POST /add-on/work: what kind of work the post is, or how long, said by a teacher; or that it is as guessed. */
export const sayWork = teacherAct({
  form: Form,
  async carryOut(deps, { launch, form, all: _, ...caller }) {
    const said = saidIn(form);
    if (said === 'unreadable') return say.notMinutes;
    const { lesson, title } = await lessonOf(deps, launch, caller);
    if (!title) return say.cannotTell;
    const { courseId, itemId } = launch;
    const key = await derivedId(courseId, itemId, title, JSON.stringify(said ?? ''), form.correctedAt ?? '');
    await correctWork(deps, caller.actor, {
      ...{ sectionId: lesson.sectionId, post: { courseId, itemId }, title, said, byName: caller.session.name },
      ...{ surface: 'classroom', key },
    });
    return say.kept(said);
  },
});

function saidIn({ said, minutes }: z.infer<typeof Form>): WorkStatement | undefined | 'unreadable' {
  if (said === 'nothing') return undefined;
  if (said === 'notQuiz') return { notQuiz: true };
  const read = LimitMinutes.safeParse(Number(minutes?.trim() || Number.NaN));
  return read.success ? { minutes: read.data } : 'unreadable';
}
