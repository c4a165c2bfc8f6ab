import type { FamilyStand } from '#shared/domain/process/family-answers.ts';
import type { FamilyNextStep } from '#shared/domain/process/family-next-step.ts';

/** How a family stands to a plan, for who works on it. */
export const familyStandWords: Record<FamilyStand, string> = {
  agreed: 'The family agreed.',
  waiting: 'The family has not answered.',
  talkFirst: 'Somebody in the family wants to talk first.',
  differ: 'The parents differ.',
  declined: 'The family said no.',
};

export const familyNextWords: Record<FamilyNextStep, string> = {
  reach: 'Next: try to reach them, on another day or in another way.',
  sendPaper: 'Next: print the plan and send it home. It counts when it comes back signed.',
  sendNotice: 'Next: send the notice of the plan. After it the plan may come into force without an answer.',
  goOn: 'Next: the team agrees, and the plan may come into force without an answer.',
  offerMeeting: 'Next: offer a meeting to everybody who may decide. The plan in force goes on.',
  holdMeeting: 'Next: meet. The plan in force goes on.',
  tellRights: 'Next: tell each of them in writing how to ask for a hearing. The plan in force goes on.',
};
