import * as z from 'zod/mini';
import { Instant } from './dates.ts';
import { EntryId, MeetingId, PersonId, PlanId, ReferralId, ReviewId, SectionId, StudentId } from './ids.ts';

const surfaces = ['classroom', 'slack', 'web', 'calendar', 'mail', 'cli', 'schedule'] as const;

/** Who did what about whom, why they were allowed to, and through which surface. Never what was read: the ledger is not a second copy. */
export const LedgerEntry = z.object({
  id: EntryId,
  at: Instant,
  actorId: z.union([PersonId, z.literal('system')]),
  action: z.enum([
    'card_viewed',
    'plan_published',
    'review_scheduled',
    'search_listed',
    'draft_saved',
    'draft_discarded',
    'plan_agreed',
    'plan_ended',
    'plan_turned',
    'card_refreshed',
    'referral_opened',
    'referral_viewed',
    'process_advanced',
    'process_recorded',
    'evidence_recorded',
    'evidence_viewed',
    'meeting_opened',
    'meeting_recorded',
    'meeting_closed',
    'meeting_viewed',
  ]),
  because: z.enum(['self', 'parentOf', 'teachesNow', 'caseManages', 'coordinates', 'system']),
  surface: z.enum(surfaces),
  studentIds: z.array(StudentId),
  sectionId: z.optional(SectionId),
  planId: z.optional(PlanId),
  reviewId: z.optional(ReviewId),
  referralId: z.optional(ReferralId),
  meetingId: z.optional(MeetingId),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;
