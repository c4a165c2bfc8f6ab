import { DomainError } from '#shared/domain/errors.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { ActivePlan, Plan } from '#shared/domain/plans/plan.ts';
import type { NextChange, Plans } from '#shared/use-cases/ports/plans/plans.ts';
import { processActions } from '../cases/process-actions.ts';
import { commit } from '../commit.ts';
import { cardKey, dueIndex, memberIndex, teamKey } from '../keys.ts';
import { changeKey, planEndKey, planKey, versionKey } from '../record-keys.ts';
import type { Table } from '../table.ts';
import { type Action, ifNew, ifVersionIs, put } from '../transactions.ts';
import { changedMeanwhile, removal } from './plan-drafts.ts';

type Stores = { plans: Table; ledger: Table };
type Change<Verb extends 'publish' | 'end' | 'refresh'> = Parameters<Plans[Verb]>[0];

/** Everything that a published plan means to anyone, or nothing. */
export async function publishPlanIn({ plans, ledger }: Stores, change: Change<'publish'>) {
  const { plan, draft, card, nextChanges, process, referral, deadlines, ...told } = change;
  const { studentId, id, version, caseManagerId } = plan;
  const member = memberIndex(caseManagerId, `TEAM#${studentId}#${id}`);
  const actions = [
    headAction(plans, plan),
    put(plans, { ...versionKey(studentId, id, version), ...plan }, ifNew),
    endAction(plans, plan),
    put(plans, { ...teamKey(studentId, id), ...member, staffId: caseManagerId, role: 'caseManager' }),
    cardAction(plans, card),
    ...nextChanges.map((next) => changeAction(plans, { studentId, ...next })),
    ...(draft ? [removal(plans, draft)] : []),
    ...processActions(plans, { process, referral, deadlines }),
  ];
  return commit({ plans, ledger }, { ...told, actions, onConflict: changedMeanwhile(id) });
}

/** Who managed the plan has no further business with the student; the coordinator keeps the record. */
export async function endPlanIn(
  { plans, ledger }: Stores,
  { plan, card, process, referral, deadlines, ...told }: Change<'end'>,
) {
  const { studentId, id } = plan;
  const keys = [teamKey(studentId, id), planEndKey(studentId, id), changeKey(studentId, id)];
  const actions = [
    headAction(plans, plan),
    cardAction(plans, card),
    ...processActions(plans, { process, referral, deadlines }),
    ...keys.map((Key): Action => ({ Delete: { TableName: plans.name, Key } })),
  ];
  return commit({ plans, ledger }, { ...told, actions, onConflict: changedMeanwhile(id) });
}

/** A publication at this moment has moved the card on, and has seen to all of this itself. */
export async function refreshCard({ plans, ledger }: Stores, { card, nextChanges, ...told }: Change<'refresh'>) {
  const { studentId } = card;
  const changes = nextChanges.map((next) => changeAction(plans, { studentId, ...next }));
  const otherwise = new DomainError('changed_meanwhile', { studentId });
  return commit({ plans, ledger }, { ...told, actions: [cardAction(plans, card), ...changes], onConflict: otherwise });
}

/** Only a plan in force is due for a review. */
export function headAction(table: Table, plan: Plan): Action {
  const { studentId, id, schoolId, revision } = plan;
  const index = plan.status === 'active' ? dueIndex(schoolId, plan.reviewDueOn, `planReview#${id}`) : {};
  return put(table, { ...planKey(studentId, id), ...index, ...plan }, ifVersionIs(revision - 1, 'revision'));
}

/** An item has one place in the index and the plan's is taken by its review, so its end has an item of its own. */
function endAction(table: Table, { studentId, id, schoolId, endOn }: ActivePlan): Action {
  const key = planEndKey(studentId, id);
  return endOn
    ? put(table, { ...key, ...dueIndex(schoolId, endOn, `planEnd#${id}`) })
    : { Delete: { TableName: table.name, Key: key } };
}

/** And so has the next day on which something in it starts or stops. */
function changeAction(
  table: Table,
  { studentId, schoolId, planId, on }: NextChange & { studentId: StudentId },
): Action {
  const key = changeKey(studentId, planId);
  return on
    ? put(table, { ...key, ...dueIndex(schoolId, on, `planChange#${planId}`) })
    : { Delete: { TableName: table.name, Key: key } };
}

const cardAction = (table: Table, card: Change<'publish'>['card']) =>
  put(table, { ...cardKey(card.studentId), ...card }, ifVersionIs(card.version - 1));
