import * as z from 'zod/mini';

/**
 * Why a calendar invites nobody until somebody has acted, by who must act: the organiser (`permission`), whoever runs
 * the district's Google (`policy`, `noCalendar`) or its Sidelight (`notSetUp`), whoever keeps the school's records
 * (`addresses`). `unclear`: it gave no reason that we know.
 */
export const InvitationRefusal = z.enum(['permission', 'policy', 'noCalendar', 'notSetUp', 'addresses', 'unclear']);
export type InvitationRefusal = z.infer<typeof InvitationRefusal>;
