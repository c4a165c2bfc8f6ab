import * as z from 'zod/mini';
import type { Classroom, CoursePerson } from '#shared/use-cases/ports/classroom/classroom.ts';
import type { Client } from './client.ts';
import { everyPage, pageToken } from './pages.ts';

const Member = z.object({
  userId: z.string(),
  profile: z.optional(
    z.object({
      emailAddress: z.optional(z.string()),
      name: z.optional(z.object({ fullName: z.optional(z.string()) })),
    }),
  ),
});
const Students = z.object({ students: z.optional(z.array(Member)), nextPageToken: z.optional(z.string()) });
const Teachers = z.object({ teachers: z.optional(z.array(Member)), nextPageToken: z.optional(z.string()) });

/** The server may give fewer: it counts 30 where it likes. */
const pageSize = 100;

export const rosterCalls = (client: Client): Pick<Classroom, 'roster'> => ({
  async roster(courseId) {
    const [teachers, students] = await Promise.all([teachersOf(client, courseId), studentsOf(client, courseId)]);
    return { teachers, students };
  },
});

const teachersOf = (client: Client, courseId: string) =>
  everyPage(async (token) => {
    const page = await client.read('teachers', Teachers, (options) =>
      client.api.courses.teachers.list({ courseId, pageSize, ...pageToken(token) }, options),
    );
    return { items: (page.teachers ?? []).map(person), next: page.nextPageToken };
  });

const studentsOf = (client: Client, courseId: string) =>
  everyPage(async (token) => {
    const page = await client.read('students', Students, (options) =>
      client.api.courses.students.list({ courseId, pageSize, ...pageToken(token) }, options),
    );
    return { items: (page.students ?? []).map(person), next: page.nextPageToken };
  });

const person = ({ userId, profile }: z.infer<typeof Member>): CoursePerson => ({
  googleId: userId,
  name: profile?.name?.fullName ?? '',
  ...(profile?.emailAddress ? { email: profile.emailAddress } : {}),
});
