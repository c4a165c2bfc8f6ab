import type { SchoolDate } from '../../dates.ts';
import { DomainError } from '../../errors.ts';
import { isStaffId, type PersonId } from '../../ids.ts';
import { endingRules } from '../../process/ending-rules.ts';
import type { Fact } from '../../process/facts.ts';
import type { ExitReason } from '../../process/states.ts';
import type { ActivePlan, EndedPlan } from '../plan.ts';
import { type PlanProcess, recordPlanFacts } from '../plan-process.ts';
import type { PlanSituation } from '../plan-steps.ts';

const longest = 1_000;
/** What a day brought, or a family's own no, or a finding: who wants a plan after these begins one. */
const stays = new Set<ExitReason>(['expired', 'revoked', 'declined', 'notEligible']);

type Mistake = { by: PersonId; on: SchoolDate; words: string };
/** `toMeet`: the meetings that were called off are to be planned anew. */
type Resumed = { plan: ActivePlan; process: PlanProcess; toMeet: boolean };

/**
 * A plan as it stood before an ending that was entered by mistake, such as of another student. What was put on record
 * of the ending stays, and counts for nothing (R-W11). Of meetings that were called off, that one is needed is owed.
 */
export function withoutEnding(before: PlanSituation, plan: EndedPlan, { by, on, words }: Mistake): Resumed {
  const { endedOn: _on, exitReason, seenUntil: _sight, ...inForce } = plan;
  if (stays.has(exitReason))
    throw new DomainError('invalid_input', { planId: plan.id, field: 'planId', reason: 'stays_ended' });
  if (words.trim() === '' || words.length > longest) throw new DomainError('invalid_input', { field: 'reason' });
  const { exit: _exit, endedFrom, owed = [], ...stood } = before.process;
  const { meetings, tells } = endingRules[exitReason];
  const toMeet = endedFrom ? endedFrom.meetings > 0 : meetings === 'quietly';
  const told = tells ? { told: tells } : {};
  const facts: Fact[] = [
    { kind: 'endingTakenBack', on, by, ending: exitReason, words: words.trim(), ...told },
    ...(toMeet && isStaffId(by) ? [{ kind: 'reviewAsked' as const, on, by, person: by }] : []),
  ];
  const tasks = endedFrom?.owed ?? owed.filter(({ doneOn }) => doneOn);
  const live = { ...stood, state: endedFrom?.state ?? 'active', ...(tasks.length > 0 ? { owed: tasks } : {}) };
  return {
    plan: { ...inForce, status: 'active', revision: plan.revision + 1 },
    process: recordPlanFacts(live, facts, before.context),
    toMeet,
  };
}
