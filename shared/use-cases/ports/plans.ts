import type { Card } from '#shared/domain/card.ts';
import type { Event } from '#shared/domain/events.ts';
import type { PlanId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger.ts';
import type { ActivePlan, Plan, UnpublishedPlan } from '#shared/domain/plan.ts';

export type Cards = {
  /** `consistent` for whoever will write the next version: a card read a moment too early would be refused as moved on. */
  find(student: StudentId, how?: { consistent: boolean }): Promise<Card | undefined>;
  /** Q1, second of two round trips. Students without a card are simply absent. */
  findMany(students: readonly StudentId[]): Promise<Card[]>;
};

export type Plans = {
  /** Q3. */
  ofStudent(student: StudentId): Promise<Plan[]>;
  get(student: StudentId, plan: PlanId): Promise<Plan>;
  /** Refuses with `changed_meanwhile` when the stored version is not `plan.version - 1`; `version: 1` must be new. */
  saveDraft(plan: UnpublishedPlan): Promise<void>;
  /**
   * One transaction: the active plan, its frozen version, the card, the case manager's place in the team, the outbox event and the
   * ledger entry; or, when plan or card moved on, `changed_meanwhile` and nothing.
   */
  publish(change: { plan: ActivePlan; card: Card; event: Event; entry: LedgerEntry }): Promise<void>;
};
