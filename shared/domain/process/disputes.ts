import type { Fact } from './facts.ts';

export const lastOfDispute = (facts: readonly Fact[]) =>
  facts.findLast(({ kind }) => kind === 'disputeOpened' || kind === 'disputeSettled')?.kind;

/**
 * Whether a hearing, a complaint or a concern is open: until it is settled nothing is destroyed and the plan in force
 * stays.
 */
export const isDisputed = (facts: readonly Fact[]) => lastOfDispute(facts) === 'disputeOpened';
