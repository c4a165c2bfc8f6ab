import type { classroom_v1 } from 'googleapis/build/src/apis/classroom/v1.js';
import * as z from 'zod/mini';
import { addMinutes, type Instant } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ClassPost, SecondPostCalls, SecondPostFor } from '#shared/use-cases/ports/classroom/second-posts.ts';
import type { Client } from './client.ts';
import { dueFields, instantDue } from './course-work.ts';
import { readable, tolerant, tolerantList } from './odd-fields.ts';
import { everyPage, pageToken } from './pages.ts';
import { rosterCalls } from './roster.ts';

const Assigned = {
  assigneeMode: tolerant(z.string()),
  individualStudentsOptions: tolerant(z.object({ studentIds: tolerant(z.array(z.string())) })),
};
const Material = z.object({
  driveFile: z.optional(z.object({ driveFile: z.object({ id: z.string() }), shareMode: z.optional(z.string()) })),
  youtubeVideo: z.optional(z.object({ id: z.string() })),
  link: z.optional(z.object({ url: z.string() })),
  form: z.optional(z.object({ formUrl: z.string() })),
});
/** What the like of a post is made of; nothing here is guessed, so that nothing of it is lost in silence. */
const content = {
  title: z.string(),
  description: z.optional(z.string()),
  workType: z.string(),
  maxPoints: z.optional(z.number()),
  topicId: z.optional(z.string()),
  submissionModificationMode: z.optional(z.string()),
  multipleChoiceQuestion: z.optional(z.object({ choices: z.array(z.string()) })),
};
const Original = z.object({
  ...content,
  materials: z.optional(z.array(Material)),
  state: z.string(),
  ...Assigned,
});
const originalFields = [
  ...[...Object.keys(content), 'state', 'assigneeMode', 'individualStudentsOptions'],
  'materials(driveFile(driveFile(id),shareMode),youtubeVideo(id),link(url),form(formUrl))',
].join();

const Listed = z.object({
  courseWork: tolerantList(
    z.object({
      id: z.string(),
      title: z.string(),
      creationTime: z.iso.datetime({ offset: true }),
      associatedWithDeveloper: z.literal(true),
      ...dueFields,
      ...Assigned,
    }),
  ),
  nextPageToken: tolerant(z.string()),
});
const listedFields =
  'courseWork(id,title,creationTime,associatedWithDeveloper,dueDate,dueTime,individualStudentsOptions),nextPageToken';

const Standing = z.object({ state: z.string() });
const Made = z.object({ id: z.string() });
const Changed = z.object(Assigned);
const nothing = z.unknown();

export const secondPostCalls = (client: Client): SecondPostCalls => ({
  classPost: (post) => classPost(client, post),
  findSecond: (of, to) => findSecond(client, of, to),
  makeSecond: (of, to) => makeSecond(client, of, to),
  isThere: (post) => isThere(client, post),
  takeOff: (of, students) => takeOff(client, of, students),
  deleteSecond: (post) => deleteSecond(client, post),
});

type Place = Pick<ClassPost, 'courseId' | 'itemId'>;

async function classPost({ api, read }: Client, { courseId, itemId }: Place): Promise<ClassPost> {
  const asked = { courseId, id: itemId, fields: originalFields };
  const found = await read('second-post-of', Original, (options) => api.courses.courseWork.get(asked, options));
  const { materials, state, assigneeMode: _m, individualStudentsOptions: _i, ...like } = found;
  const content = { ...like, ...(materials ? { materials: materials.map(materialFor) } : {}) };
  return { courseId, itemId, title: found.title, isOut: state === 'PUBLISHED', assignees: assigneesIn(found), content };
}

async function findSecond({ api, read }: Client, { courseId, itemId, title }: ClassPost, to: SecondPostFor) {
  const since = addMinutes(to.askedAt, -clockMinutes);
  const all = await everyPage(async (token) => {
    const asked = { courseId, courseWorkStates: ['PUBLISHED'], fields: listedFields, pageSize: 100 };
    const page = await read('second-posts', Listed, (options) =>
      api.courses.courseWork.list({ ...asked, ...pageToken(token) }, options),
    );
    return { items: readable(page.courseWork), next: page.nextPageToken };
  });
  const found = all.find(
    (post) =>
      post.id !== itemId &&
      post.title === title &&
      instantDue(post) === toTheMinute(to.dueAt) &&
      new Date(post.creationTime).toISOString() >= since &&
      sameStudents(post.individualStudentsOptions?.studentIds ?? [], to.students),
  );
  return found?.id;
}

async function makeSecond({ api, write }: Client, { courseId, content }: ClassPost, to: SecondPostFor) {
  const requestBody = { ...content, ...forStudents(to), state: 'PUBLISHED' };
  const made = await write('second-post', Made, (options) =>
    api.courses.courseWork.create({ courseId, requestBody }, options),
  );
  return made.id;
}

async function isThere({ api, read }: Client, { courseId, itemId: id }: Place) {
  const asked = { courseId, id, fields: 'state' };
  const found = await unlessGone(
    read('second-post-there', Standing, (options) => api.courses.courseWork.get(asked, options)),
  );
  return found !== undefined && found.state !== 'DELETED';
}

async function takeOff(client: Client, { courseId, itemId: id, assignees }: ClassPost, students: readonly string[]) {
  if (assignees && !assignees.some((each) => students.includes(each))) return assignees;
  const change = { ...(await othersNamed(client, { courseId, assignees }, students)), removeStudentIds: [...students] };
  const requestBody = { assigneeMode: 'INDIVIDUAL_STUDENTS', modifyIndividualStudentsOptions: change };
  const changed = await client.read('take-off-post', Changed, (options) =>
    client.api.courses.courseWork.modifyAssignees({ courseId, id, requestBody }, options),
  );
  const now = assigneesIn(changed);
  const isOff = now && !now.some((each) => students.includes(each));
  if (!isOff) throw new DomainError('not_allowed', { operation: 'take-off-post' });
  return now;
}

/** A post for everybody may become one for nobody but those who are named: so all others are. */
async function othersNamed(
  client: Client,
  { courseId, assignees }: Pick<ClassPost, 'courseId' | 'assignees'>,
  students: readonly string[],
) {
  if (assignees) return {};
  const { students: everybody } = await rosterCalls(client, []).roster(courseId);
  return { addStudentIds: everybody.map(({ googleId }) => googleId).filter((id) => !students.includes(id)) };
}

async function deleteSecond({ api, read }: Client, { courseId, itemId: id }: Place) {
  await unlessGone(
    read('delete-second-post', nothing, (options) => api.courses.courseWork.delete({ courseId, id }, options)),
  );
}

async function unlessGone<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (refusal) {
    if (refusal instanceof DomainError && refusal.code === 'not_found') return undefined;
    throw refusal;
  }
}

/** Google's clock and ours may differ so much. */
const clockMinutes = 5;

const assigneesIn = ({ assigneeMode, individualStudentsOptions }: z.infer<typeof Changed>): ClassPost['assignees'] =>
  assigneeMode === 'INDIVIDUAL_STUDENTS' ? (individualStudentsOptions?.studentIds ?? []) : undefined;

const sameStudents = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && others.every((id) => some.includes(id));

/** A form cannot be put on a post, and a link to one becomes one. Of what we do not know no like can be made. */
function materialFor({ driveFile, youtubeVideo, link, form }: z.infer<typeof Material>): classroom_v1.Schema$Material {
  if (driveFile) {
    const { shareMode } = driveFile;
    return { driveFile: { driveFile: driveFile.driveFile, ...(shareMode ? { shareMode } : {}) } };
  }
  if (youtubeVideo) return { youtubeVideo };
  const url = link?.url ?? form?.formUrl;
  if (!url) throw new DomainError('not_allowed', { operation: 'second-post-of', reason: 'material' });
  return { link: { url } };
}

const toTheMinute = (at: Instant) => `${at.slice(0, 16)}:00.000Z`;

function forStudents({ students, dueAt }: SecondPostFor) {
  const at = new Date(dueAt);
  return {
    assigneeMode: 'INDIVIDUAL_STUDENTS',
    individualStudentsOptions: { studentIds: [...students] },
    dueDate: { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() },
    dueTime: { hours: at.getUTCHours(), minutes: at.getUTCMinutes() },
  };
}
