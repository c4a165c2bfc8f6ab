import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { DomainError } from '#shared/domain/errors.ts';
import type { UnpublishedPlan } from '#shared/domain/plan.ts';
import { Plan } from '#shared/domain/plan.ts';
import type { Plans } from '#shared/use-cases/ports/plans.ts';
import { held } from './conditional.ts';
import { planKey, studentPartition } from './keys.ts';
import { publishPlan } from './publish-plan.ts';
import { getItem, queryAll, type Table } from './table.ts';
import { absent, unlessMovedOn } from './transactions.ts';

/** Reads are consistent: a writer names the version that it read, and a stale one would be refused for nothing. */
export const dynamoPlans = (table: Table, ledger: Table): Plans => ({
  async ofStudent(student) {
    const heads = await queryAll(table, studentPartition(student), { span: { begins: 'PLAN#' }, consistent: true });
    return heads.map((item) => Plan.parse(item));
  },
  async get(student, plan) {
    const item = await getItem(table, planKey(student, plan), { consistent: true });
    if (!item) throw new DomainError('not_found', { planId: plan });
    return Plan.parse(item);
  },
  saveDraft: (plan) => saveDraft(table, plan),
  publish: (change) => publishPlan({ plans: table, ledger }, change),
});

async function saveDraft({ db, name }: Table, plan: UnpublishedPlan) {
  const condition = plan.version === 1 ? absent : unlessMovedOn(plan.version - 1);
  const Item = { ...planKey(plan.studentId, plan.id), ...plan };
  const saved = await held(db.send(new PutCommand({ TableName: name, Item, ...condition })));
  if (!saved) throw new DomainError('changed_meanwhile', { planId: plan.id });
}
