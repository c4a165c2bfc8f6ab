import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Ledger } from '#shared/use-cases/ports/ledger/ledger.ts';
import { held } from '../conditional.ts';
import { entryPut } from '../entry-action.ts';
import type { Table } from '../table.ts';

/** An entry that is there already was written by an earlier try of the same append: nothing is ever written over. */
export const dynamoLedger = (table: Table): Ledger => ({
  async append(entry) {
    await held(table.db.send(new PutCommand(entryPut(table, entry))));
  },
});
