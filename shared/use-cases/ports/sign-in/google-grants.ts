import * as z from 'zod/mini';
import { PersonId } from '#shared/domain/ids.ts';
import { LastingPermission } from './google-permissions.ts';

/** What a person let us do at Google. One per person; `permissions` are those really granted. */
export const GoogleGrant = z.object({
  personId: PersonId,
  googleSub: z.string(),
  refreshToken: z.string(),
  permissions: z.array(LastingPermission),
});
export type GoogleGrant = z.infer<typeof GoogleGrant>;

export type GoogleGrants = {
  find(person: PersonId): Promise<GoogleGrant | undefined>;
  save(grant: GoogleGrant): Promise<void>;
  remove(person: PersonId): Promise<void>;
};
