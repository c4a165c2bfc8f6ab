import type { DatedGrant, EmergencyGrant } from '#shared/domain/access/dated-grant.ts';
import type { GuardianLimit } from '#shared/domain/access/guardianship.ts';
import type { Event } from '#shared/domain/events.ts';
import type { GrantId, StaffId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { CommandKey, CommandResult } from '../commands.ts';

type Told = { entry: LedgerEntry; key: CommandKey };

/** Rights that people give and courts take. Each change is one transaction with its ledger entry; a repeated `once` answers what it did. */
export type DatedGrants = {
  /** Refuses with `not_found`. Consistent, for whoever ends it. */
  get(staff: StaffId, id: GrantId): Promise<DatedGrant>;
  /** Version 1 is new; a later one is refused with `changed_meanwhile` when the stored one is not the one before. */
  save(change: Told & { grant: DatedGrant }): Promise<CommandResult>;
  /** With the reason, which goes to the confidential table alone. */
  openEmergency(change: Told & { grant: EmergencyGrant; reason: string; event: Event }): Promise<CommandResult>;
  /** `orderRef`: where the school keeps the court's order; confidential too. */
  limit(change: Told & { limit: GuardianLimit; orderRef: string }): Promise<CommandResult>;
};
