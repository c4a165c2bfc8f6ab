import { DomainError } from '#shared/domain/errors.ts';
import type { PlanDraft } from '#shared/domain/plans/plan.ts';
import type { PlanProcess } from '#shared/domain/plans/plan-process.ts';
import type { AuditedChange } from '#shared/use-cases/ports/commands.ts';
import type { Decided, ProcessMoves } from '#shared/use-cases/ports/plans/plans.ts';
import { processActions } from '../cases/process-actions.ts';
import { commit } from '../commit.ts';
import { memberIndex, processKey } from '../keys.ts';
import { teamKey } from '../roster/keys.ts';
import type { Table } from '../table.ts';
import { type Action, ifVersionIs, put } from '../transactions.ts';
import { decisionActions } from './decision-action.ts';
import { draftKey } from './keys.ts';
import { checkSize } from './plan-size.ts';

type Stores = { plans: Table; ledger: Table };
type Drafted = ProcessMoves & Decided & { draft: PlanDraft };

/**
 * Whoever is to write a first plan is put into the student's team with its first draft: before that nobody manages it.
 */
export async function saveDraftIn<Result>(
  { plans, ledger }: Stores,
  { draft, words, synonym, ...moves }: Drafted,
  change: AuditedChange<Result>,
) {
  const { studentId, id, caseManagerId } = draft;
  const member = memberIndex(caseManagerId, `TEAM#${studentId}#${id}`);
  const team = put(plans, { ...teamKey(studentId, id), ...member, staffId: caseManagerId, role: 'caseManager' });
  const actions = [
    draftAction(plans, draft),
    ...(draft.basedOn === 0 ? [team] : []),
    ...decisionActions(plans, { words, synonym }),
    ...processActions(plans, moves),
  ];
  return commit({ plans, ledger }, { actions, onConflict: changedMeanwhile(id) }, change);
}

export async function discardDraftIn<Result>(
  { plans, ledger }: Stores,
  { draft, process, ...moves }: Drafted,
  change: AuditedChange<Result>,
) {
  const { studentId, id, revision, basedOn } = draft;
  const actions = [
    removal(plans, { studentId, id, revision }),
    ...(process && basedOn === 0 ? begunFor(plans, process) : []),
    ...processActions(plans, basedOn === 0 ? moves : { ...moves, process }),
  ];
  return commit({ plans, ledger }, { actions, onConflict: changedMeanwhile(id) }, change);
}

/** The draft as its next revision, if it can be kept whole. */
export function draftAction(table: Table, draft: PlanDraft): Action {
  checkSize(draft);
  const { studentId, id, revision } = draft;
  return put(table, { ...draftKey(studentId, id), ...draft }, ifVersionIs(revision - 1, 'revision'));
}

/** What was put there with the first draft of a plan. */
const begunFor = ({ name }: Table, { studentId, planId, version }: PlanProcess): Action[] => [
  { Delete: { TableName: name, Key: teamKey(studentId, planId) } },
  { Delete: { TableName: name, Key: processKey(studentId, planId), ...ifVersionIs(version) } },
];

type Draft = Pick<PlanDraft, 'studentId' | 'id' | 'revision'>;

export const removal = ({ name }: Table, { studentId, id, revision }: Draft): Action => ({
  Delete: { TableName: name, Key: draftKey(studentId, id), ...ifVersionIs(revision, 'revision') },
});

export const changedMeanwhile = (planId: Draft['id']) => new DomainError('changed_meanwhile', { planId });
