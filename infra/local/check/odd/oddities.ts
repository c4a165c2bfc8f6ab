import { oddClassroom } from './odd-classroom.ts';
import { consentDeclined, guestRefused, invitationLost, newsTwice } from './odd-invitations.ts';
import { oddSlack } from './odd-slack.ts';
import type { Oddities } from './odd-steps.ts';

/** Every oddity that the check sets; another one is one entry here. */
export const oddities: Oddities = {
  throughout: [newsTwice, invitationLost],
  oneByOne: [consentDeclined, guestRefused, ...oddSlack, ...oddClassroom],
};
