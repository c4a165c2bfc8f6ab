import * as z from 'zod/mini';

/**
 * What may follow the prefix: the ids that OneRoster permits. No `#` and no blank, which stand between the parts of our
 * keys and lists; in a path of a URL or of a file they must be encoded.
 */
export const idBody = /^[A-Za-z0-9._~/@-]{1,255}$/;

const body = z.string().check(z.regex(idBody));

export const StudentId = z.templateLiteral(['stu_', body]);
export const StaffId = z.templateLiteral(['stf_', body]);
export const GuardianId = z.templateLiteral(['grd_', body]);
export const SchoolId = z.templateLiteral(['sch_', body]);
/** `sec_` comes from the roster, `gcc_` is a Google Classroom course. */
export const SectionId = z.union([z.templateLiteral(['sec_', body]), z.templateLiteral(['gcc_', body])]);
export const PlanId = z.templateLiteral(['pln_', body]);
export const ItemId = z.templateLiteral(['itm_', body]);
export const GoalId = z.templateLiteral(['gol_', body]);
export const ObjectiveId = z.templateLiteral(['obj_', body]);
export const NeedId = z.templateLiteral(['ned_', body]);
export const ServiceId = z.templateLiteral(['srv_', body]);
export const StrategyId = z.templateLiteral(['stg_', body]);
/** Whatever of a plan has an id of its own and may be argued about. */
export const PlanPartId = z.union([ItemId, GoalId, NeedId, ServiceId, StrategyId]);
export type PlanPartId = z.infer<typeof PlanPartId>;
export const DeliveryId = z.templateLiteral(['dlv_', body]);
export const TaskId = z.templateLiteral(['tsk_', body]);
export const ProgressPointId = z.templateLiteral(['prg_', body]);
export const ContributionId = z.templateLiteral(['ctb_', body]);
export const ReviewId = z.templateLiteral(['rev_', body]);
export const ReferralId = z.templateLiteral(['ref_', body]);
export const MeetingId = z.templateLiteral(['mtg_', body]);
export const EvidenceId = z.templateLiteral(['evd_', body]);
export const NoticeId = z.templateLiteral(['ntc_', body]);
export const ActionItemId = z.templateLiteral(['act_', body]);
export const RequestId = z.templateLiteral(['req_', body]);
export const SupportId = z.templateLiteral(['sup_', body]);
/** Words of an imported plan that a person must match to the catalogue. */
export const WordsId = z.templateLiteral(['wrd_', body]);
/** A wording that the district reads in its own way. */
export const SynonymId = z.templateLiteral(['syn_', body]);
export const DeadlineId = z.templateLiteral(['ddl_', body]);
export const EventId = z.templateLiteral(['evt_', body]);
export const EntryId = z.templateLiteral(['led_', body]);
/**
 * A dated right of one member of staff: `cov_` a cover, `gnt_` a named part in one student's team, `emg_` an emergency.
 */
export const GrantId = z.union([
  z.templateLiteral(['cov_', body]),
  z.templateLiteral(['gnt_', body]),
  z.templateLiteral(['emg_', body]),
]);
/** SHA-256 in hex: names what was said without saying it. */
export const ContentHash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export const PersonId = z.union([StudentId, StaffId, GuardianId]);

export type StudentId = z.infer<typeof StudentId>;
export type StaffId = z.infer<typeof StaffId>;
export type GuardianId = z.infer<typeof GuardianId>;
export type SchoolId = z.infer<typeof SchoolId>;
export type SectionId = z.infer<typeof SectionId>;
export type PlanId = z.infer<typeof PlanId>;
export type ItemId = z.infer<typeof ItemId>;
export type GoalId = z.infer<typeof GoalId>;
export type NeedId = z.infer<typeof NeedId>;
export type DeliveryId = z.infer<typeof DeliveryId>;
export type TaskId = z.infer<typeof TaskId>;
export type ReviewId = z.infer<typeof ReviewId>;
export type ReferralId = z.infer<typeof ReferralId>;
export type MeetingId = z.infer<typeof MeetingId>;
export type EvidenceId = z.infer<typeof EvidenceId>;
export type NoticeId = z.infer<typeof NoticeId>;
export type ActionItemId = z.infer<typeof ActionItemId>;
export type RequestId = z.infer<typeof RequestId>;
export type SupportId = z.infer<typeof SupportId>;
export type WordsId = z.infer<typeof WordsId>;
export type SynonymId = z.infer<typeof SynonymId>;
export type DeadlineId = z.infer<typeof DeadlineId>;
export type EventId = z.infer<typeof EventId>;
export type ProgressPointId = z.infer<typeof ProgressPointId>;
export type ContributionId = z.infer<typeof ContributionId>;
export type EntryId = z.infer<typeof EntryId>;
export type GrantId = z.infer<typeof GrantId>;
export type PersonId = z.infer<typeof PersonId>;

export const isStudentId = (id: string): id is StudentId => id.startsWith('stu_');
export const isStaffId = (id: string): id is StaffId => id.startsWith('stf_');
export const isGuardianId = (id: string): id is GuardianId => id.startsWith('grd_');
