import * as z from 'zod/mini';
import type { Classroom } from '#shared/use-cases/ports/classroom/classroom.ts';
import type { Client } from './client.ts';
import { eventsIn, HandInHistory } from './hand-in-history.ts';
import { readable, tolerant, tolerantList } from './odd-fields.ts';
import { everyPage, pageToken } from './pages.ts';

const Submission = z.object({ userId: tolerant(z.string()), submissionHistory: HandInHistory });
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
    return all.flatMap(({ userId, submissionHistory }) =>
      userId ? [{ googleId: userId, history: eventsIn(submissionHistory) }] : [],
    );
  },
});
