import { createHash } from 'node:crypto';
import type {
  ClassroomState,
  GoogleAttachment,
  GoogleHandIn,
  GooglePost,
  SubmissionState,
} from '../state/classroom.ts';

const idFrom = (...parts: readonly string[]) =>
  createHash('sha256').update(parts.join(' ')).digest('base64url').slice(0, 16);

/** Of a student's work on a post. */
export const workSubmissionId = ({ id }: GooglePost, accountId: string) => idFrom('work', id, accountId);

/**
 * Of the same work seen from an attachment: another number, and no account's. A copy of the attachment gives the same
 * student the same one, so that alone it is nobody's key.
 */
export const addOnSubmissionId = ({ id, copyHistory: [origin] }: Numbered, accountId: string) =>
  idFrom(origin?.attachmentId ?? id, accountId);

type Numbered = Pick<GoogleAttachment, 'id' | 'copyHistory'>;

/** Google makes a submission for each to whom the work is given, whether they ever opened it or not. */
export function ownersOf({ courses }: ClassroomState, { courseId, collection, state, assignees }: GooglePost) {
  if (collection !== 'courseWork' || state !== 'PUBLISHED') return [];
  const enrolled = courses.find(({ id }) => id === courseId)?.studentIds ?? [];
  return assignees ? enrolled.filter((id) => assignees.includes(id)) : enrolled;
}

const untouched: GoogleHandIn = { history: [], attachments: [] };
export const handInOf = ({ handIns }: GooglePost, accountId: string) => handIns.get(accountId) ?? untouched;
export const submissionState = ({ history }: GoogleHandIn) => history.at(-1)?.state ?? 'NEW';

/** Classroom's own word, by the class's date and whatever a plan says. */
export function isLate({ dueAt }: GooglePost, { history }: GoogleHandIn, now: number) {
  if (!dueAt) return false;
  const turnedIn = history.findLast(({ state }) => state === 'TURNED_IN')?.at;
  return Date.parse(turnedIn ?? new Date(now).toISOString()) > Date.parse(dueAt);
}

type Step = { by: string; reached: SubmissionState; at: string };

/** A student turns in, or takes back. */
export function handIn(post: GooglePost, { by, reached, at }: Step) {
  const { history, attachments } = handInOf(post, by);
  post.handIns.set(by, { attachments, history: [...history, { state: reached, at, actorId: by }] });
}
