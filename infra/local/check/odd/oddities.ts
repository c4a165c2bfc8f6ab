import { oddClassroom } from './odd-classroom.ts';
import { consentDeclined, invitationLost, newsTwice } from './odd-invitations.ts';
import type { Oddities } from './odd-steps.ts';

/** Every oddity that the check sets; another one is one entry here. */
export const oddities: Oddities = {
  throughout: [newsTwice, invitationLost],
  oneByOne: [consentDeclined, ...oddClassroom],
};
