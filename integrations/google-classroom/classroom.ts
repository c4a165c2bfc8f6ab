import type { ClassroomAs } from '#shared/use-cases/ports/classroom/classroom.ts';
import { attachmentCalls, cardCalls } from './attachments.ts';
import { type ClientSettings, classroomClient } from './client.ts';
import { workCalls } from './course-work.ts';
import { handInCalls } from './hand-ins.ts';
import { postedCalls } from './posted.ts';
import { registrationCalls } from './registrations.ts';
import { rosterCalls } from './roster.ts';
import { secondPostCalls } from './second-posts.ts';
import { submissionCalls } from './submissions.ts';

/** Google Classroom with the token of the person who looks: it never shows them more than Google itself would. */
export function googleClassroom(settings: ClientSettings): ClassroomAs {
  const clientOf = classroomClient(settings);
  return (token) => {
    const client = clientOf(token);
    const { extras = [] } = token;
    return {
      ...{ ...attachmentCalls(client), ...cardCalls(client), ...submissionCalls(client), ...handInCalls(client) },
      ...{ ...workCalls(client, extras), ...postedCalls(client, extras), ...rosterCalls(client, extras) },
      ...registrationCalls(client),
      ...secondPostCalls(client),
    };
  };
}
