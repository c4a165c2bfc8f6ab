import * as z from 'zod/mini';
import { Instant } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { Goal } from '../goals/goal.ts';
import { ContributionId, PersonId, PlanId, StaffId, StudentId } from '../ids.ts';
import { prose } from '../line-text.ts';
import type { PlanDraft } from './plan.ts';

const topics = ['strengths', 'interests', 'concerns', 'goals', 'other'] as const;

/**
 * What a student, a family or a member of staff said, in their own words and under their own name (D3). Nobody writes
 * over it: its author may withdraw it, and then it stays on record and is shown to its author alone.
 */
export const Contribution = z.object({
  contributionId: ContributionId,
  studentId: StudentId,
  byId: PersonId,
  as: z.enum(['student', 'family', 'staff']),
  about: z.enum(topics),
  words: prose(2000),
  at: Instant,
  /** A goal as the student wants it to read. It becomes part of a plan when an adult takes it over. */
  proposal: z.optional(z.object({ planId: PlanId, goal: Goal })),
  takenOver: z.optional(z.object({ byId: StaffId, at: Instant })),
  withdrawnAt: z.optional(Instant),
  /** Counts what happened to it, from 1: said, then taken over or withdrawn. */
  revision: z.int(),
});
export type Contribution = z.infer<typeof Contribution>;

/** What the author typed, before it is attributed. */
export const ContributionWords = z.pick(Contribution, { about: true, words: true, proposal: true });
export type ContributionWords = z.infer<typeof ContributionWords>;

/** Somebody else's withdrawn words are nobody's to read. */
export const readableBy = (id: string, { byId, withdrawnAt }: Contribution) => byId === id || !withdrawnAt;

export function withdraw(contribution: Contribution, { byId, at }: { byId: string; at: Instant }): Contribution {
  const { contributionId } = contribution;
  if (contribution.byId !== byId) throw new DomainError('not_allowed', { studentId: contribution.studentId });
  if (contribution.takenOver || contribution.withdrawnAt)
    throw new DomainError('changed_meanwhile', { contributionId });
  return { ...contribution, withdrawnAt: at, revision: contribution.revision + 1 };
}

/**
 * The draft with the proposed goal in it, in the place of the one that it changes, and the mark of who took it over.
 */
export function acceptProposalInto(contribution: Contribution, draft: PlanDraft, by: { byId: StaffId; at: Instant }) {
  const { contributionId, proposal, revision } = contribution;
  if (!proposal) throw new DomainError('invalid_input', { contributionId, field: 'proposal' });
  if (contribution.takenOver || contribution.withdrawnAt)
    throw new DomainError('changed_meanwhile', { contributionId });
  if (draft.status !== 'draft') throw new DomainError('not_ready', { planId: draft.id, missing: 'draft' });
  const { goal } = proposal;
  const known = draft.goals.some(({ goalId }) => goalId === goal.goalId);
  const goals = known ? draft.goals.map((old) => (old.goalId === goal.goalId ? goal : old)) : [...draft.goals, goal];
  return {
    contribution: { ...contribution, takenOver: by, revision: revision + 1 },
    draft: { ...draft, goals, revision: draft.revision + 1 },
  };
}

/** A student writes her own goals (R-I2): what a proposal changes must be hers, and stay hers. */
export function checkProposal(
  { proposal }: ContributionWords,
  { studentId, goals }: { studentId: StudentId; goals: readonly Goal[] },
) {
  if (!proposal) return;
  const { goalId, ownerId } = proposal.goal;
  const before = goals.find((goal) => goal.goalId === goalId);
  if (ownerId !== studentId || (before && before.ownerId !== studentId))
    throw new DomainError('not_allowed', { studentId, goalId });
}
