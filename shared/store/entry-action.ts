import { policyVersion } from '#shared/domain/access/access-policy.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { actorIndex, entryKey } from './keys.ts';
import type { Table } from './table.ts';
import { type Action, ifNew } from './transactions.ts';

/** For the transaction of whatever the entry tells of, so that the one never stands without the other. */
export const entryAction = (table: Table, entry: LedgerEntry): Action => ({ Put: entryPut(table, entry) });

/** Nothing is ever written over. */
export const entryPut = (table: Table, entry: LedgerEntry) => ({
  TableName: table.name,
  Item: { ...entryKey(entry), ...actorIndex(entry), ...entry, policy: policyVersion },
  ...ifNew,
});
