import { env, envNames, localUrl } from '#shared/lambda/env.ts';
import type { Calendar } from '#shared/use-cases/ports/reviews/calendar.ts';
import { googleCalendar } from '../../integrations/google-calendar/calendar.ts';
import { calendarClient } from '../../integrations/google-calendar/client.ts';
import { accountsAnsweringAt } from './google-accounts.ts';

export const calendar = (): Calendar =>
  googleCalendar({
    accounts: accountsAnsweringAt('/calendar/callback'),
    client: calendarClient(localUrl(envNames.localGoogle)),
    baseUrl: env(envNames.baseUrl),
  });
