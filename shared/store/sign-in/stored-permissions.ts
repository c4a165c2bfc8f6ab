import * as z from 'zod/mini';
import { GooglePermission, permissionsIn } from '#shared/use-cases/ports/sign-in/google-permissions.ts';
import type { Item } from '../table.ts';

/** `scopes`, in grants from before 26 November 2026, are Google's names of that day. */
const Stored = z.object({ granted: z.optional(z.array(z.string())), scopes: z.optional(z.array(z.string())) });

/** The attributes that tell what a grant allows, and nothing of the token. */
export const permissionAttributes = ['granted', 'scopes'] as const;

/** What a stored grant allows, in either form. A word that this release does not know allows nothing. */
export function permissionsStored(item: Item): GooglePermission[] {
  const { granted, scopes = [] } = Stored.parse(item);
  return granted ? GooglePermission.options.filter((each) => granted.includes(each)) : permissionsIn(scopes);
}
