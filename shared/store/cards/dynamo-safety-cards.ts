import { KeptSafety, SafetyProposal } from '#shared/domain/cards/safety-card.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { SafetyCards } from '#shared/use-cases/ports/cards/safety-cards.ts';
import { commit } from '../commit.ts';
import { queryAll, type Table } from '../table.ts';
import { ifNew, ifVersionIs, put } from '../transactions.ts';
import { cardAction } from './card-action.ts';
import { keptSafetyBegins, keptSafetyKey, safetyPartition, safetyProposalKey } from './keys.ts';

export const dynamoSafetyCards = (plans: Table, ledger: Table): SafetyCards => ({
  async ofStudent(student) {
    const items = await queryAll(plans, safetyPartition(student), { consistent: true });
    const isKept = ({ sk }: (typeof items)[number]) => String(sk).startsWith(keptSafetyBegins);
    return {
      kept: items.filter(isKept).map((item) => KeptSafety.parse(bare(item))),
      proposed: items.filter((item) => !isKept(item)).map((item) => SafetyProposal.parse(bare(item))),
    };
  },
  propose: ({ proposal, over }, change) =>
    commit(
      { plans, ledger },
      { actions: [proposalAction(plans, proposal, over)], onConflict: conflict(proposal.studentId) },
      change,
    ),
  async keep({ kept, card, settled }, change) {
    const { studentId, version } = kept;
    const actions = [
      put(plans, { ...keptSafetyKey(studentId, version), ...kept }, ifNew),
      cardAction(plans, card),
      ...(settled ? [proposalAction(plans, settled, settled.revision - 1)] : []),
    ];
    return commit({ plans, ledger }, { actions, onConflict: conflict(studentId) }, change);
  },
});

const bare = ({ pk: _pk, sk: _sk, ...record }: Record<string, unknown>) => record;

const proposalAction = (table: Table, proposal: SafetyProposal, over: number) =>
  put(table, { ...safetyProposalKey(proposal), ...proposal }, ifVersionIs(over, 'revision'));

const conflict = (studentId: StudentId) => new DomainError('changed_meanwhile', { studentId });
