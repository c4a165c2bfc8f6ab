import type { ProcessSettings } from '../clocks.ts';
import { byDay, type Fact, factsOf, since } from '../facts.ts';
import { agrees, familyStand, owesPaper } from './family-answers.ts';
import { type SilenceContext, staysSilent, toldAfterAttempts } from './family-silence.ts';
import { wasSettled } from './settled-answers.ts';

/**
 * `sendNotice`, `goOn`: the attempts were enough, and after a notice the plan may come into force. `tellRights`: they
 * met and it is open still, so each is told how to ask for a hearing (34 CFR 104.36).
 */
export type FamilyNextStep =
  | 'reach'
  | 'sendPaper'
  | 'sendNotice'
  | 'goOn'
  | 'offerMeeting'
  | 'holdMeeting'
  | 'tellRights';
type NextStepContext = SilenceContext & { settings: Pick<ProcessSettings, 'silenceSuffices'> };

/** What the school does next where a version waits for its family. A plan in force goes on meanwhile. */
export function familyNextStep(facts: readonly Fact[], context: NextStepContext): FamilyNextStep | undefined {
  if (owesPaper(facts, context)) return 'sendPaper';
  if (agrees(facts, context) || wasSettled(facts, context)) return undefined;
  return familyStand(facts, context) === 'waiting' ? withSilent(facts, context) : withDivided(facts);
}

function withSilent(facts: readonly Fact[], context: NextStepContext): FamilyNextStep {
  if (!context.settings.silenceSuffices || !staysSilent(facts, context)) return 'reach';
  return toldAfterAttempts(facts, context) ? 'goOn' : 'sendNotice';
}

function withDivided(facts: readonly Fact[]): FamilyNextStep {
  const sinceThen = since(byDay(facts), ({ kind }) => kind === 'familyAnswered');
  const hasMet = factsOf(sinceThen, 'meetingHeld').some(({ purpose }) => purpose === 'plan' || purpose === 'review');
  if (hasMet) return 'tellRights';
  return sinceThen.some(({ kind }) => kind === 'familyInvited') ? 'holdMeeting' : 'offerMeeting';
}
