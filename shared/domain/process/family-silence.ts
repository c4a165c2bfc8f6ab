import { type AttemptContext, attemptsThatCount, triedEnough } from './contact-attempts.ts';
import { type Fact, happenedSince, since } from './facts.ts';
import { familyStand, onlyHolder, owesPaper, type StandContext } from './family-answers.ts';

export type SilenceContext = StandContext & AttemptContext;

/** Attempts for the consent to an evaluation, or for other words, say nothing about these. */
const beginsAnew = ({ kind }: Fact) =>
  kind === 'eligibilityDecided' || kind === 'priorPlanReceived' || kind === 'wordsChanged';

/** What was tried about these words since anybody whose answer counts refused to hear of it: that is no silence. */
function triesToReach(facts: readonly Fact[], { holders }: StandContext) {
  const refuses = (fact: Fact) =>
    fact.kind === 'contactAttempted' &&
    fact.result === 'refused' &&
    (fact.person === undefined || holders.includes(fact.person));
  return since(happenedSince(facts, beginsAnew), refuses);
}

/** Enough in all, and each whose answer counts was tried: one parent's silence is not the other's. */
function triedAll(tries: readonly Fact[], context: SilenceContext) {
  const { holders } = context;
  const only = onlyHolder(holders);
  const tried = new Set(attemptsThatCount(tries, context).map(({ person = only }) => person));
  return triedEnough(tries, context) && holders.every((holder) => tried.has(holder));
}

/**
 * Whether nobody answered although the school tried enough. No child is without a plan because nobody answers: the law
 * asks for notice of it and not for a signature (34 CFR 104.36). Who waits for a paper is not silent.
 */
export const staysSilent = (facts: readonly Fact[], context: SilenceContext): boolean =>
  familyStand(facts, context) === 'waiting' &&
  !owesPaper(facts, context) &&
  triedAll(triesToReach(facts, context), context);

/**
 * Whether they were told of the plan in writing once the attempts were enough, by the days of both. An attempt of which
 * it is known by now that it bounced was none on the day of the notice either.
 */
export function toldAfterAttempts(facts: readonly Fact[], context: SilenceContext): boolean {
  const tries = triesToReach(facts, context);
  const counting = new Set<Fact>(attemptsThatCount(tries, context));
  const before = (place: number) => tries.slice(0, place).filter((fact) => counting.has(fact));
  return tries.some(
    (fact, place) => fact.kind === 'noticeSent' && fact.notice === 'plan' && triedAll(before(place), context),
  );
}
