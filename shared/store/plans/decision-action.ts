import type { TriageRow } from '#shared/domain/plans/triage-row.ts';
import type { Decided } from '#shared/use-cases/ports/plans/plans.ts';
import { synonymAction } from '../catalogue/synonym-action.ts';
import type { Table } from '../table.ts';
import { type Action, put } from '../transactions.ts';
import { triageKey } from './keys.ts';

/** Of two people who decide at once, the second is told. */
export const decisionAction = (table: Table, row: TriageRow): Action =>
  put(
    table,
    { ...triageKey(row), ...row },
    { ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(decision)' },
  );

/** What comes with the plan that says what words mean. */
export const decisionActions = (table: Table, { words, synonym }: Decided): Action[] => [
  ...(words ? [decisionAction(table, words)] : []),
  ...(synonym ? [synonymAction(table, synonym)] : []),
];
