import * as z from 'zod/mini';
import type { Instant } from '#shared/domain/dates.ts';
import type { Classroom } from '#shared/use-cases/ports/classroom/classroom.ts';
import type { Client } from './client.ts';
import { readable, tolerant, tolerantList } from './odd-fields.ts';
import { everyPage, pageToken } from './pages.ts';

const StateHistory = z.object({
  state: tolerant(z.string()),
  actorUserId: tolerant(z.string()),
  stateTimestamp: tolerant(z.string()),
});
const Submission = z.object({
  userId: tolerant(z.string()),
  /** Grades have a history too, and it stands in the same list. */
  submissionHistory: tolerant(z.array(z.object({ stateHistory: z.optional(StateHistory) }))),
});
const Submissions = z.object({
  studentSubmissions: tolerantList(Submission),
  nextPageToken: z.optional(z.string()),
});

/** Of what somebody handed in we ask when, and nothing of what it is or how it was graded. */
const fields = 'studentSubmissions(userId,submissionHistory(stateHistory)),nextPageToken';

export const handInCalls = (client: Client): Pick<Classroom, 'handIns'> => ({
  async handIns({ courseId, itemId }) {
    const all = await everyPage(async (token) => {
      const asked = { courseId, courseWorkId: itemId, pageSize: 100, fields, ...pageToken(token) };
      const page = await client.glance('hand-ins', Submissions, (options) =>
        client.api.courses.courseWork.studentSubmissions.list(asked, options),
      );
      return { items: readable(page.studentSubmissions), next: page.nextPageToken };
    });
    return all.flatMap(({ userId, submissionHistory = [] }) =>
      userId ? [{ googleId: userId, history: eventsIn(submissionHistory) }] : [],
    );
  },
});

type Lines = NonNullable<z.infer<typeof Submission>['submissionHistory']>;

/** Whole or not at all: a line that cannot be read may be the first hand-in. */
function eventsIn(lines: Lines) {
  const states = lines.flatMap(({ stateHistory }) => (stateHistory ? [stateHistory] : []));
  const events = states.flatMap(({ state, actorUserId: actorId, stateTimestamp }) => {
    const at = instantIn(stateTimestamp);
    return state && actorId && at ? [{ state, actorId, at }] : [];
  });
  return events.length === states.length ? events : [];
}

/** Google's moments have nine digits behind the point, or none. */
function instantIn(text: string | undefined): Instant | undefined {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
