import type { Fact } from '../facts.ts';
import { type FamilyStand, familyStand, type StandContext } from './family-answers.ts';

const isOpen = new Set<FamilyStand>(['declined', 'differ', 'talkFirst']);

/**
 * Whether a dispute that was settled answers who said no to a version or wished to talk first: a school that was found
 * right goes on, and no parent who says no again keeps back for good what was decided (34 CFR 104.36). Other words were
 * not decided upon, and another dispute opens the question anew.
 */
export function wasSettled(facts: readonly Fact[], context: StandContext): boolean {
  let isDisputed = false;
  let isAnswered = false;
  for (const [place, { kind }] of facts.entries()) {
    if (kind === 'disputeOpened' || kind === 'wordsChanged') isAnswered = false;
    if (kind === 'disputeOpened') isDisputed = true;
    if (kind !== 'disputeSettled' || !isDisputed) continue;
    isDisputed = false;
    isAnswered = isOpen.has(familyStand(facts.slice(0, place), context));
  }
  return isAnswered;
}
