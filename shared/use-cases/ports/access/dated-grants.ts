import type { DatedGrant, EmergencyGrant } from '#shared/domain/access/dated-grant.ts';
import type { EmergencyLook } from '#shared/domain/access/emergency.ts';
import type { GuardianLimit } from '#shared/domain/access/guardianship.ts';
import type { GrantId, SchoolId, StaffId } from '#shared/domain/ids.ts';
import type { Review } from '#shared/domain/reviews/review.ts';
import type { Save } from '../commands.ts';

/** Rights that people give, and what the office enters of a guardian's. Each change is one transaction. */
export type DatedGrants = {
  /** Refuses with `not_found`. Consistent, for whoever ends it. */
  get(staff: StaffId, id: GrantId): Promise<DatedGrant>;
  /** Version 1 is new; a later one is refused with `changed_meanwhile` when the stored one is not the one before. */
  save: Save<DatedGrant>;
  /** With the reason, which goes to the confidential table alone; it waits for somebody to look at it. */
  openEmergency: Save<{ grant: EmergencyGrant; reason: string }>;
  /** Q74: emergencies of a school at which nobody has looked yet, each with its reason. */
  emergenciesOf(school: SchoolId): Promise<{ grant: EmergencyGrant; reason: string }[]>;
  /** W76: `changed_meanwhile` where somebody looked at it already. */
  look: Save<EmergencyLook>;
  /**
   * `orderRef`: where the school keeps the paper that an entry rests on; confidential too. Without: the one that was
   * entered before stays (W87). `meetings`: of which the
   * calendar is to hear anew, each as its next version, at the times that it has.
   */
  limit: Save<{ limit: GuardianLimit; orderRef?: string; meetings?: readonly Review[] }>;
};
