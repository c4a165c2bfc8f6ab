import { type AttemptContext, attemptsThatCount, triedEnough } from './contact-attempts.ts';
import { type Fact, happenedSince } from './facts.ts';
import { familyStand, owesPaper, type StandContext } from './family-answers.ts';

export type SilenceContext = StandContext & AttemptContext;

/** Attempts for the consent to an evaluation, or for other words, say nothing about these. */
const beginsAnew = ({ kind }: Fact) =>
  kind === 'eligibilityDecided' || kind === 'priorPlanReceived' || kind === 'wordsChanged';

/**
 * Whether nobody answered although the school tried enough. No child is without a plan because nobody answers: the law
 * asks for notice of it and not for a signature (34 CFR 104.36). Who waits for a paper is not silent.
 */
export const staysSilent = (facts: readonly Fact[], context: SilenceContext): boolean =>
  familyStand(facts, context) === 'waiting' &&
  !owesPaper(facts, context) &&
  triedEnough(happenedSince(facts, beginsAnew), context);

/**
 * Whether they were told of the plan in writing once the attempts were enough, by the days of both. An attempt of which
 * it is known by now that it bounced was none on the day of the notice either.
 */
export function toldAfterAttempts(facts: readonly Fact[], context: SilenceContext): boolean {
  const aboutThese = happenedSince(facts, beginsAnew);
  const counting = new Set<Fact>(attemptsThatCount(aboutThese, context));
  const before = (place: number) => aboutThese.slice(0, place).filter((fact) => counting.has(fact));
  return aboutThese.some(
    (fact, place) => fact.kind === 'noticeSent' && fact.notice === 'plan' && triedEnough(before(place), context),
  );
}
