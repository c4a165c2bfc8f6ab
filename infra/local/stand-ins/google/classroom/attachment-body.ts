import * as z from 'zod/mini';
import { invalid } from '../api/refusal.ts';
import type { GoogleAttachment } from '../state/classroom.ts';
import type { Collection } from '../state/district.ts';
import type { Project } from '../state/settings.ts';
import { due } from './work-body.ts';

const embed = z.optional(z.strictObject({ uri: z.optional(z.string()) }));
const text = z.optional(z.string());

export const AttachmentBody = z.strictObject({
  title: text,
  teacherViewUri: embed,
  studentViewUri: embed,
  studentWorkReviewUri: embed,
  maxPoints: z.optional(z.number()),
  ...due,
  id: text,
  courseId: text,
  itemId: text,
  postId: text,
  copyHistory: z.optional(z.array(z.looseObject({}))),
});
export type AttachmentBody = z.infer<typeof AttachmentBody>;
export type Content = Omit<GoogleAttachment, 'id' | 'project' | 'copyHistory'>;

/** What a whole attachment must be, whether it is new or changed. */
export function contentOf(body: AttachmentBody, project: Project, collection: Collection): Content {
  const { title = '', maxPoints, dueDate, dueTime } = body;
  if (title.length < 1 || title.length > 1000) throw invalid('Attachment title must be between 1 and 1000 characters.');
  const review = body.studentWorkReviewUri?.uri;
  if (review && collection !== 'courseWork') throw invalid('studentWorkReviewUri is only for course work.');
  if (maxPoints !== undefined && (!Number.isInteger(maxPoints) || maxPoints < 0))
    throw invalid('maxPoints must be a non-negative integer.');
  if (maxPoints && !review) throw invalid('maxPoints requires studentWorkReviewUri.');
  if (Boolean(dueDate) !== Boolean(dueTime)) throw invalid('dueDate and dueTime must both be set, or neither.');
  return {
    title,
    teacherViewUri: allowedUri('teacherViewUri', body.teacherViewUri?.uri, project),
    studentViewUri: allowedUri('studentViewUri', body.studentViewUri?.uri, project),
    ...(review ? { studentWorkReviewUri: allowedUri('studentWorkReviewUri', review, project) } : {}),
    ...(maxPoints ? { maxPoints } : {}),
    ...(dueDate && dueTime ? { due: { dueDate, dueTime } } : {}),
  };
}

function allowedUri(name: string, uri: string | undefined, { uriPrefixes }: Project) {
  if (!uri) throw invalid(`${name} is required.`);
  if (uri.length > 1800 || !URL.canParse(uri)) throw invalid(`${name} is not a valid URI.`);
  if (!uriPrefixes.some((prefix) => uri.startsWith(prefix)))
    throw invalid(`${name} does not match any of the allowed attachment URI prefixes.`);
  return uri;
}

const maskable = [
  'title',
  'teacherViewUri',
  'studentViewUri',
  'studentWorkReviewUri',
  'dueDate',
  'dueTime',
  'maxPoints',
] as const;

/** The attachment's fields with those of the mask taken from the body, present or not. */
export function masked(before: AttachmentBody, body: AttachmentBody, mask: string | undefined): AttachmentBody {
  const names = (mask ?? '')
    .split(',')
    .map((name) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
  const odd = names.find((name) => !maskable.some((known) => known === name));
  if (odd !== undefined) throw invalid(odd === '' ? 'updateMask is required.' : `Invalid updateMask: ${odd}`);
  const kept = Object.entries(before).filter(([name]) => !names.includes(name));
  const changed = Object.entries(body).filter(([name]) => names.includes(name));
  const after = AttachmentBody.parse(Object.fromEntries([...kept, ...changed]));
  return after.studentWorkReviewUri?.uri ? after : { ...after, maxPoints: undefined };
}
