import type { Instant } from '#shared/domain/dates.ts';
import { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { LedgerReader } from '#shared/use-cases/ports/ledger/ledger.ts';
import { actorPartition, studentPartition } from '../keys.ts';
import { queryAll, type Table } from '../table.ts';

type Range = { from?: Instant; to?: Instant };

/** Q10. */
export const dynamoLedgerReader = (table: Table): LedgerReader => ({
  async ofStudent(student, range) {
    const rows = await queryAll(table, studentPartition(student), { span: span(range), newestFirst: true });
    return rows.map((item) => LedgerEntry.parse(item));
  },
  async ofActor(actor, range) {
    const rows = await queryAll(table, actorPartition(actor), { span: span(range), index: 'gsi1', newestFirst: true });
    return rows.map((item) => LedgerEntry.parse(item));
  },
});

/** Sort keys go on after the instant, so the end of the range reaches past every key of its instant. */
const span = ({ from = '0', to = '9' }: Range = {}) => ({ from, to: `${to}#~` });
