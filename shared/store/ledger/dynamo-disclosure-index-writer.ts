import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { DisclosureIndexWriter } from '#shared/use-cases/ports/ledger/ledger.ts';
import { held } from '../conditional.ts';
import type { Table } from '../table.ts';
import { ifNew } from '../transactions.ts';
import { disclosureKey } from './keys.ts';

/**
 * A student's row names that student alone: their disclosure log is theirs to read, and says nothing of the classmates
 * seen with them. One put each: the permission to write a batch is also the permission to delete, which nobody has
 * here.
 */
export const dynamoDisclosureIndexWriter = ({ db, name }: Table): DisclosureIndexWriter => ({
  async point(entry) {
    await fewAtOnce(entry.studentIds, async (student) => {
      const Item = { ...disclosureKey(student, entry), ...entry, studentIds: [student] };
      await held(db.send(new PutCommand({ TableName: name, Item, ...ifNew })));
    });
  },
});
