import * as z from 'zod/mini';
import type { Classroom } from '#shared/use-cases/ports/classroom/classroom.ts';
import type { Client } from './client.ts';

const Registration = z.object({ expiryTime: z.iso.datetime() });

/** Asked again as often as Google wants: the same question once more only renews what there is. */
export const registrationCalls = (client: Client): Pick<Classroom, 'register'> => ({
  async register(courseId, topicName) {
    const feed = { feedType: 'COURSE_WORK_CHANGES', courseWorkChangesInfo: { courseId } };
    const asked = { fields: 'expiryTime', requestBody: { feed, cloudPubsubTopic: { topicName } } };
    const { expiryTime } = await client.read('register', Registration, (options) =>
      client.api.registrations.create(asked, options),
    );
    return new Date(expiryTime).toISOString();
  },
});
