import * as z from 'zod/mini';
import type { AttachmentPlace, CardContent, Classroom, Post } from '#shared/use-cases/ports/classroom/classroom.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import type { Client } from './client.ts';
import { readable, tolerant, tolerantList } from './odd-fields.ts';
import { everyPage, pageToken } from './pages.ts';

const Context = z.object({
  teacherContext: z.optional(z.nullable(z.looseObject({}))),
  studentContext: z.optional(z.nullable(z.looseObject({}))),
});
const Place = z.object({ courseId: z.string(), itemId: z.string(), attachmentId: z.string() });
const Copied = z.object({ copyHistory: tolerantList(Place) });
const Created = z.object({ id: z.string() });
const Listed = z.object({
  addOnAttachments: tolerantList(
    z.object({
      id: z.string(),
      teacherViewUri: tolerant(z.object({ uri: z.string() })),
      copyHistory: tolerantList(Place),
    }),
  ),
  nextPageToken: tolerant(z.string()),
});

type Item = { courseId: string; itemId: string };
type Answer = Promise<{ data: unknown }>;
type Options = Parameters<Parameters<Client['read']>[2]>[0];
type Uri = { uri: string };
type CardBody = { title: string; studentWorkReviewUri?: Uri };
/** The same calls exist under each kind of post. */
type PostCalls = {
  getAddOnContext(params: Item & { attachmentId?: string; addOnToken?: string }, options: Options): Answer;
  addOnAttachments: {
    get(params: Item & { attachmentId: string }, options: Options): Answer;
    list(params: Item & { pageSize: number; pageToken?: string }, options: Options): Answer;
    create(
      params: Item & {
        addOnToken?: string;
        requestBody: CardBody & { teacherViewUri: Uri; studentViewUri: Uri };
      },
      options: Options,
    ): Answer;
    patch(params: Item & { attachmentId: string; updateMask: string; requestBody: CardBody }, options: Options): Answer;
  };
};

/** Google gives the oldest first. */
const newestFirst = (copyHistory: z.infer<typeof Copied>['copyHistory']): AttachmentPlace[] =>
  readable(copyHistory).reverse();

const callsOn = ({ api }: Client, { itemType }: Post): PostCalls => api.courses[itemType];
const itemOf = ({ courseId, itemId }: Post): Item => ({ courseId, itemId });

export const attachmentCalls = (client: Client): Pick<Classroom, 'roleOn' | 'origins' | 'attachments' | 'attach'> => ({
  async roleOn(post, proof) {
    const context = await client.read('context', Context, (options) =>
      callsOn(client, post).getAddOnContext({ ...itemOf(post), ...proof }, options),
    );
    const roles = [
      ...(context.teacherContext ? ['teacher' as const] : []),
      ...(context.studentContext ? ['student' as const] : []),
    ];
    const [role, second] = roles;
    if (!role || second) throw new IntegrationError('classroom', 'context-answer', false);
    return role;
  },

  async origins(post, attachmentId) {
    const { copyHistory } = await client.glance('attachment', Copied, (options) =>
      callsOn(client, post).addOnAttachments.get({ ...itemOf(post), attachmentId }, options),
    );
    return newestFirst(copyHistory);
  },

  attachments: (post, how) =>
    everyPage(async (token) => {
      const page = await client[how?.adorns ? 'glance' : 'read']('attachments', Listed, (options) =>
        callsOn(client, post).addOnAttachments.list({ ...itemOf(post), pageSize: 20, ...pageToken(token) }, options),
      );
      const items = readable(page.addOnAttachments).map(({ id, teacherViewUri, copyHistory }) => ({
        attachmentId: id,
        ...(teacherViewUri ? { teacherViewUri: teacherViewUri.uri } : {}),
        ...(copyHistory?.length ? { copiedFrom: newestFirst(copyHistory) } : {}),
      }));
      return { items, next: page.nextPageToken };
    }),

  async attach(post, { teacherViewUri, studentViewUri, ...content }, addOnToken) {
    const requestBody = {
      ...{ teacherViewUri: { uri: teacherViewUri }, studentViewUri: { uri: studentViewUri } },
      ...bodyOf(content),
    };
    const { id } = await client.write('attach', Created, (options) =>
      callsOn(client, post).addOnAttachments.create(
        { ...itemOf(post), ...(addOnToken ? { addOnToken } : {}), requestBody },
        options,
      ),
    );
    return { attachmentId: id };
  },
});

export const cardCalls = (client: Client): Pick<Classroom, 'renewCard'> => ({
  async renewCard({ attachmentId, ...post }, content) {
    const requestBody = bodyOf(content);
    const updateMask = Object.keys(requestBody).join();
    await client.glance('renew-card', z.looseObject({}), (options) =>
      callsOn(client, post).addOnAttachments.patch({ ...itemOf(post), attachmentId, updateMask, requestBody }, options),
    );
  },
});

const bodyOf = ({ title, studentWorkReviewUri: uri }: CardContent): CardBody => ({
  title,
  ...(uri ? { studentWorkReviewUri: { uri } } : {}),
});
