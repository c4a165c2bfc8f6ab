import { type Fact, factsOf, happenedSince, since } from '../facts.ts';
import { futileSearches, type ReachContext } from './beyond-reach.ts';
import { type AttemptContext, areEnough, attemptsThatCount } from './contact-attempts.ts';
import { familyStand, onlyHolder, owesPaper, type StandContext } from './family-answers.ts';

export type SilenceContext = StandContext & AttemptContext & ReachContext;

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

/** What was recorded about these words, and of it what counts: attempts, and searches where nothing could be tried. */
function triesOf(facts: readonly Fact[], context: SilenceContext) {
  const tries = triesToReach(facts, context);
  const futile = new Set<Fact>(futileSearches(facts, context));
  const searches = factsOf(tries, 'contactAttempted').filter((fact) => futile.has(fact));
  return { tries, counting: { attempts: attemptsThatCount(tries, context), searches } };
}
type Counting = ReturnType<typeof triesOf>['counting'];

/**
 * Enough in all, and each whose answer counts was tried: one parent's silence is not the other's. Whoever cannot be
 * reached at all was asked by looking for a way, which takes no attempt off those who can be. Where nobody can be, it
 * is the searches that must be enough.
 */
function triedAll(counting: Counting, context: SilenceContext) {
  const { attempts, searches } = counting;
  const { holders } = context;
  const only = onlyHolder(holders);
  const tried = new Set(attempts.map(({ person = only }) => person));
  const sought = new Set(searches.map(({ person }) => person));
  return areEnoughOf(counting, context) && holders.every((holder) => tried.has(holder) || sought.has(holder));
}

function areEnoughOf({ attempts, searches }: Counting, context: AttemptContext) {
  const sought = new Set(searches.map(({ person }) => person));
  const isNobodyLeft = context.holders?.every((holder) => sought.has(holder)) ?? false;
  return areEnough(isNobodyLeft ? [...attempts, ...searches] : attempts, context);
}

/**
 * Whether nobody answered although the school tried enough. No child is without a plan because nobody answers: the law
 * asks for notice of it and not for a signature (34 CFR 104.36). Who waits for a paper is not silent.
 */
export const staysSilent = (facts: readonly Fact[], context: SilenceContext): boolean =>
  familyStand(facts, context) === 'waiting' &&
  !owesPaper(facts, context) &&
  triedAll(triesOf(facts, context).counting, context);

/**
 * Whether they were told of the plan in writing once the attempts were enough, by the days of both. An attempt of which
 * it is known by now that it bounced was none on the day of the notice either.
 */
export function toldAfterAttempts(facts: readonly Fact[], context: SilenceContext): boolean {
  const { tries, counting } = triesOf(facts, context);
  return tries.some((fact, place) => {
    const before = new Set<Fact>(tries.slice(0, place));
    const attempts = counting.attempts.filter((attempt) => before.has(attempt));
    const searches = counting.searches.filter((search) => before.has(search));
    return fact.kind === 'noticeSent' && fact.notice === 'plan' && triedAll({ attempts, searches }, context);
  });
}
