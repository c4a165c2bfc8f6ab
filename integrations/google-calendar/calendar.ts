import { DomainError } from '#shared/domain/errors.ts';
import type { Calendar } from '#shared/use-cases/ports/reviews/calendar.ts';
import type { GoogleAccounts } from '#shared/use-cases/ports/sign-in/google-accounts.ts';
import type { CalendarClient } from './client.ts';
import { eventIdOf, eventOf, isOurs } from './review-event.ts';

type Deps = {
  accounts: Pick<GoogleAccounts, 'refresh'>;
  client: (accessToken: string) => CalendarClient;
  baseUrl: string;
};

export const googleCalendar = ({ accounts, client, baseUrl }: Deps): Calendar => ({
  async invite(grant, invitation) {
    const fresh = await accounts.refresh(grant.refreshToken);
    if (fresh === 'ended') throw new DomainError('needs_permission', { operation: 'refresh' });
    const calendar = client(fresh.accessToken);
    if ((await calendar.insert(eventOf(invitation, baseUrl))) === 'made') return 'stands';
    const standing = await calendar.find(eventIdOf(invitation));
    return standing && isOurs(standing, invitation) ? 'stands' : 'spent';
  },
});
