import { type AttemptContext, triedEnough } from './contact-attempts.ts';
import { type Fact, since } from './facts.ts';
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
  triedEnough(since(facts, beginsAnew), context);

/** Whether they were told of the plan in writing once the attempts were enough. */
export function toldAfterAttempts(facts: readonly Fact[], context: SilenceContext): boolean {
  const aboutThese = since(facts, beginsAnew);
  return aboutThese.some(
    (fact, place) =>
      fact.kind === 'noticeSent' && fact.notice === 'plan' && triedEnough(aboutThese.slice(0, place), context),
  );
}
