import type { StudentId } from '#shared/domain/ids.ts';
import type { ActivePlan, PlanDraft } from '#shared/domain/plans/plan.ts';
import { amendmentDraft } from '#shared/domain/plans/plan-draft.ts';
import type { PlanProcess } from '#shared/domain/plans/plan-process.ts';
import { isDisputed } from '#shared/domain/process/disputes.ts';
import { systemChange } from '#shared/use-cases/audited-change.ts';
import { activatePlan, PublishedPlan } from '#shared/use-cases/plans/activate-plan.ts';
import { aDraftPlan, aPlanProcess, countedIds } from '../../builders.ts';
import { storesOn, type TestTables } from '../../engine.ts';
import { aChange } from '../../sample/records.ts';
import { importMonday } from '../roster/import-package.ts';

/** What people do in Sidelight to the first plan of a student that a file brought, as their verbs leave it. */
export function changedHere(tables: TestTables, studentId: StudentId = 'stu_S1') {
  const at = importMonday;
  const on = '2026-11-23';
  const stores = storesOn(tables, () => at);
  const inForce = async () => (await stores.plans.ofStudent(studentId)).filter((plan) => plan.status === 'active');
  const standing = async () => {
    const [plan] = await inForce();
    if (!plan) throw new Error(`${studentId} has no plan in force`);
    return { plan, process: await stores.processes.get(studentId, plan.id) };
  };
  const moved = (process: PlanProcess, over: Partial<PlanProcess>) => ({
    process: { ...process, ...over, version: process.version + 1 },
  });
  return {
    inForce,
    /** Which of them are people's to change: amended here, or disputed. */
    async guarded() {
      const plans = await inForce();
      const processes = await Promise.all(plans.map(({ id }) => stores.processes.get(studentId, id)));
      return plans.filter(({ agreedOn }, at) => agreedOn !== undefined || isDisputed(processes[at]?.facts ?? []));
    },
    /** A plan that no file brought. */
    async make(over: Partial<PlanDraft>) {
      const whose = { id: 'pln_here', studentId, schoolId: 'sch_high', caseManagerId: 'stf_T2' } as const;
      const draft = { ...aDraftPlan(whose), ...over, status: 'agreed' as const, agreedOn: on };
      const job = { about: [studentId], surface: 'web' as const, at, key: 'make' };
      const change = systemChange({ ids: countedIds('here') }, { ...job, result: PublishedPlan });
      const process = aPlanProcess({ ...whose, planId: whose.id, framework: draft.framework, facts: [] });
      await activatePlan(stores, { draft, stored: false, moves: { process }, on, at }, change);
    },
    /** The next version, agreed upon here. */
    async amend(over: (plan: ActivePlan) => Partial<PlanDraft>) {
      const { plan, process } = await standing();
      const reason = 'Agreed with the family.';
      const words = { ...amendmentDraft(plan), reviewDueOn: plan.reviewDueOn, reason, ...over(plan) };
      const draft = { ...words, status: 'agreed' as const, agreedOn: on };
      const job = { about: [studentId], surface: 'web' as const, at, key: `amend/${plan.id}/${plan.version}` };
      const change = systemChange(
        { ids: countedIds(`${plan.id.slice(4)}-${plan.version}-`) },
        { ...job, result: PublishedPlan },
      );
      await activatePlan(stores, { draft, stored: false, moves: moved(process, {}), on, at }, change);
    },
    /** On its process, with the plan where that moves with it. */
    async record(over: (process: PlanProcess) => Partial<PlanProcess>, plan?: Partial<ActivePlan>) {
      const { process, plan: head } = await standing();
      const next = plan && { ...head, ...plan, revision: head.revision + 1 };
      const change = aChange(`record-${head.id}-${process.version}`, { action: 'process_recorded', planId: head.id });
      await stores.processes.save({ ...moved(process, over(process)), plan: next, deadlines: [] }, change);
    },
  };
}

export const withFact =
  (kind: 'disputeOpened' | 'disputeSettled') =>
  ({ facts }: PlanProcess): Partial<PlanProcess> => ({
    facts: [...facts, { kind, on: '2026-11-23', by: 'stf_T3' }],
  });
