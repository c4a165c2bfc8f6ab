import * as z from 'zod/mini';
import { isInSchoolHours } from '#shared/domain/calendar/school-hours.ts';
import { type PieceOfWork, recogniseWork, type WorkGuess } from '#shared/domain/cards/classwork.ts';
import type { Instant } from '#shared/domain/dates.ts';
import type { Classroom, ItemType } from '#shared/use-cases/ports/classroom/classroom.ts';
import type { WorkFacts } from '#shared/use-cases/ports/classroom/work-facts.ts';
import type { GooglePermission } from '#shared/use-cases/ports/sign-in/google-permissions.ts';
import type { Client } from './client.ts';
import { attachedIn, Materials, materialFields } from './materials.ts';
import { tolerant } from './odd-fields.ts';

const kinds = {
  ASSIGNMENT: 'assignment',
  SHORT_ANSWER_QUESTION: 'shortAnswerQuestion',
  MULTIPLE_CHOICE_QUESTION: 'multipleChoiceQuestion',
} as const satisfies Record<string, PieceOfWork['kind']>;

const between = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

/** When work is due, as Google tells it. */
export const dueFields = {
  dueDate: tolerant(z.object({ year: between(1970, 2999), month: between(1, 12), day: between(1, 31) })),
  dueTime: tolerant(z.object({ hours: tolerant(between(0, 24)), minutes: tolerant(between(0, 59)) })),
};

const Posted = z.object({
  title: tolerant(z.string()),
  /** An announcement has this and no title. */
  text: tolerant(z.string()),
  description: tolerant(z.string()),
  workType: tolerant(z.string()),
  state: tolerant(z.string()),
  scheduledTime: tolerant(z.iso.datetime({ offset: true })),
  maxPoints: tolerant(z.number()),
  topicId: tolerant(z.string()),
  materials: Materials,
  assigneeMode: tolerant(z.string()),
  individualStudentsOptions: tolerant(z.object({ studentIds: tolerant(z.array(z.string())) })),
  ...dueFields,
});
type Posted = z.infer<typeof Posted>;

/** Only these fields are asked for: a post may carry 30,000 letters and twenty files. */
const ofAll = `${materialFields},assigneeMode,individualStudentsOptions`;
const fieldsOf: Record<ItemType, string> = {
  courseWork: `title,description,workType,state,scheduledTime,maxPoints,topicId,dueDate,dueTime,${ofAll}`,
  courseWorkMaterials: `title,description,${ofAll}`,
  announcements: `text,${ofAll}`,
};
/** What a teacher may have refused without being kept out. */
const extraFor: Partial<Record<ItemType, GooglePermission>> = {
  courseWorkMaterials: 'readMaterials',
  announcements: 'readAnnouncements',
};

export const workCalls = (client: Client, extras: readonly GooglePermission[]): Pick<Classroom, 'work'> => ({
  async work({ courseId, itemId, itemType }, zone) {
    const extra = extraFor[itemType];
    if (extra && !extras.includes(extra)) return undefined;
    const wanted = { courseId, id: itemId, fields: fieldsOf[itemType] };
    const found = await client.glance('course-work', Posted, (options) =>
      client.api.courses[itemType].get(wanted, options),
    );
    const dueAt = instantDue(found);
    const due = dueAt ? dueIn(found, dueAt, await zone) : undefined;
    const work = pieceOf(found, itemType, due);
    const guess = recogniseWork(work);
    const { topicId } = found;
    if (guess.because === 'title' || !topicId || !extras.includes('readTopics'))
      return facts(found, { work, guess, due });
    const topic = await topicName(client, { courseId, id: topicId });
    return facts(found, { work, guess: topic ? recogniseWork({ ...work, topic }) : guess, due });
  },
});

const Topic = z.object({ name: tolerant(z.string()) });

/** Asked only where the title tells nothing, and no post is the worse for a topic that is not told. */
const topicName = (client: Client, topic: { courseId: string; id: string }) =>
  client
    .glance('topic', Topic, (options) => client.api.courses.topics.get({ ...topic, fields: 'name' }, options))
    .then(
      ({ name }) => name,
      () => undefined,
    );

type Due = Pick<WorkFacts, 'dueTimeUntold'> & { dueAt: Instant; dueInSchoolHours: boolean };

/** A day without a time tells of no lesson, although its first minute in UTC is an afternoon of the Pacific. */
function dueIn({ dueTime }: Posted, dueAt: Instant, zone: string): Due {
  if (!dueTime) return { dueAt, dueInSchoolHours: false, dueTimeUntold: true };
  return { dueAt, dueInSchoolHours: isInSchoolHours(dueAt, zone) };
}

function pieceOf(found: Posted, itemType: ItemType, due: Due | undefined): PieceOfWork {
  const { maxPoints } = found;
  return {
    title: found.title ?? firstLine(found.text ?? ''),
    ...(found.description ? { description: found.description } : {}),
    ...kindOf(itemType, found.workType),
    ...attachedIn(found.materials),
    ...(maxPoints === undefined ? {} : { points: maxPoints }),
    ...(due ? { dueInSchoolHours: due.dueInSchoolHours } : {}),
  };
}

function facts(found: Posted, { work, guess, due }: { work: PieceOfWork; guess: WorkGuess; due: Due | undefined }) {
  const { activities, because, minutes, lengthsDiffer, clock } = guess;
  return {
    title: work.title,
    activities: [...activities],
    because,
    ...(minutes ? { minutes } : {}),
    ...(lengthsDiffer ? { lengthsDiffer } : {}),
    ...(clock ? { clock } : {}),
    ...(due ? { dueAt: due.dueAt } : {}),
    ...(due?.dueTimeUntold ? { dueTimeUntold: due.dueTimeUntold } : {}),
    ...(work.hasForm ? { hasForm: true as const } : {}),
    ...draftOf(found),
    ...assigneesOf(found),
  };
}

/** When a draft will be given, where that is set. `creationTime` is no such day: a copy is as old as its course. */
function draftOf({ state, scheduledTime }: Posted) {
  if (state !== 'DRAFT') return {};
  const givenAt = scheduledTime && new Date(scheduledTime).toISOString();
  return { isDraft: true as const, ...(givenAt ? { givenAt } : {}) };
}

/** A mode that is left out is Google's usual one: everybody. One that we do not know may be anybody. */
function assigneesOf({ assigneeMode = 'ALL_STUDENTS', individualStudentsOptions }: Posted) {
  if (assigneeMode === 'ALL_STUDENTS') return {};
  const assignees = assigneeMode === 'INDIVIDUAL_STUDENTS' ? (individualStudentsOptions?.studentIds ?? []) : [];
  return assignees.length > 0 ? { assignees } : { assigneesUnread: true as const };
}

/** An announcement is called by how it begins, as in Classroom's own lists; the rest of it is not kept. */
const longest = 80;
function firstLine(text: string) {
  const [line = ''] = text.trim().split('\n');
  return line.length > longest ? `${[...line].slice(0, longest).join('')}…` : line;
}

function kindOf(itemType: ItemType, workType: string | undefined): Pick<PieceOfWork, 'kind'> {
  if (itemType === 'courseWorkMaterials') return { kind: 'material' };
  if (itemType === 'announcements') return { kind: 'announcement' };
  if (workType === 'ASSIGNMENT' || workType === 'SHORT_ANSWER_QUESTION' || workType === 'MULTIPLE_CHOICE_QUESTION')
    return { kind: kinds[workType] };
  return {};
}

type DuePieces = Pick<Posted, 'dueDate' | 'dueTime'>;

/** Google gives the due moment in UTC, in pieces, and leaves out zeros: a day alone is its first minute. */
export function instantDue({ dueDate, dueTime: { hours = 0, minutes = 0 } = {} }: DuePieces) {
  if (!dueDate) return undefined;
  const { year, month, day } = dueDate;
  return new Date(Date.UTC(year, month - 1, day, hours, minutes)).toISOString();
}
