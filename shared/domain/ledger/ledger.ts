import * as z from 'zod/mini';
import { reasons } from '../access/access.ts';
import { DueDay, Instant } from '../dates.ts';
import {
  ContributionId,
  DeadlineId,
  EntryId,
  GoalId,
  GrantId,
  GuardianId,
  MeetingId,
  PersonId,
  PlanId,
  ReferralId,
  RequestId,
  ReviewId,
  SchoolId,
  SectionId,
  StaffId,
  StudentId,
  SupportId,
  SynonymId,
  TaskId,
} from '../ids.ts';

/** Of entries until 27 November 2026, when such a parent could still look. */
const formerReasons = ['parentWithoutContact'] as const;
const surfaces = ['classroom', 'slack', 'web', 'calendar', 'mail', 'cli', 'schedule'] as const;

/** Who did it about whom, why they were allowed to, and through which surface. */
const entryHead = {
  id: EntryId,
  at: Instant,
  actorId: z.union([PersonId, z.literal('system')]),
  /**
   * `asked`: it is the actor's own request. `worksAt`: on the staff of the school, and no nearer to the student than
   * that.
   */
  because: z.enum([...reasons, ...formerReasons, 'administers', 'asked', 'worksAt', 'system']),
  surface: z.enum(surfaces),
  studentIds: z.array(StudentId),
  /** The day of the table that said yes (access-policy.ts); the store fills it in. */
  policy: z.optional(z.string()),
};

/** One kind of entry: what was done, and the ids that it must name. */
const entry = <const Action extends string, Ids extends z.core.$ZodShape>(actions: readonly Action[], ids: Ids) =>
  z.object({ ...entryHead, action: z.enum(actions), ...ids });

const onPlanOrReferral = ['process_advanced', 'process_recorded', 'evidence_recorded'] as const;

/**
 * What was done, and never what was read: the ledger is not a second copy. A union over the action, so that an entry
 * without the id of what it is about does not compile. Whatever is taken out of a kind here can no longer be read of
 * entries that were written before.
 */
export const LedgerEntry = z.union([
  z.discriminatedUnion('action', [
    entry(['card_refreshed', 'card_acknowledged', 'acknowledgements_viewed', 'search_listed', 'meeting_viewed'], {}),
    entry(
      ['disclosures_read', 'contributions_viewed', 'class_words_changed', 'guardians_viewed', 'contacts_viewed'],
      {},
    ),
    entry(['rights_notice_recorded'], {}),
    entry(['safety_card_kept', 'safety_card_proposed', 'safety_card_viewed'], {}),
    entry(['card_viewed', 'deliveries_viewed'], { sectionId: z.optional(SectionId) }),
    entry(['delivery_logged', 'delivery_corrected', 'work_corrected', 'hand_in_observed'], { sectionId: SectionId }),
    entry(['own_date_asked'], { sectionId: SectionId }),
    /** A student asked who teaches them in this class to look at a post; the first entries do not say whom. */
    entry(['teacher_asked'], { sectionId: SectionId, staffIds: z.optional(z.array(StaffId)) }),
    entry(['plan_ended', 'ending_taken_back', 'plan_agreed', 'draft_discarded'], { planId: PlanId }),
    /** Who has it in hand from then on. */
    entry(['case_manager_changed'], { planId: PlanId, personId: StaffId }),
    /** With the wording that the district remembers since. */
    entry(['plan_published', 'draft_saved'], { planId: PlanId, synonymId: z.optional(SynonymId) }),
    entry(['history_viewed', 'progress_viewed'], { planId: PlanId }),
    entry(['plan_viewed'], { planId: z.optional(PlanId) }),
    entry(['progress_recorded', 'progress_corrected'], { planId: PlanId, goalId: GoalId }),
    entry(['contribution_made', 'contribution_withdrawn'], { contributionId: ContributionId }),
    entry(['words_dismissed'], { planId: PlanId }),
    entry(['words_forgotten'], { synonymId: SynonymId }),
    entry(['words_listed', 'emergencies_listed', 'lacking_plan_listed'], { schoolId: SchoolId }),
    entry(['proposal_taken_over'], { planId: PlanId, goalId: GoalId, contributionId: ContributionId }),
    entry(['review_scheduled', 'review_moved'], { reviewId: ReviewId }),
    entry(['referrals_listed', 'disputes_viewed'], {}),
    entry(['referral_viewed', 'evidence_viewed'], { referralId: ReferralId }),
    entry(['meeting_opened', 'meeting_recorded', 'meeting_closed'], { meetingId: MeetingId }),
    entry(['plan_requested', 'request_answered', 'request_withdrawn', 'request_viewed'], { requestId: RequestId }),
    entry(['support_changed'], { supportId: SupportId }),
    /** Of an accommodation that the district defined. */
    entry(['accommodation_changed'], { code: z.string() }),
    entry(['task_settled'], { taskId: TaskId }),
    entry(['emergency_opened'], { grantId: GrantId }),
    entry(['class_access_asked'], { sectionId: SectionId, schoolId: SchoolId }),
    /** Whom a right was given to or taken from. */
    entry(['grant_given', 'grant_ended', 'emergency_hour_given', 'emergency_looked_at'], {
      grantId: GrantId,
      personId: PersonId,
    }),
    /** Whose rights were limited or given back, or about whom somebody asked. */
    entry(['guardianship_limited', 'own_help_ended', 'access_explained'], { personId: PersonId }),
    /** For which parent whom an order forbids contact a copy was made safe, to be read before it goes. */
    entry(['safe_copy_made'], { personId: GuardianId }),
    /** Who was signed out everywhere. */
    entry(['sessions_ended'], { personId: PersonId }),
    /** Which teacher was told that posts want a look. */
    entry(['teacher_nudged'], { personId: PersonId }),
    /** Which teacher was reminded to confirm, and who was told that somebody has not. */
    entry(['confirmation_reminded', 'confirmation_overdue'], { personId: PersonId }),
    /** Whom a copy of the record was made for. */
    entry(['record_exported', 'safe_copy_given'], { recipientId: PersonId }),
    entry(['calendar_set', 'day_off_added', 'help_page_changed'], { schoolId: SchoolId }),
    /** Of which counselor it was said whom they answer for. */
    entry(['caseload_set'], { schoolId: SchoolId, personId: PersonId }),
    /** What the district said before and says now; `default`: nothing. */
    entry(['setting_changed'], { setting: z.string(), said: z.object({ from: z.string(), to: z.string() }) }),
    /** Entries from before 26 November 2026 do not say of which school. */
    entry(['requests_listed', 'exposure_reported'], { schoolId: z.optional(SchoolId) }),
    entry(['deadline_moved'], {
      schoolId: SchoolId,
      deadlineId: DeadlineId,
      /** Whoever asks later why a date was kept or missed must see that it was another one before. */
      moved: z.object({ from: DueDay, to: DueDay }),
    }),
  ]),
  entry(onPlanOrReferral, { planId: PlanId }),
  entry(['referral_opened', ...onPlanOrReferral], { referralId: ReferralId }),
]);
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** The ids by which an entry says what it is about, for whoever follows them to other records. */
export const EntryIds = z.partial(
  z.object({
    actorId: entryHead.actorId,
    personId: PersonId,
    schoolId: SchoolId,
    grantId: GrantId,
    requestId: RequestId,
    reviewId: ReviewId,
    taskId: TaskId,
  }),
);
export type EntryIds = z.infer<typeof EntryIds>;

/** The other person whom an entry names, if it names one: who received a copy, or whose rights it was about. */
export const personNamed = (of: LedgerEntry): { copyFor?: PersonId; concerning?: PersonId } => ({
  ...('recipientId' in of ? { copyFor: of.recipientId } : {}),
  ...('personId' in of ? { concerning: of.personId } : {}),
});
