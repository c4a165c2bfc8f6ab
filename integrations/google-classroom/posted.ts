import * as z from 'zod/mini';
import type { Classroom } from '#shared/use-cases/ports/classroom/classroom.ts';
import type { GooglePermission } from '#shared/use-cases/ports/sign-in/google-permissions.ts';
import type { Client } from './client.ts';
import { readable, tolerant, tolerantList } from './odd-fields.ts';
import { everyPage, pageToken } from './pages.ts';

const Works = z.object({
  courseWork: tolerantList(z.object({ id: z.string(), updateTime: tolerant(z.string()) })),
  nextPageToken: tolerant(z.string()),
});
/** One that we cannot tell would look archived, and nobody be told of its work. */
const Courses = z.object({
  courses: z.optional(z.array(z.object({ id: z.string() }))),
  nextPageToken: tolerant(z.string()),
});

const pageSize = 100;

/**
 * What is out in a course, ids and times alone: whoever asks every quarter of an hour should not be sent everybody's
 * texts. All pages, because nothing tells where a scheduled post, which comes out as old as its draft, stands in them.
 */
export const postedCalls = (
  client: Client,
  extras: readonly GooglePermission[],
): Pick<Classroom, 'posted' | 'coursesTaught'> => ({
  posted: (courseId) =>
    everyPage(async (token) => {
      const asked = { courseId, courseWorkStates: ['PUBLISHED'], fields: 'courseWork(id,updateTime),nextPageToken' };
      const page = await client.read('course-works', Works, (options) =>
        client.api.courses.courseWork.list({ ...asked, pageSize, ...pageToken(token) }, options),
      );
      const items = readable(page.courseWork).map(({ id, updateTime = '' }) => ({ itemId: id, updatedAt: updateTime }));
      return { items, next: page.nextPageToken };
    }),

  async coursesTaught() {
    if (!extras.includes('readCourses')) return undefined;
    const asked = { teacherId: 'me', courseStates: ['ACTIVE'], fields: 'courses(id),nextPageToken' };
    const courses = await everyPage(async (token) => {
      const page = await client.read('courses', Courses, (options) =>
        client.api.courses.list({ ...asked, pageSize, ...pageToken(token) }, options),
      );
      return { items: page.courses ?? [], next: page.nextPageToken };
    });
    return courses.map(({ id }) => id);
  },
});
