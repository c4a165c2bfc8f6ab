import type { OAuth2Client } from 'google-auth-library';
import * as z from 'zod/mini';
import { CourseChange } from '#shared/domain/classroom/course-change.ts';
import type { Instant } from '#shared/domain/dates.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import { tolerant } from './odd-fields.ts';

/** The one service account of the district's that may push, and the address that its tokens are meant for. */
export type Pusher = { client: OAuth2Client; audience: string; account: string };

/**
 * Whether this is a token that Google signed for a push of this account to this address. Google signs tokens for
 * whoever asks: without the account anybody who has a project there could push.
 */
export async function isPush({ client, audience, account }: Pusher, authorization: string | undefined) {
  const idToken = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (!idToken) return false;
  // Asked first: Google's keys being out of reach makes nobody a forger, and the push comes again.
  await client.getFederatedSignonCertsAsync().catch(() => {
    throw new IntegrationError('google', 'certs', true);
  });
  // The library puts the whole token into its error messages, so no error of its own leaves this function.
  const ticket = await client.verifyIdToken({ idToken, audience }).catch(() => undefined);
  const claims = ticket?.getPayload();
  return claims?.email === account && claims.email_verified === true;
}

/** What Pub/Sub adds besides, such as attributes and ids of its own, is nothing to us. */
const Envelope = z.object({ message: z.object({ data: z.string(), publishTime: tolerant(z.iso.datetime()) }) });
const Payload = z.object({
  collection: z.string(),
  resourceId: z.object({ courseId: CourseChange.shape.courseId }),
});

/**
 * The course in which work was posted, changed or removed. A push tells as well of each student who hands in, which
 * concerns nobody here. When it was published says how old the news is, and nothing is ever heard before it happens.
 */
export function changeIn(body: string, now: Instant): CourseChange | 'unconcerned' | 'unreadable' {
  const envelope = Envelope.safeParse(parsed(body)).data;
  const told = Payload.safeParse(parsed(Buffer.from(envelope?.message.data ?? '', 'base64').toString('utf8'))).data;
  if (!envelope || !told) return 'unreadable';
  if (told.collection !== 'courses.courseWork') return 'unconcerned';
  const publishedAt = new Date(envelope.message.publishTime ?? now).toISOString();
  return { courseId: told.resourceId.courseId, heardAt: publishedAt < now ? publishedAt : now };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
