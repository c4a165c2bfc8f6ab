import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { type Call, hasScope, serveMethod } from '../api/call.ts';
import { googleNotFound, insufficientScopes, invalid } from '../api/refusal.ts';
import { register } from '../state/registrations.ts';
import type { GoogleState } from '../state/state.ts';
import { courseFor } from './course-methods.ts';

const text = z.optional(z.string());
const ofCourse = z.optional(z.strictObject({ courseId: z.string() }));
const RegistrationBody = z.strictObject({
  feed: z.optional(
    z.strictObject({ feedType: text, courseWorkChangesInfo: ofCourse, courseRosterChangesInfo: ofCourse }),
  ),
  cloudPubsubTopic: z.optional(z.strictObject({ topicName: text })),
  registrationId: text,
  expiryTime: text,
});

export const registrationMethod = (app: Hono, state: GoogleState) =>
  serveMethod(app, state, {
    verb: 'POST',
    path: '/v1/registrations',
    scopes: ['classroom.push-notifications'],
    body: RegistrationBody,
    run: (call) => create(state, call),
  });

const work = ['students', 'students.readonly'].map((end) => `classroom.coursework.${end}`);

/** Only course work; of who is in a course nobody asks here. */
function create(state: GoogleState, call: Call<z.infer<typeof RegistrationBody>>) {
  const { feed, cloudPubsubTopic } = call.body;
  const courseId = feed?.courseWorkChangesInfo?.courseId;
  const { topicName } = cloudPubsubTopic ?? {};
  if (feed?.feedType !== 'COURSE_WORK_CHANGES' || !courseId)
    throw invalid('Request contains an invalid argument: feed.');
  if (!topicName) throw invalid('Request contains an invalid argument: cloud_pubsub_topic.');
  if (!hasScope(call.caller, [...work, 'classroom.student-submissions.students.readonly'])) throw insufficientScopes();
  if (courseFor(state, call, courseId).role !== 'teacher') throw googleNotFound();
  // A topic that is not there, or to which Classroom may not publish.
  if (topicName !== state.settings.push?.topic) throw googleNotFound();
  const { account, project } = call.caller;
  const asked = { project, accountId: account.id, courseId, topicName };
  const { id, expiresAt } = register(state.registrations, asked, state.now());
  const expiryTime = new Date(expiresAt).toISOString().replace('Z', '123Z');
  return { registrationId: id, feed, cloudPubsubTopic, expiryTime };
}
