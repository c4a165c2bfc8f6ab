import type { DeadlineChange } from '#shared/domain/calendar/case-deadline.ts';
import { Deadline, type DeadlinePlace } from '#shared/domain/calendar/deadline.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Deadlines } from '#shared/use-cases/ports/calendar/deadlines.ts';
import { commit } from '../commit.ts';
import { dueIndex } from '../keys.ts';
import { queryAll, type Table } from '../table.ts';
import { type Action, ifVersionIs, put } from '../transactions.ts';
import { calendarKey, deadlineKey, deadlinePartition, deadlinesOfStudent } from './keys.ts';

export const dynamoDeadlines = (plans: Table, ledger: Table): Deadlines => ({
  openOfSchool: (school) => readDeadlines(plans, school, 'OPEN#'),
  openOfStudent: (school, student) => readDeadlines(plans, school, deadlinesOfStudent(student)),
  move(deadline, change) {
    const actions = [put(plans, asItem(deadline), stillAt(deadline)), ...calendarCheck(plans, deadline)];
    const onConflict = new DomainError('changed_meanwhile', { deadlineId: deadline.id });
    return commit({ plans, ledger }, { actions, onConflict }, change);
  },
});

async function readDeadlines(table: Table, school: Deadline['schoolId'], begins: string) {
  const items = await queryAll(table, deadlinePartition(school), { span: { begins }, consistent: true });
  return items.map((item) => Deadline.parse(item));
}

/**
 * Starts a deadline in the transaction of the step that it belongs to, in place of an older one for the same step.
 * Fails, and with it the whole transaction, when the school's calendar changed since the day was computed: otherwise a
 * snow day of this moment would miss it.
 */
export const deadlineActions = (plans: Table, deadline: Deadline): Action[] => [
  put(plans, asItem(deadline)),
  ...calendarCheck(plans, deadline),
];

/**
 * Ends one: the step was done, or is not owed any more. That it ran is told by the step's own record and the ledger.
 */
export const closeDeadlineAction = (plans: Table, place: DeadlinePlace): Action => ({
  Delete: { TableName: plans.name, Key: deadlineKey(place) },
});

/**
 * Several that change together: those that start each look whether the calendar stands, and a write may look at an item
 * once.
 */
export function deadlineChangesActions(plans: Table, changes: readonly DeadlineChange[]): Action[] {
  const actions = changes.flatMap((change) => deadlineChangeActions(plans, change));
  const byItem = actions.map((action): [unknown, Action] => [
    action.ConditionCheck ? JSON.stringify(action) : action,
    action,
  ]);
  return [...new Map(byItem).values()];
}

const deadlineChangeActions = (plans: Table, { end, start }: DeadlineChange = {}): Action[] => [
  ...(end ? [closeDeadlineAction(plans, end)] : []),
  ...(start ? deadlineActions(plans, start) : []),
];

/** What waits for a calendar is due on no day, and so stands in no index. */
const asItem = (deadline: Deadline) => {
  const { schoolId, dueOn, what, about } = deadline;
  const index = dueOn === 'needs_calendar' ? {} : dueIndex(schoolId, dueOn, `deadline#${what}#${about}`);
  return { ...deadlineKey(deadline), ...index, ...deadline };
};

const stillAt = ({ id, version }: Deadline) => ({
  ConditionExpression: '#id = :id AND #version = :seen',
  ExpressionAttributeNames: { '#id': 'id', '#version': 'version' },
  ExpressionAttributeValues: { ':id': id, ':seen': version - 1 },
});

/** Calendar days run on whatever the school teaches. */
function calendarCheck({ name }: Table, { schoolId, clock, calendarVersion }: Deadline): Action[] {
  if (clock.unit === 'calendarDays') return [];
  return [{ ConditionCheck: { TableName: name, Key: calendarKey(schoolId), ...ifVersionIs(calendarVersion) } }];
}
