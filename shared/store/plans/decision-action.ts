import type { TriageRow } from '#shared/domain/plans/triage-row.ts';
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
