import { denied } from '../api/refusal.ts';
import type { GooglePost } from '../state/classroom.ts';
import type { Account } from '../state/district.ts';
import { newSecret } from '../state/identity.ts';
import type { GoogleState } from '../state/state.ts';

const tokenLife = 60 * 60_000;
/** Google names no length for it, so an app must not count on a short one: this makes 8,000 letters. */
const tokenBytes = 6000;

/** Made when the shell opens an add-on for a teacher. */
export function newAddOnToken({ classroom, now }: GoogleState, post: GooglePost, account: Account) {
  const value = newSecret('', tokenBytes);
  classroom.addOnTokens.set(value, {
    accountId: account.id,
    courseId: post.courseId,
    itemId: post.id,
    expiresAt: now() + tokenLife,
  });
  return value;
}

/** Another account than the one in the browser is the usual reason for the first of these. */
export function checkAddOnToken(
  { classroom, now }: GoogleState,
  value: string,
  fit: { post: GooglePost; account: Account },
) {
  const token = classroom.addOnTokens.get(value);
  if (
    !token ||
    token.accountId !== fit.account.id ||
    token.itemId !== fit.post.id ||
    token.courseId !== fit.post.courseId
  )
    throw denied('@InvalidAddOnToken The add-on token is invalid for this user and post.');
  if (token.expiresAt <= now()) throw denied('@ExpiredAddOnToken The add-on token has expired.');
}
