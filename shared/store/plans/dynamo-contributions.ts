import { DomainError } from '#shared/domain/errors.ts';
import { Contribution } from '#shared/domain/plans/contribution.ts';
import type { Contributions } from '#shared/use-cases/ports/plans/contributions.ts';
import { commit } from '../commit.ts';
import { studentPartition } from '../keys.ts';
import { getItem, queryAll, type Table } from '../table.ts';
import { ifVersionIs, put } from '../transactions.ts';
import { contributionKey } from './keys.ts';
import { draftAction } from './plan-drafts.ts';

export const dynamoContributions = (plans: Table, ledger: Table): Contributions => ({
  ofStudent: async (student) => {
    const items = await queryAll(plans, studentPartition(student), {
      span: { begins: 'CONTRIBUTION#' },
      consistent: true,
    });
    return items.map((item) => Contribution.parse(item));
  },
  find: async (student, id) => {
    const item = await getItem(plans, contributionKey(student, id), { consistent: true });
    return item && Contribution.parse(item);
  },
  save: (contribution, change) =>
    commit({ plans, ledger }, { actions: [saved(plans, contribution)], onConflict: conflictOf(contribution) }, change),
  accept: async ({ contribution, draft }, change) => {
    const actions = [saved(plans, contribution), draftAction(plans, draft)];
    return commit({ plans, ledger }, { actions, onConflict: conflictOf(contribution) }, change);
  },
});

const saved = (table: Table, contribution: Contribution) => {
  const { studentId, contributionId, revision } = contribution;
  const key = contributionKey(studentId, contributionId);
  return put(table, { ...key, ...contribution }, ifVersionIs(revision - 1, 'revision'));
};

const conflictOf = ({ contributionId }: Contribution) => new DomainError('changed_meanwhile', { contributionId });
