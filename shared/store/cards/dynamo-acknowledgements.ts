import { Acknowledgement } from '#shared/domain/cards/acknowledgement.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { AcknowledgementReader, Acknowledgements } from '#shared/use-cases/ports/cards/acknowledgements.ts';
import { chunks, getMany } from '../batches.ts';
import { commit } from '../commit.ts';
import { packed, unpacked } from '../packed-items.ts';
import { getItem, type Item, queryAll, type Table } from '../table.ts';
import { type Action, ifNew, ifVersionIs, mostInTransaction, put } from '../transactions.ts';
import { asCard } from './dynamo-cards.ts';
import { asQuestions, isQuestions } from './dynamo-questions.ts';
import {
  acknowledgementKey,
  acknowledgementPartition,
  acknowledgementsBegin,
  cardKey,
  givenAcknowledgementKey,
  givenAcknowledgementsBegin,
  questionsKey,
} from './keys.ts';

export const dynamoAcknowledgementReader = (plans: Table): AcknowledgementReader => ({
  ofStudent: (student) => inPartition(plans, student, 'STAFF#'),
  async withCards(students, staff, { questionsAt, ...how } = {}) {
    const given = (ids: typeof students) =>
      ids.flatMap((student) => staff.map((each) => acknowledgementKey(student, each)));
    const isWhole = students.length * staff.length <= mostAsked;
    const besides = questionsAt ? [questionsKey(questionsAt)] : [];
    const found = await getMany(
      plans,
      [...students.map(cardKey), ...(isWhole ? [...given(students), ...besides] : [])],
      how,
    );
    const cards = found.filter(({ pk }) => String(pk).startsWith(cardsBegin)).map(asCard);
    const later = isWhole ? [] : [...given(cards.map(({ studentId }) => studentId)), ...besides];
    const others = [...found, ...(await getMany(plans, later, how))];
    return {
      cards,
      confirmed: others.filter(isGiven).map(asAcknowledgement),
      questions: others.filter(isQuestions).flatMap(asQuestions),
    };
  },
});

export const dynamoAcknowledgements = (plans: Table, ledger: Table): Acknowledgements => ({
  ...dynamoAcknowledgementReader(plans),
  async find(student, staff) {
    const item = await getItem(plans, acknowledgementKey(student, staff), { consistent: true });
    return item && asAcknowledgement(item);
  },
  async findMany(pairs) {
    const keys = pairs.map(({ studentId, staffId }) => acknowledgementKey(studentId, staffId));
    return (await getMany(plans, keys)).map(asAcknowledgement);
  },
  given: (student, staff) => inPartition(plans, student, givenAcknowledgementsBegin(staff)),
  acknowledge: (acknowledgement, change) => commit({ plans, ledger }, acknowledging(plans, [acknowledgement]), change),
  reword: (next, change) =>
    commit({ plans, ledger }, { actions: keeping(plans, next), onConflict: movedOn([next]) }, change),
  acknowledgeAll: (all, change) => commit({ plans, ledger }, acknowledging(plans, all), change),
  inTransactions: (all) => chunks(all, Math.floor(mostWrites / writesOfOne)),
});

/** In an assembly few have cards: they are found first, so that hundreds are not asked for what is not there. */
const mostAsked = 100;
const cardsBegin = 'CARD#';
const isGiven = ({ pk }: Item) => String(pk).startsWith(acknowledgementsBegin);

/** The mark of the command and its ledger entry are two of a transaction's writes. */
const mostWrites = mostInTransaction - 2;
const writesOfOne = 3;

function acknowledging(plans: Table, all: readonly Acknowledgement[]) {
  const actions = all.flatMap((each) => acknowledgingActions(plans, each));
  return { actions, onConflict: movedOn(all) };
}

function movedOn(all: readonly Acknowledgement[]) {
  const [only, ...others] = all.map(({ studentId }) => studentId);
  return new DomainError('changed_meanwhile', only && others.length === 0 ? { studentId: only } : {});
}

/**
 * The card is looked at again in the transaction: nobody is to have confirmed what was put there while they pressed.
 */
function acknowledgingActions(plans: Table, acknowledgement: Acknowledgement): Action[] {
  const { studentId, cardVersion } = acknowledgement;
  const unmovedCard: Action = {
    ConditionCheck: { TableName: plans.name, Key: cardKey(studentId), ...ifVersionIs(cardVersion) },
  };
  return [unmovedCard, ...keeping(plans, acknowledgement)];
}

/** The last is written over, and each stands among those that were given. */
function keeping(plans: Table, acknowledgement: Acknowledgement): Action[] {
  const { studentId, staffId, revision } = acknowledgement;
  const kept = { ...acknowledgement, items: packed(acknowledgement.items) };
  return [
    put(plans, { ...acknowledgementKey(studentId, staffId), ...kept }, ifVersionIs(revision - 1, 'revision')),
    put(plans, { ...givenAcknowledgementKey(studentId, staffId, revision), ...kept }, ifNew),
  ];
}

const inPartition = async (table: Table, student: Acknowledgement['studentId'], begins: string) =>
  (await queryAll(table, acknowledgementPartition(student), { span: { begins } })).map(asAcknowledgement);

const asAcknowledgement = ({ pk, sk, ...item }: Item) => Acknowledgement.parse(unpacked(item));
