import * as z from 'zod/mini';
import { Declines } from '#shared/domain/cards/declines.ts';
import { DeliveryEntry } from '#shared/domain/cards/delivery.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { DeliveryLog } from '#shared/use-cases/ports/cards/delivery-log.ts';
import { getMany } from '../batches.ts';
import { commit, takenOnce } from '../commit.ts';
import { getItem, type Item, queryAll, type Table } from '../table.ts';
import { type Action, ifNew, mostInTransaction, put } from '../transactions.ts';
import { declinesAction, taskAction } from './decline-items.ts';
import { asQuestions, questionsActions } from './dynamo-questions.ts';
import {
  declinesKey,
  deliveryIndex,
  deliveryKey,
  deliveryPartition,
  notedByStaffBegin,
  postLogPartition,
  questionsKey,
  sectionDayPartition,
  studentOfDelivery,
} from './keys.ts';

const StoredKey = z.object({ pk: z.string(), sk: z.string() });

export const dynamoDeliveryLog = (plans: Table, ledger: Table): DeliveryLog => ({
  async ofStudent(student, { from, to }) {
    const rows = await queryAll(plans, deliveryPartition(student), { span: { from, to: `${to}#~` } });
    return rows.map(asEntry);
  },
  ofSection: (section, on) => byIndex(plans, sectionDayPartition(section, on)),
  ofPost: (post) => byIndex(plans, postLogPartition(post)),
  async notedFor(post) {
    const rows = await queryAll(plans, postLogPartition(post), { index: 'gsi1', span: { begins: notedByStaffBegin } });
    return [...new Set(rows.map((row) => studentOfDelivery(StoredKey.parse(row).pk)))];
  },
  async questionsAt(post) {
    const item = await getItem(plans, questionsKey(post), { consistent: true });
    return item ? asQuestions(item) : [];
  },
  async find(student, { on, id }) {
    const item = await getItem(plans, deliveryKey(student, on, id), { consistent: true });
    return item && asEntry(item);
  },
  async declinesOf(items) {
    const keys = items.map(({ studentId, code }) => declinesKey(studentId, code));
    return (await getMany(plans, keys, { consistent: true })).map((item) => Declines.parse(item));
  },
  inTransactions,
  record({ entries, declines, tasks, questions, turns = [] }, change) {
    const actions = [
      ...entries.map((entry) => entryAction(plans, entry)),
      ...declines.map((each) => declinesAction(plans, each)),
      ...tasks.map((task) => taskAction(plans, task)),
      ...(questions ? questionsActions(plans, questions) : []),
      ...turns.map((turn) => takenOnce(plans, change.entry, turn)),
    ];
    const onConflict = new DomainError('changed_meanwhile', { sectionId: entries[0]?.sectionId ?? '' });
    return commit({ plans, ledger }, { actions, onConflict }, change);
  },
});

/** The mark of the command, its ledger entry and which questions wait are three of a transaction's writes. */
const mostWrites = mostInTransaction - 3;

/**
 * A decline brings its count, and perhaps a task. Cut by the outcomes alone, so that a repetition is cut in the same
 * places.
 */
function inTransactions<Each extends Pick<DeliveryEntry, 'outcome'>>(entries: readonly Each[]): Each[][] {
  const parts: { entries: Each[]; writes: number }[] = [];
  for (const entry of entries) {
    const writes = entry.outcome === 'declined' ? 3 : 1;
    const last = parts.at(-1);
    if (last && last.writes + writes <= mostWrites) {
      last.entries.push(entry);
      last.writes += writes;
    } else parts.push({ entries: [entry], writes });
  }
  return parts.map((part) => part.entries);
}

async function byIndex(plans: Table, partition: string) {
  const rows = await queryAll(plans, partition, { index: 'gsi1' });
  const keys = rows.map((row) => StoredKey.parse(row));
  const entries = (await getMany(plans, keys)).map(asEntry);
  return entries.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function entryAction(table: Table, entry: DeliveryEntry): Action {
  const { studentId, on, id } = entry;
  return put(table, { ...deliveryKey(studentId, on, id), ...deliveryIndex(entry), ...entry }, ifNew);
}

const asEntry = ({ pk, sk, gsi1pk, gsi1sk, ...item }: Item) => DeliveryEntry.parse(item);
