import { Acknowledgement } from '#shared/domain/cards/acknowledgement.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Acknowledgements } from '#shared/use-cases/ports/cards/acknowledgements.ts';
import { getMany } from '../batches.ts';
import { commit } from '../commit.ts';
import { getItem, type Item, queryAll, type Table } from '../table.ts';
import { type Action, ifNew, ifVersionIs, put } from '../transactions.ts';
import {
  acknowledgementKey,
  acknowledgementPartition,
  cardKey,
  givenAcknowledgementKey,
  givenAcknowledgementsBegin,
} from './keys.ts';

export const dynamoAcknowledgements = (plans: Table, ledger: Table): Acknowledgements => ({
  async find(student, staff) {
    const item = await getItem(plans, acknowledgementKey(student, staff), { consistent: true });
    return item && asAcknowledgement(item);
  },
  async findMany(pairs) {
    const keys = pairs.map(({ studentId, staffId }) => acknowledgementKey(studentId, staffId));
    return (await getMany(plans, keys)).map(asAcknowledgement);
  },
  ofStudent: (student) => inPartition(plans, student, 'STAFF#'),
  given: (student, staff) => inPartition(plans, student, givenAcknowledgementsBegin(staff)),
  acknowledge: (acknowledgement, change) => commit({ plans, ledger }, acknowledging(plans, acknowledgement), change),
});

/**
 * The card is looked at again in the transaction: nobody is to have confirmed what was put there while they pressed.
 */
function acknowledging(plans: Table, acknowledgement: Acknowledgement) {
  const { studentId, staffId, cardVersion, revision } = acknowledgement;
  const unmovedCard: Action = {
    ConditionCheck: { TableName: plans.name, Key: cardKey(studentId), ...ifVersionIs(cardVersion) },
  };
  const actions = [
    unmovedCard,
    put(
      plans,
      { ...acknowledgementKey(studentId, staffId), ...acknowledgement },
      ifVersionIs(revision - 1, 'revision'),
    ),
    put(plans, { ...givenAcknowledgementKey(studentId, staffId, revision), ...acknowledgement }, ifNew),
  ];
  return { actions, onConflict: new DomainError('changed_meanwhile', { studentId }) };
}

const inPartition = async (table: Table, student: Acknowledgement['studentId'], begins: string) =>
  (await queryAll(table, acknowledgementPartition(student), { span: { begins } })).map(asAcknowledgement);

const asAcknowledgement = ({ pk, sk, ...item }: Item) => Acknowledgement.parse(item);
