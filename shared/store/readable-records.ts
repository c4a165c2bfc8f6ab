import * as z from 'zod/mini';
import { Caseloads } from '#shared/domain/access/caseload.ts';
import { DatedGrant } from '#shared/domain/access/dated-grant.ts';
import { EmergencyLook } from '#shared/domain/access/emergency.ts';
import { GuardianLimit } from '#shared/domain/access/guardianship.ts';
import { Deadline } from '#shared/domain/calendar/deadline.ts';
import { SchoolCalendar } from '#shared/domain/calendar/school-calendar.ts';
import { Acknowledgement } from '#shared/domain/cards/acknowledgement.ts';
import { Card } from '#shared/domain/cards/card.ts';
import { Declines } from '#shared/domain/cards/declines.ts';
import { DeliveryEntry } from '#shared/domain/cards/delivery.ts';
import { ReviewTask } from '#shared/domain/cards/review-task.ts';
import { KeptSafety, SafetyProposal } from '#shared/domain/cards/safety-card.ts';
import { WorkCorrection } from '#shared/domain/cards/work-correction.ts';
import { Evidence, Notice } from '#shared/domain/cases/evidence.ts';
import { Meeting } from '#shared/domain/cases/meeting.ts';
import { Referral } from '#shared/domain/cases/referral.ts';
import { DistrictAccommodation } from '#shared/domain/catalogue/district-accommodation.ts';
import { Synonym } from '#shared/domain/catalogue/synonym.ts';
import { DistrictRecord } from '#shared/domain/district/district-settings.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { Event } from '#shared/domain/events.ts';
import { ProgressPoint } from '#shared/domain/goals/progress.ts';
import { SchoolHelp } from '#shared/domain/help/school-help.ts';
import { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { Contribution } from '#shared/domain/plans/contribution.ts';
import { Plan, PlanDraft } from '#shared/domain/plans/plan.ts';
import { PlanProcess } from '#shared/domain/plans/plan-process.ts';
import { OwnRequest, PlanRequest } from '#shared/domain/requests/plan-request.ts';
import { Support } from '#shared/domain/requests/support.ts';
import { MeetingsAhead } from '#shared/domain/reviews/meetings-ahead.ts';
import { Review } from '#shared/domain/reviews/review.ts';
import { PanelLook } from '#shared/use-cases/ports/classroom/attachments.ts';
import { SecondPost } from '#shared/use-cases/ports/classroom/second-posts.ts';
import { ConfirmReminder, ConfirmWarning } from '#shared/use-cases/ports/notices/confirm-reminders.ts';
import { NudgedPosts } from '#shared/use-cases/ports/notices/nudges.ts';
import { unpacked } from './packed-items.ts';
import type { Item } from './table.ts';

/**
 * What is read back from under these keys, by the first words of `pk` and `sk`, or of `pk` alone where all of a
 * partition is one kind.
 */
const readers: Readonly<Record<string, z.core.$ZodType>> = {
  ACCOMMODATION: DistrictAccommodation,
  ACK: Acknowledgement,
  'ASKER REQUEST': OwnRequest,
  CALENDAR: SchoolCalendar,
  CASELOAD: Caseloads,
  CARD: Card,
  CORRECTION: WorkCorrection,
  PANEL: PanelLook,
  COVER: DatedGrant,
  DEADLINE: Deadline,
  DELIVERY: DeliveryEntry,
  'DELIVERY DECLINED': Declines,
  EMERGENCIES: DatedGrant,
  'EMERGENCY LOOK': EmergencyLook,
  EVENT: Event,
  EVIDENCE: Evidence,
  HELP: SchoolHelp,
  HOUR: LedgerEntry,
  LIMIT: GuardianLimit,
  NUDGE: NudgedPosts,
  'REMINDED OTHERS': ConfirmWarning,
  'REMINDED OWN': ConfirmReminder,
  REQUEST: PlanRequest,
  'SAFETY KEPT': KeptSafety,
  'SAFETY PROPOSED': SafetyProposal,
  SECOND: SecondPost,
  'REVIEW AHEAD': MeetingsAhead,
  'REVIEW STUDENT': Review,
  SETTINGS: DistrictRecord,
  'STUDENT CONTRIBUTION': Contribution,
  'STUDENT DRAFT': PlanDraft,
  'STUDENT MEETING': Meeting,
  'STUDENT NOTICE': Notice,
  'STUDENT PLAN': Plan,
  'STUDENT PROCESS': PlanProcess,
  'STUDENT PROGRESS': ProgressPoint,
  'STUDENT REFERRAL': Referral,
  'STUDENT VERSION': Plan,
  SUPPORT: Support,
  SYNONYM: Synonym,
  TASK: ReviewTask,
};

const firstWord = (key: string) => key.split('#')[0] ?? '';

/**
 * Refuses what could be stored and never be read again: the day 9999-12-31 is a date to whoever writes it, and its
 * evening in California is an instant that nobody reads. A record that cannot be read stops every list that it is in.
 */
export function checkReadable(items: readonly Item[]) {
  for (const { pk, sk, gsi1pk: _index, gsi1sk: _place, ttl: _end, ...record } of items) {
    const [outer, inner] = [firstWord(String(pk)), firstWord(String(sk))];
    const schema = readers[`${outer} ${inner}`] ?? readers[outer];
    const read = schema && z.safeParse(schema, unpacked(record));
    if (read?.success === false)
      throw new DomainError('invalid_input', { field: read.error.issues[0]?.path.join('.') ?? '' });
  }
}
