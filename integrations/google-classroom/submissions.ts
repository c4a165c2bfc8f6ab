import * as z from 'zod/mini';
import { DomainError } from '#shared/domain/errors.ts';
import { type Classroom, handInStates } from '#shared/use-cases/ports/classroom/classroom.ts';
import type { Client } from './client.ts';
import { eventsIn, HandInHistory } from './hand-in-history.ts';
import { readable, tolerant, tolerantList } from './odd-fields.ts';

const text = tolerant(z.string());
const OfAttachment = z.object({
  userId: text,
  courseWorkSubmissionId: text,
  postSubmissionState: tolerant(z.enum(handInStates)),
});

const Titled = tolerant(z.object({ title: text, alternateLink: text, url: text, formUrl: text }));
const OfWork = z.object({
  late: tolerant(z.boolean()),
  submissionHistory: HandInHistory,
  assignmentSubmission: tolerant(
    z.object({
      attachments: tolerantList(z.object({ driveFile: Titled, link: Titled, youTubeVideo: Titled, form: Titled })),
    }),
  ),
  shortAnswerSubmission: tolerant(z.object({ answer: text })),
  multipleChoiceSubmission: tolerant(z.object({ answer: text })),
});
type Handed = NonNullable<z.infer<typeof Titled>>;

const files = 'driveFile(title,alternateLink),link(title,url),youTubeVideo(title,alternateLink),form(title,formUrl)';
const fields = `late,submissionHistory(stateHistory),assignmentSubmission(attachments(${files})),shortAnswerSubmission,multipleChoiceSubmission`;

export const submissionCalls = (client: Client): Pick<Classroom, 'submission' | 'submittedWork'> => ({
  /** Google leaves out whose it is where the token may not read submissions, and says nothing of why. */
  async submission(place, submissionId) {
    const found = await client.read('submission', OfAttachment, (options) =>
      client.api.courses.courseWork.addOnAttachments.studentSubmissions.get(
        { courseId: place.courseId, itemId: place.itemId, attachmentId: place.attachmentId, submissionId },
        options,
      ),
    );
    const { userId: googleId, courseWorkSubmissionId: workId, postSubmissionState: state } = found;
    if (!googleId) throw new DomainError('needs_permission', { operation: 'submission' });
    return { googleId, ...(workId ? { workId } : {}), ...(state ? { state } : {}) };
  },

  async submittedWork({ courseId, itemId: courseWorkId }, id) {
    const found = await client.glance('submitted-work', OfWork, (options) =>
      client.api.courses.courseWork.studentSubmissions.get({ courseId, courseWorkId, id, fields }, options),
    );
    const answer = found.shortAnswerSubmission?.answer ?? found.multipleChoiceSubmission?.answer;
    return {
      late: found.late ?? false,
      history: eventsIn(found.submissionHistory),
      files: readable(found.assignmentSubmission?.attachments)
        .flatMap(({ driveFile, link, youTubeVideo, form }) => driveFile ?? link ?? youTubeVideo ?? form ?? [])
        .map(asFile),
      ...(answer ? { answer } : {}),
    };
  },
});

/** A link leads to where people read on the web, and nowhere else. */
function asFile({ title, alternateLink, url, formUrl }: Handed) {
  const address = alternateLink ?? url ?? formUrl;
  const isWeb = address !== undefined && URL.canParse(address) && new URL(address).protocol === 'https:';
  return { title: title ?? address ?? '', ...(isWeb ? { url: address } : {}) };
}
