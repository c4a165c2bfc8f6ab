import * as z from 'zod/mini';
import { Instant } from './dates.ts';
import {
  EntryId,
  MeetingId,
  PersonId,
  PlanId,
  ReferralId,
  RequestId,
  ReviewId,
  SectionId,
  StudentId,
  SupportId,
} from './ids.ts';

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
    'plan_requested',
    'request_answered',
    'request_withdrawn',
    'request_viewed',
    'requests_listed',
    'support_changed',
    'accommodation_changed',
  ]),
  /** `asked`: it is the actor's own request. `worksAt`: on the staff of the school, and no nearer to the student than that. */
  because: z.enum([
    'self',
    'parentOf',
    'teachesNow',
    'caseManages',
    'coordinates',
    'administers',
    'asked',
    'worksAt',
    'system',
  ]),
  surface: z.enum(surfaces),
  studentIds: z.array(StudentId),
  sectionId: z.optional(SectionId),
  planId: z.optional(PlanId),
  reviewId: z.optional(ReviewId),
  referralId: z.optional(ReferralId),
  meetingId: z.optional(MeetingId),
  requestId: z.optional(RequestId),
  supportId: z.optional(SupportId),
  /** Of an accommodation that the district defined. */
  code: z.optional(z.string()),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;
