import * as z from 'zod/mini';
import { type PieceOfWork, recogniseWork } from '#shared/domain/cards/classwork.ts';
import type { Classroom } from '#shared/use-cases/ports/classroom/classroom.ts';
import type { Client } from './client.ts';

const kinds = {
  ASSIGNMENT: 'assignment',
  SHORT_ANSWER_QUESTION: 'shortAnswerQuestion',
  MULTIPLE_CHOICE_QUESTION: 'multipleChoiceQuestion',
} as const satisfies Record<string, PieceOfWork['kind']>;

const CourseWork = z.object({
  title: z._default(z.string(), ''),
  description: z.optional(z.string()),
  workType: z.optional(z.string()),
  materials: z.optional(z.array(z.looseObject({}))),
  dueDate: z.optional(z.object({ year: z.int(), month: z.int(), day: z.int() })),
  dueTime: z.optional(z.object({ hours: z.optional(z.int()), minutes: z.optional(z.int()) })),
});
type CourseWork = z.infer<typeof CourseWork>;

/** Only these fields are asked for: a post may carry 30,000 letters and twenty files. */
const fields = 'title,description,workType,materials(form(formUrl)),dueDate,dueTime';

export const workCalls = (client: Client): Pick<Classroom, 'work'> => ({
  async work({ courseId, itemId, itemType }) {
    if (itemType !== 'courseWork') return undefined;
    const found = await client.glance('course work', CourseWork, (options) =>
      client.api.courses.courseWork.get({ courseId, id: itemId, fields }, options),
    );
    return facts(found);
  },
});

function facts(found: CourseWork) {
  const dueAt = dueInstant(found);
  const { activities, minutes } = recogniseWork({
    title: found.title,
    ...(found.description ? { description: found.description } : {}),
    ...kindOf(found.workType),
    hasQuizForm: found.materials?.some((material) => 'form' in material) ?? false,
  });
  return {
    title: found.title,
    activities: [...activities],
    ...(minutes ? { minutes } : {}),
    ...(dueAt ? { dueAt } : {}),
  };
}

function kindOf(workType: string | undefined): Pick<PieceOfWork, 'kind'> {
  if (workType === 'ASSIGNMENT' || workType === 'SHORT_ANSWER_QUESTION' || workType === 'MULTIPLE_CHOICE_QUESTION')
    return { kind: kinds[workType] };
  return {};
}

/** Google gives the due moment in UTC, in pieces, and leaves out zeros. */
function dueInstant({ dueDate, dueTime }: CourseWork) {
  if (!dueDate || !dueTime) return undefined;
  const { year, month, day } = dueDate;
  return new Date(Date.UTC(year, month - 1, day, dueTime.hours ?? 0, dueTime.minutes ?? 0)).toISOString();
}
