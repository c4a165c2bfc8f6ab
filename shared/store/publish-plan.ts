import { DomainError } from '#shared/domain/errors.ts';
import type { ActivePlan } from '#shared/domain/plan.ts';
import type { Plans } from '#shared/use-cases/ports/plans.ts';
import { entryAction } from './dynamo-ledger.ts';
import { eventAction } from './dynamo-outbox.ts';
import { cardKey, dueIndex, memberIndex, planEndKey, planKey, teamKey, versionKey } from './keys.ts';
import { getItem, type Table } from './table.ts';
import { type Action, absent, put, transact, unlessMovedOn, unlessMovedOnOrNew } from './transactions.ts';

type Change = Parameters<Plans['publish']>[0];
type Stores = { plans: Table; ledger: Table };

/** Everything that a published plan means to anyone, or nothing. Told twice with the same event, it is done once and answers the same. */
export async function publishPlan({ plans, ledger }: Stores, change: Change) {
  const { plan, event, entry } = change;
  const actions = [
    ...planActions(plans, change),
    cardAction(plans, change),
    eventAction(plans, event),
    entryAction(ledger, entry),
  ];
  if (await transact(plans, actions, `publish ${plan.id} ${plan.version} ${event.id}`)) return;
  const frozen = await getItem(plans, versionKey(plan.studentId, plan.id, plan.version), { consistent: true });
  if (frozen?.publishedBy !== event.id) throw new DomainError('changed_meanwhile', { planId: plan.id });
}

function planActions(table: Table, { plan, event }: Change): Action[] {
  const { studentId, id, version, schoolId, caseManagerId } = plan;
  const head = { ...planKey(studentId, id), ...dueIndex(schoolId, plan.reviewDueOn, `planReview#${id}`), ...plan };
  const member = memberIndex(caseManagerId, `TEAM#${studentId}#${id}`);
  return [
    put(table, head, version <= 2 ? unlessMovedOnOrNew(version - 1) : unlessMovedOn(version - 1)),
    put(table, { ...versionKey(studentId, id, version), ...plan, publishedBy: event.id }, absent),
    endAction(table, plan),
    put(table, { ...teamKey(studentId, id), ...member, staffId: caseManagerId, role: 'caseManager' }),
  ];
}

/** An item has one place in the index and the plan's is taken by its review, so its end has an item of its own. */
function endAction(table: Table, { studentId, id, schoolId, endOn }: ActivePlan): Action {
  const key = planEndKey(studentId, id);
  return endOn
    ? put(table, { ...key, ...dueIndex(schoolId, endOn, `planEnd#${id}`) })
    : { Delete: { TableName: table.name, Key: key } };
}

const cardAction = (table: Table, { card }: Change) =>
  put(table, { ...cardKey(card.studentId), ...card }, card.version === 1 ? absent : unlessMovedOn(card.version - 1));
