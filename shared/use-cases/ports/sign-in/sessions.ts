import * as z from 'zod/mini';
import { Instant } from '#shared/domain/dates.ts';
import { PersonId, SectionId } from '#shared/domain/ids.ts';
import { GooglePermission } from './google-permissions.ts';

/** A signed-in person in one frame. Stored under the hash of a random 256-bit id; ending it is one delete. */
export const Session = z.object({
  personId: PersonId,
  googleSub: z.string(),
  /** Shown in the frame, so that a person with two accounts sees which one this is. */
  name: z.optional(z.string()),
  /** Whose permissions were asked for: a student is never asked for a teacher's. */
  as: z.enum(['teacher', 'student']),
  /** Of what a page can do without, what this person let us do. */
  extras: z.optional(z.array(GooglePermission)),
  /** The token of this moment was given for an act; the one that comes after it allows less. */
  actUntil: z.optional(Instant),
  accessToken: z.string(),
  accessTokenExpiresAt: Instant,
  expiresAt: Instant,
});
export type Session = z.infer<typeof Session>;

/** How a person wants our pages, in whichever window and jar they open them: kept by their account at Google. */
export const ViewerChoices = z.object({
  hidden: z.boolean(),
  sayHow: z.optional(z.boolean()),
  /** Of their courses that have several periods, the one they look at; the latest last. */
  periods: z.optional(z.array(z.object({ courseId: z.string(), period: SectionId }))),
});
export type ViewerChoices = z.infer<typeof ViewerChoices>;

/** A sign-in under way: made when the popup opens, used up by Google's answer. */
export const SignInAttempt = z.object({
  nonce: z.string(),
  codeVerifier: z.string(),
  purpose: z.enum(['add-on', 'calendar']),
  as: z.optional(z.enum(['teacher', 'student'])),
  /** Our page where the person goes on who has no frame that waits. */
  back: z.optional(z.string()),
  /** With whom Classroom is open: another account's answer makes no session. */
  loginHint: z.optional(z.string()),
  /** Google was told to ask again, so an answer without a refresh token is final. */
  prompted: z.optional(z.boolean()),
  /** What only some act needs was asked for, too. */
  later: z.optional(z.boolean()),
  expiresAt: Instant,
});
export type SignInAttempt = z.infer<typeof SignInAttempt>;

/** A sign-in that Google confirmed, waiting (60 s, one use) to be redeemed by the frame that knows `nonce`. */
export const OneTimeCode = z.object({ nonce: z.string(), session: Session, expiresAt: Instant });
export type OneTimeCode = z.infer<typeof OneTimeCode>;

/** Expiry is checked on reading, because TTL deletes late; `take` answers once. Secrets are stored as hashes. */
export type Sessions = {
  begin(state: string, attempt: SignInAttempt): Promise<void>;
  takeAttempt(state: string): Promise<SignInAttempt | undefined>;
  offer(code: string, oneTime: OneTimeCode): Promise<void>;
  takeCode(code: string): Promise<OneTimeCode | undefined>;
  start(id: string, session: Session): Promise<void>;
  /** `viewer`: whom the launch names. What they chose comes in the same read, if the session is theirs. */
  find(id: string, viewer?: string): Promise<(Session & { choices?: ViewerChoices }) | undefined>;
  choose(googleSub: string, choices: ViewerChoices): Promise<void>;
  renew(id: string, fresh: Pick<Session, 'accessToken' | 'accessTokenExpiresAt'>): Promise<void>;
  end(id: string): Promise<void>;
};
