import { DomainError } from '#shared/domain/errors.ts';
import { type ActivePlan, Plan, PlanDraft } from '#shared/domain/plans/plan.ts';
import type { Plans } from '#shared/use-cases/ports/plans/plans.ts';
import { studentPartition } from '../keys.ts';
import { getItem, type Item, queryAll, type Table } from '../table.ts';
import { handOverPlanIn } from './hand-over.ts';
import { draftKey, planKey, versionKey, versionsBegin } from './keys.ts';
import { endPlanIn, publishPlanIn, refreshCard, resumePlansIn } from './plan-changes.ts';
import { discardDraftIn, saveDraftIn } from './plan-drafts.ts';
import { checkSize } from './plan-size.ts';

/** Reads are consistent: a writer names the revision that it read, and a stale one would be refused for nothing. */
export const dynamoPlans = (plans: Table, ledger: Table): Plans => ({
  ofStudent: async (student) => (await inPartition(plans, student, 'PLAN#')).map((item) => Plan.parse(item)),
  async get(student, plan) {
    const head = await findHead(plans, student, plan);
    if (!head) throw new DomainError('not_found', { planId: plan });
    return head;
  },
  find: (student, plan) => findHead(plans, student, plan),
  versions: async (student, plan) => (await inPartition(plans, student, versionsBegin(plan))).map(asVersion),
  findVersion: (student, plan, version) => found(plans, versionKey(student, plan, version), asVersion),
  findDraft: (student, plan) => found(plans, draftKey(student, plan), (item) => PlanDraft.parse(item)),
  draftsOf: async (student) => (await inPartition(plans, student, 'DRAFT#')).map((item) => PlanDraft.parse(item)),
  checkSize,
  saveDraft: (state, change) => saveDraftIn({ plans, ledger }, state, change),
  discardDraft: (state, change) => discardDraftIn({ plans, ledger }, state, change),
  publish: (state, change) => publishPlanIn({ plans, ledger }, state, change),
  end: (state, change) => endPlanIn({ plans, ledger }, state, change),
  resume: (state, change) => resumePlansIn({ plans, ledger }, state, change),
  handOver: (state, change) => handOverPlanIn({ plans, ledger }, state, change),
  refresh: (state, change) => refreshCard({ plans, ledger }, state, change),
});

const findHead = (table: Table, student: Plan['studentId'], plan: Plan['id']) =>
  found(table, planKey(student, plan), (item) => Plan.parse(item));

const inPartition = (table: Table, student: Plan['studentId'], begins: string) =>
  queryAll(table, studentPartition(student), { span: { begins }, consistent: true });

async function found<Found>(table: Table, key: ReturnType<typeof planKey>, read: (item: Item) => Found) {
  const item = await getItem(table, key, { consistent: true });
  return item && read(item);
}

/** Frozen in the moment it came into force, so it never says anything else than active. */
function asVersion(item: Item): ActivePlan {
  const version = Plan.parse(item);
  if (version.status !== 'active') throw new TypeError(`a frozen version of ${version.id} is not active`);
  return version;
}
