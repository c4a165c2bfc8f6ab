import type { Requirement, StepContext } from '../step-context.ts';
import { agrees, familyStand } from './family-answers.ts';
import { staysSilent, toldAfterAttempts } from './family-silence.ts';
import { wasSettled } from './settled-answers.ts';

/** What the family is asked about, and who of them: whose answer counts, to which version. */
export const asAsked = ({ plan, holders = [], ...context }: Omit<StepContext, 'framework'>) => ({
  ...context,
  holders,
  version: plan?.version ?? 1,
});
const isAsked = ({ settings }: StepContext) => settings.familyAgreesToPlan;
const goesOn: Requirement = (facts, context) =>
  !isAsked(context) || agrees(facts, asAsked(context)) || wasSettled(facts, asAsked(context));
const isSilent: Requirement = (facts, context) =>
  context.settings.silenceSuffices && staysSilent(facts, asAsked(context));

/** What a step asks of a family that answers, or does not. */
export const familyRequirements = {
  familyAgreement: (facts, context) => goesOn(facts, context) || isSilent(facts, context),
  parentsAtOne: (facts, context) => goesOn(facts, context) || familyStand(facts, asAsked(context)) !== 'differ',
  silenceNotice: (facts, context) =>
    goesOn(facts, context) || !isSilent(facts, context) || toldAfterAttempts(facts, asAsked(context)),
  /** Of whom a plan in force is for: one says no to it, and nobody who answers beside them says yes. */
  planDeclined: (facts, context) => familyStand(facts, asAsked(context)) === 'declined',
  familySignature: (facts, context) =>
    !context.settings.familySignsLearningPlan || familyStand(facts, asAsked(context)) === 'agreed',
} as const satisfies Record<string, Requirement>;
