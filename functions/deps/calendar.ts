import { env, envNames, localUrl } from '#shared/lambda/env.ts';
import type { Calendar } from '#shared/use-cases/ports/reviews/calendar.ts';
import { googleCalendar } from '../../integrations/google-calendar/calendar.ts';
import { calendarClient } from '../../integrations/google-calendar/client.ts';
import { accountsAnsweringAt } from './google-accounts.ts';
import type { Patience } from './patience.ts';

export const calendar = (patience: Patience): Calendar =>
  googleCalendar({
    accounts: accountsAnsweringAt('/calendar/callback', patience),
    client: calendarClient(localUrl(envNames.localGoogle)),
    baseUrl: env(envNames.baseUrl),
  });
