import { randomBytes } from 'node:crypto';
import type { GoogleSecret, SlackSecret } from '#shared/use-cases/ports/sign-in/secrets.ts';

export type OwnKeys = { google: GoogleSecret; slack: SlackSecret };

/** Fresh at every start: what one district signed, no other accepts. */
export const ownKeys = (): OwnKeys => ({
  google: { clientId: 'sidelight-local.apps.googleusercontent.com', clientSecret: word() },
  slack: {
    signingSecret: word(),
    botToken: `xoxb-local-${word()}`,
    botId: 'B0SIDELIGHT',
    botUserId: 'U0SIDELIGHT',
    teamId: 'T0HARBOR',
    appId: 'A0SIDELIGHT',
  },
});

const word = () => randomBytes(16).toString('hex');
