import { DomainError } from '#shared/domain/errors.ts';
import type { Calendar } from '#shared/use-cases/ports/reviews/calendar.ts';
import type { GoogleAccounts } from '#shared/use-cases/ports/sign-in/google-accounts.ts';
import type { GoogleGrant } from '#shared/use-cases/ports/sign-in/google-grants.ts';
import type { CalendarClient } from './client.ts';
import { eventIdOf, eventOf, isOurs } from './review-event.ts';

type Deps = {
  accounts: Pick<GoogleAccounts, 'refresh'>;
  client: (token: { accessToken: string; renew(): Promise<string> }) => CalendarClient;
  baseUrl: string;
};

export const googleCalendar = ({ accounts, client, baseUrl }: Deps): Calendar => ({
  async invite(grant, invitation) {
    const renew = () => freshToken(accounts, grant);
    const calendar = client({ accessToken: await renew(), renew });
    if ((await calendar.insert(eventOf(invitation, baseUrl))) === 'made') return 'stands';
    const standing = await calendar.find(eventIdOf(invitation));
    return standing && isOurs(standing, invitation) ? 'stands' : 'spent';
  },
});

async function freshToken({ refresh }: Deps['accounts'], { refreshToken }: GoogleGrant) {
  const fresh = await refresh(refreshToken);
  if (fresh === 'ended') throw new DomainError('needs_permission', { operation: 'refresh' });
  return fresh.accessToken;
}
