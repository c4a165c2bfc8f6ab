import type { PersonId } from '#shared/domain/ids.ts';
import type { Needs } from '../command.ts';
import type { GoogleSignIn } from '../ports/sign-in/google-accounts.ts';
import type { GoogleGrant } from '../ports/sign-in/google-grants.ts';
import { type GooglePermission, heldBack, mayBeKept } from '../ports/sign-in/google-permissions.ts';

type Needed = { googleSub: string; permissions: readonly GooglePermission[] };

/**
 * Whether a grant renews what is needed here. A person has one for all of Sidelight, and one that was given for a
 * calendar alone, or by another account of theirs, renews tokens that Classroom refuses.
 */
export const serves = (grant: GoogleGrant | undefined, needed: Needed): grant is GoogleGrant =>
  grant !== undefined && grant.googleSub === needed.googleSub && !heldBack(grant.permissions, needed.permissions);

/**
 * Whether there is a grant that outlives the hour and serves: the one that came along, or one from before. One that
 * allows what is for an act alone is let go.
 */
export async function keepGrant(
  { googleGrants }: Needs<'googleGrants'>,
  { personId, signIn }: { personId: PersonId; signIn: GoogleSignIn },
  needed: readonly GooglePermission[],
): Promise<boolean> {
  const { sub: googleSub, refreshToken, permissions } = signIn;
  if (!refreshToken || !mayBeKept(permissions))
    return serves(await googleGrants.find(personId), { googleSub, permissions: needed });
  await googleGrants.save({ personId, googleSub, refreshToken, permissions });
  return true;
}
