import { OAuth2Client } from 'google-auth-library';
import { env, envNames, localUrl } from '#shared/lambda/env.ts';
import type { GoogleAccounts } from '#shared/use-cases/ports/sign-in/google-accounts.ts';
import { googleAccounts, identityEndpoints } from '../../integrations/google-auth.ts';
import { now } from './clock.ts';
import type { Patience } from './patience.ts';
import { secrets } from './secrets.ts';

/** `callback`: the page of ours that Google answers to; the same list stands in the district's Google project. */
export const accountsAnsweringAt = (
  callback: '/calendar/callback' | '/sign-in/callback',
  patience: Patience,
): GoogleAccounts =>
  googleAccounts({
    connect: async () => {
      const { clientId, clientSecret } = await secrets(patience).google();
      const client = new OAuth2Client({
        clientId,
        clientSecret,
        redirectUri: `${env(envNames.baseUrl)}${callback}`,
        transporterOptions: { timeout: 5000 },
        ...identityEndpoints(localUrl(envNames.localGoogle)),
      });
      return { client, clientId };
    },
    domains: env(envNames.googleDomains).split(' '),
    now,
  });
