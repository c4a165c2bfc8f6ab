import type { Card } from '#shared/domain/cards/card.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { seesUntil } from '#shared/domain/plans/case-manager.ts';
import { listedAt } from '#shared/domain/plans/moving/kept-at.ts';
import type { NextChange } from '#shared/domain/plans/next-change.ts';
import type { ActivePlan, EndedPlan, Plan } from '#shared/domain/plans/plan.ts';
import type { AuditedChange } from '#shared/use-cases/ports/commands.ts';
import type { Plans } from '#shared/use-cases/ports/plans/plans.ts';
import { cardAction } from '../cards/card-action.ts';
import { cardKey } from '../cards/keys.ts';
import { noticeAction } from '../cases/dynamo-referrals.ts';
import { processActions } from '../cases/process-actions.ts';
import { commit } from '../commit.ts';
import { dueIndex, memberIndex } from '../keys.ts';
import { calledOffActions } from '../reviews/called-off.ts';
import { departedActions, returnedActions } from '../roster/departed-student.ts';
import { teamKey } from '../roster/keys.ts';
import type { Table } from '../table.ts';
import { endOfDay, inThirtyDays } from '../time-to-live.ts';
import { type Action, ifNew, ifVersionIs, put } from '../transactions.ts';
import { decisionActions } from './decision-action.ts';
import { changeKey, planEndKey, planKey, versionKey } from './keys.ts';
import { changedMeanwhile, removal } from './plan-drafts.ts';
import { checkSize } from './plan-size.ts';

type Stores = { plans: Table; ledger: Table };
type State<Verb extends 'publish' | 'end' | 'resume' | 'refresh'> = Parameters<Plans[Verb]>[0];

/** Everything that a published plan means to anyone, or nothing. */
export async function publishPlanIn<Result>(
  { plans, ledger }: Stores,
  { plan, draft, words, synonym, card, nextChanges, notices = [], takenOver, ...moves }: State<'publish'>,
  change: AuditedChange<Result>,
) {
  const { studentId, id, version } = plan;
  checkSize(plan);
  const actions = [
    headAction(plans, plan),
    put(plans, { ...versionKey(studentId, id, version), ...plan }, ifNew),
    endAction(plans, plan),
    managerAction(plans, plan),
    cardAction(plans, card),
    ...nextChanges.map((next) => changeAction(plans, { studentId, ...next })),
    ...(draft ? [removal(plans, draft)] : []),
    ...decisionActions(plans, { words, synonym }),
    ...processActions(plans, moves),
    ...notices.map((notice) => noticeAction(plans, notice)),
    ...(takenOver ? [...endedActions(plans, takenOver.plan), ...processActions(plans, takenOver)] : []),
  ];
  return commit({ plans, ledger }, { actions, onConflict: changedMeanwhile(id) }, change);
}

/** Who managed the plan leaves the team, and may look for a while; the coordinator keeps the record. */
export async function endPlanIn<Result>(
  { plans, ledger }: Stores,
  { plan, card, calledOff, departed, ...moves }: State<'end'>,
  change: AuditedChange<Result>,
) {
  const besides = departed?.besides ?? [];
  const actions = [
    ...endedActions(plans, plan),
    departed ? noCardAction(plans, card) : cardAction(plans, card),
    ...processActions(plans, moves),
    ...besides.flatMap((each) => [...endedActions(plans, each.plan), ...processActions(plans, each)]),
    ...(calledOff ? calledOffActions(plans, calledOff) : []),
    ...(departed ? await departedActions(plans, departed) : []),
  ];
  return commit({ plans, ledger }, { actions, onConflict: changedMeanwhile(plan.id) }, change);
}

function endedActions(plans: Table, plan: EndedPlan): Action[] {
  const { studentId, id, caseManagerId: staffId, endedOn, seenUntil } = plan;
  const endOn = seenUntil ?? seesUntil(endedOn);
  const keys = [planEndKey(studentId, id), changeKey(studentId, id)];
  return [
    headAction(plans, plan),
    // Without a place in the index: it is in nobody's caseload. It stays a month longer, to say that it was.
    put(plans, { ...teamKey(studentId, id), staffId, role: 'caseManager', endOn, ttl: inThirtyDays(endOfDay(endOn)) }),
    ...keys.map((Key): Action => ({ Delete: { TableName: plans.name, Key } })),
  ];
}

/** Plans whose ending was a mistake: each as it stood, and with them whatever names the student. */
export async function resumePlansIn<Result>(
  { plans, ledger }: Stores,
  { resumed, card, nextChanges, deadlines, returned }: State<'resume'>,
  change: AuditedChange<Result>,
) {
  const { studentId } = card;
  const each = resumed.flatMap(({ plan, process }) => [
    headAction(plans, plan),
    endAction(plans, plan),
    managerAction(plans, plan),
    ...processActions(plans, { process }),
  ]);
  const actions = [
    ...each,
    cardAction(plans, card),
    ...nextChanges.map((next) => changeAction(plans, { studentId, ...next })),
    ...processActions(plans, { deadlines }),
    ...(returned ? await returnedActions(plans, returned) : []),
  ];
  return commit(
    { plans, ledger },
    { actions, onConflict: new DomainError('changed_meanwhile', { studentId }) },
    change,
  );
}

export function managerAction(table: Table, { studentId, id, caseManagerId: staffId }: ActivePlan): Action {
  const member = memberIndex(staffId, `TEAM#${studentId}#${id}`);
  return put(table, { ...teamKey(studentId, id), ...member, staffId, role: 'caseManager' });
}

/** A publication at this moment has moved the card on, and has seen to all of this itself. */
export async function refreshCard<Result>(
  { plans, ledger }: Stores,
  { card, nextChanges }: State<'refresh'>,
  change: AuditedChange<Result>,
) {
  const { studentId } = card;
  const actions = [cardAction(plans, card), ...nextChanges.map((next) => changeAction(plans, { studentId, ...next }))];
  return commit(
    { plans, ledger },
    { actions, onConflict: new DomainError('changed_meanwhile', { studentId }) },
    change,
  );
}

/** All that lists a plan under a school. */
export const listingActions = (table: Table, plan: ActivePlan, next: NextChange): Action[] => [
  headAction(table, plan),
  endAction(table, plan),
  changeAction(table, { studentId: plan.studentId, ...next }),
];

/** Only a plan in force is due for a review. */
export function headAction(table: Table, plan: Plan): Action {
  const { studentId, id, revision } = plan;
  const index = plan.status === 'active' ? dueIndex(listedAt(plan), plan.reviewDueOn, `planReview#${id}`) : {};
  return put(table, { ...planKey(studentId, id), ...index, ...plan }, ifVersionIs(revision - 1, 'revision'));
}

/** An item has one place in the index and the plan's is taken by its review, so its end has an item of its own. */
function endAction(table: Table, plan: ActivePlan): Action {
  const { studentId, id, endOn } = plan;
  const key = planEndKey(studentId, id);
  return endOn
    ? put(table, { ...key, ...dueIndex(listedAt(plan), endOn, `planEnd#${id}`) })
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

/** Unless it moved on since it was read. */
const noCardAction = (table: Table, { studentId, version }: Card): Action => ({
  Delete: { TableName: table.name, Key: cardKey(studentId), ...ifVersionIs(version - 1) },
});
