import * as z from 'zod/mini';
import { type PieceOfWork, recogniseWork } from '#shared/domain/cards/classwork.ts';
import type { Classroom } from '#shared/use-cases/ports/classroom/classroom.ts';
import type { Client } from './client.ts';
import { readable, tolerant, tolerantList } from './odd-fields.ts';

const kinds = {
  ASSIGNMENT: 'assignment',
  SHORT_ANSWER_QUESTION: 'shortAnswerQuestion',
  MULTIPLE_CHOICE_QUESTION: 'multipleChoiceQuestion',
} as const satisfies Record<string, PieceOfWork['kind']>;

const between = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

const CourseWork = z.object({
  title: tolerant(z.string()),
  description: tolerant(z.string()),
  workType: tolerant(z.string()),
  maxPoints: tolerant(z.number()),
  materials: tolerantList(
    z.object({
      form: tolerant(z.looseObject({})),
      youtubeVideo: tolerant(z.looseObject({})),
    }),
  ),
  assigneeMode: tolerant(z.string()),
  individualStudentsOptions: tolerant(z.object({ studentIds: tolerant(z.array(z.string())) })),
  dueDate: tolerant(z.object({ year: between(1970, 2999), month: between(1, 12), day: between(1, 31) })),
  dueTime: tolerant(z.object({ hours: tolerant(between(0, 24)), minutes: tolerant(between(0, 59)) })),
});
type CourseWork = z.infer<typeof CourseWork>;

/** Only these fields are asked for: a post may carry 30,000 letters and twenty files. */
const fields =
  'title,description,workType,maxPoints,materials(form(formUrl),youtubeVideo(id)),dueDate,dueTime,assigneeMode,individualStudentsOptions';

export const workCalls = (client: Client): Pick<Classroom, 'work'> => ({
  async work({ courseId, itemId, itemType }) {
    if (itemType !== 'courseWork') return undefined;
    const found = await client.glance('course-work', CourseWork, (options) =>
      client.api.courses.courseWork.get({ courseId, id: itemId, fields }, options),
    );
    return facts(found);
  },
});

function facts(found: CourseWork) {
  const dueAt = dueInstant(found);
  const { title = '', maxPoints } = found;
  const attached = readable(found.materials);
  const { activities, minutes } = recogniseWork({
    title,
    ...(found.description ? { description: found.description } : {}),
    ...kindOf(found.workType),
    hasForm: attached.some(({ form }) => form !== undefined),
    hasVideo: attached.some(({ youtubeVideo }) => youtubeVideo !== undefined),
    ...(maxPoints === undefined ? {} : { points: maxPoints }),
  });
  return {
    title,
    activities: [...activities],
    ...(minutes ? { minutes } : {}),
    ...(dueAt ? { dueAt } : {}),
    ...assigneesOf(found),
  };
}

/** A mode that is left out is Google's usual one: everybody. One that we do not know may be anybody. */
function assigneesOf({ assigneeMode = 'ALL_STUDENTS', individualStudentsOptions }: CourseWork) {
  if (assigneeMode === 'ALL_STUDENTS') return {};
  const assignees = assigneeMode === 'INDIVIDUAL_STUDENTS' ? (individualStudentsOptions?.studentIds ?? []) : [];
  return assignees.length > 0 ? { assignees } : { assigneesUnread: true as const };
}

function kindOf(workType: string | undefined): Pick<PieceOfWork, 'kind'> {
  if (workType === 'ASSIGNMENT' || workType === 'SHORT_ANSWER_QUESTION' || workType === 'MULTIPLE_CHOICE_QUESTION')
    return { kind: kinds[workType] };
  return {};
}

/** Google gives the due moment in UTC, in pieces, and leaves out zeros: a day alone is its first minute. */
function dueInstant({ dueDate, dueTime: { hours = 0, minutes = 0 } = {} }: CourseWork) {
  if (!dueDate) return undefined;
  const { year, month, day } = dueDate;
  return new Date(Date.UTC(year, month - 1, day, hours, minutes)).toISOString();
}
