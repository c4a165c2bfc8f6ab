import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { teachingLines } from '#shared/domain/catalogue/teaching-line.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { isStaffId, SectionId, type StaffId } from '#shared/domain/ids.ts';
import type { Session } from '#shared/use-cases/ports/sign-in/sessions.ts';

export const Secret = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export const GoogleId = z.string().check(z.regex(/^[\w-]{1,64}$/));
/** One page of Google's guide shows singular names; both mean the same. */
const ItemType = z.pipe(
  z.enum(['courseWork', 'courseWorkMaterials', 'courseWorkMaterial', 'announcements', 'announcement']),
  z.transform((type) => {
    if (type === 'courseWork') return type;
    return type.startsWith('announcement') ? ('announcements' as const) : ('courseWorkMaterials' as const);
  }),
);

/**
 * What Classroom appends to our addresses. None of it is signed: it says what to ask Google about, never who is asking.
 */
const post = {
  courseId: GoogleId,
  itemId: GoogleId,
  itemType: ItemType,
  /** Compared with the session and with nothing else: an empty one names nobody, nor does one that comes twice. */
  login_hint: z.optional(z.string().check(z.maxLength(200))),
};
/** Google says of no length how long it may be. */
const AddOnToken = z.string().check(z.maxLength(8192));
export const PostLaunch = z.object({ ...post, addOnToken: z.optional(AddOnToken) });
export const AttachmentLaunch = z.object({
  ...post,
  attachmentId: GoogleId,
  show: z._default(z.enum(['work', 'all', 'log', 'confirm', 'ownDate']), 'work'),
  /** Where a district hides until somebody asks: they asked, and this frame goes on with it. */
  shown: z.optional(z.literal('1')),
  /** Of a course that has several, the one that is looked at: what is noted here is noted of it. */
  period: z.optional(z.union([z.literal('all'), SectionId])),
  /** The line whose form is open on the page of the log. */
  log: z.optional(z.enum(teachingLines)),
});
/** Of Classroom's pane of one student's work. Which submission it says, and never whose: only Google does. */
export const WorkLaunch = z.extend(AttachmentLaunch, {
  itemType: z.literal('courseWork'),
  submissionId: z.string().check(z.regex(/^[\w=-]{1,200}$/)),
});
export type WorkLaunch = z.infer<typeof WorkLaunch>;
export const launchFields: readonly string[] = [
  'courseId',
  'itemId',
  'itemType',
  'attachmentId',
  'submissionId',
  'login_hint',
  'show',
  'shown',
  'period',
];
export type PostLaunch = z.infer<typeof PostLaunch>;
export type AttachmentLaunch = z.infer<typeof AttachmentLaunch>;

export function parsed<T>(schema: z.ZodMiniType<T>, input: unknown): T {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  throw new DomainError('invalid_input', { fields: read.error.issues.map(({ path }) => path.join('.')).join(' ') });
}

/** The same page with other parameters; `URLSearchParams` writes what `parsed` let through. */
export const addressOf = (path: string, parameters: Record<string, string | undefined>) => {
  const given = Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return `${path}?${new URLSearchParams(given)}`;
};

/** The faces of one piece of work, each of which leads to the others. */
export function faceLinks(launch: AttachmentLaunch) {
  const linkTo = (show: AttachmentLaunch['show']) => addressOf('/add-on/teacher-view', { ...launch, show });
  const faces = { work: linkTo('work'), all: linkTo('all'), log: linkTo('log'), confirm: linkTo('confirm') };
  return { ...faces, ownDate: linkTo('ownDate') };
}

export function staffOf({ personId }: Session): { kind: 'staff'; id: StaffId } {
  if (isStaffId(personId)) return { kind: 'staff', id: personId };
  throw new DomainError('not_allowed', { personId });
}

/**
 * A form that another site sends along with our cookie is refused: browsers say truthfully where a request comes from.
 */
export function demandOwnOrigin({ headers }: APIGatewayProxyEventV2, baseUrl: string) {
  if (headers.origin !== new URL(baseUrl).origin) throw new DomainError('not_allowed', { reason: 'origin' });
}

/** In a tab of its own, as the browser says; an older one says nothing and counts as framed. */
export const isAlone = ({ headers }: APIGatewayProxyEventV2) => headers['sec-fetch-dest'] === 'document';

export const bodyOf = ({ body = '', isBase64Encoded }: APIGatewayProxyEventV2) =>
  isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;

/** The fields of a form; of one that comes several times the last. */
export const formIn = (event: APIGatewayProxyEventV2) => Object.fromEntries(new URLSearchParams(bodyOf(event)));
