import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { policyVersion } from '#shared/domain/access/access-policy.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { Ledger } from '#shared/use-cases/ports/ledger/ledger.ts';
import { held } from '../conditional.ts';
import { actorIndex, entryKey } from '../keys.ts';
import type { Table } from '../table.ts';
import { type Action, ifNew } from '../transactions.ts';

/** An entry that is there already was written by an earlier try of the same append: nothing is ever written over. */
export const dynamoLedger = (table: Table): Ledger => ({
  async append(entry) {
    await held(table.db.send(new PutCommand(entryPut(table, entry))));
  },
});

export const entryAction = (table: Table, entry: LedgerEntry): Action => ({ Put: entryPut(table, entry) });

const entryPut = (table: Table, entry: LedgerEntry) => ({
  TableName: table.name,
  Item: { ...entryKey(entry), ...actorIndex(entry), ...entry, policy: policyVersion },
  ...ifNew,
});
