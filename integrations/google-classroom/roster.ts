import * as z from 'zod/mini';
import type { Classroom, CoursePerson } from '#shared/use-cases/ports/classroom/classroom.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import type { GooglePermission } from '#shared/use-cases/ports/sign-in/google-permissions.ts';
import type { Client } from './client.ts';
import { tolerant } from './odd-fields.ts';
import { everyPage, pageToken } from './pages.ts';

const Member = z.object({
  userId: tolerant(z.string()),
  profile: tolerant(
    z.object({
      id: tolerant(z.string()),
      emailAddress: tolerant(z.string()),
      name: tolerant(z.object({ fullName: tolerant(z.string()) })),
    }),
  ),
});
const Students = z.object({ students: z.optional(z.array(Member)), nextPageToken: z.optional(z.string()) });
const Teachers = z.object({ teachers: z.optional(z.array(Member)), nextPageToken: z.optional(z.string()) });

const Course = z.object({
  name: tolerant(z.string()),
  section: tolerant(z.string()),
  courseState: tolerant(z.string()),
});

/** The server may give fewer: it counts 30 where it likes. */
const pageSize = 100;

export const rosterCalls = (client: Client, extras: readonly GooglePermission[]): Pick<Classroom, 'roster'> => ({
  async roster(courseId) {
    const [teachers, students, course] = await Promise.all([
      teachersOf(client, courseId),
      studentsOf(client, courseId),
      extras.includes('readCourses') ? courseOf(client, courseId) : undefined,
    ]);
    return { teachers, students, ...course };
  },
});

/** Its title as Classroom's own head has it, in one line. No list of people waits for this, or is lost with it. */
async function courseOf(client: Client, courseId: string) {
  const asked = { id: courseId, fields: 'name,section,courseState' };
  const course = await client
    .glance('course', Course, (options) => client.api.courses.get(asked, options))
    .catch(() => undefined);
  const [name, section] = [course?.name?.trim(), course?.section?.trim()];
  const title = name && section && !name.includes(section) ? `${name}, ${section}` : name || section;
  return {
    ...(title ? { title } : {}),
    ...(course?.courseState ? { archived: course.courseState === 'ARCHIVED' } : {}),
  };
}

const teachersOf = (client: Client, courseId: string) =>
  everyPage(async (token) => {
    const page = await client.read('teachers', Teachers, (options) =>
      client.api.courses.teachers.list({ courseId, pageSize, ...pageToken(token) }, options),
    );
    return { items: (page.teachers ?? []).map(personIn('teachers')), next: page.nextPageToken };
  });

const studentsOf = (client: Client, courseId: string) =>
  everyPage(async (token) => {
    const page = await client.read('students', Students, (options) =>
      client.api.courses.students.list({ courseId, pageSize, ...pageToken(token) }, options),
    );
    return { items: (page.students ?? []).map(personIn('students')), next: page.nextPageToken };
  });

/** Their number may stand in either place. With somebody whom it does not tell, a list of people is no list. */
const personIn =
  (list: 'students' | 'teachers') =>
  ({ userId, profile }: z.infer<typeof Member>): CoursePerson => {
    const googleId = userId ?? profile?.id;
    if (!googleId) throw new IntegrationError('classroom', `${list}-answer`, false);
    const name = profile?.name?.fullName ?? '';
    return { googleId, name, ...(profile?.emailAddress ? { email: profile.emailAddress } : {}) };
  };
