import type { DatedGrant, EmergencyGrant } from '#shared/domain/access/dated-grant.ts';
import type { GuardianLimit } from '#shared/domain/access/guardianship.ts';
import type { GrantId, StaffId } from '#shared/domain/ids.ts';
import type { AuditedChange, Saved } from '../commands.ts';

/** Rights that people give and courts take. Each change is one transaction. */
export type DatedGrants = {
  /** Refuses with `not_found`. Consistent, for whoever ends it. */
  get(staff: StaffId, id: GrantId): Promise<DatedGrant>;
  /** Version 1 is new; a later one is refused with `changed_meanwhile` when the stored one is not the one before. */
  save<Result>(grant: DatedGrant, change: AuditedChange<Result>): Promise<Saved<Result>>;
  /** With the reason, which goes to the confidential table alone. */
  openEmergency<Result>(
    state: { grant: EmergencyGrant; reason: string },
    change: AuditedChange<Result>,
  ): Promise<Saved<Result>>;
  /** `orderRef`: where the school keeps the court's order; confidential too. */
  limit<Result>(
    state: { limit: GuardianLimit; orderRef: string },
    change: AuditedChange<Result>,
  ): Promise<Saved<Result>>;
};
