import type { PlanDraft } from '#shared/domain/plans/plan.ts';
import type { FamilyOutlook } from '#shared/domain/plans/plan-steps.ts';
import type { FamilyStand } from '#shared/domain/process/family/family-answers.ts';
import type { FamilyNextStep } from '#shared/domain/process/family/family-next-step.ts';

const standWords: Record<FamilyStand, string> = {
  agreed: 'The family agreed.',
  waiting: 'The family has not answered.',
  talkFirst: 'Somebody in the family wants to talk first.',
  differ: 'The parents differ.',
  declined: 'The family said no.',
};

const nextWords: Record<FamilyNextStep, string> = {
  reach:
    'Next: try to reach each of them, on another day or in another way. If nobody knows how to reach one of them, put that on record.',
  sendPaper: 'Next: print the plan and send it home. It counts when it comes back signed.',
  sendNotice: 'Next: send the notice of the plan. After it the plan may come into force without an answer.',
  goOn: 'Next: the team agrees, and the plan may come into force without an answer.',
  offerMeeting: 'Next: offer a meeting to everybody who may decide.',
  holdMeeting: 'Next: meet.',
  tellRights: 'Next: tell each of them in writing how to ask for a hearing.',
};

const untilSettled = new Set<FamilyNextStep>(['offerMeeting', 'holdMeeting', 'tellRights']);

/** How a family stands to a draft, for who works on it. A first plan has none in force that goes on meanwhile. */
export function familyInWords({ stand, next }: FamilyOutlook, { basedOn }: Pick<PlanDraft, 'basedOn'>) {
  if (!next) return standWords[stand];
  const said = `${standWords[stand]} ${nextWords[next]}`;
  return basedOn > 0 && untilSettled.has(next) ? `${said} The plan in force goes on.` : said;
}
