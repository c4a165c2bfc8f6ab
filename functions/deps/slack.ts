import { env, envNames, localUrl } from '#shared/lambda/env.ts';
import { failureFields, logRefusal } from '#shared/lambda/log-failure.ts';
import { log } from '#shared/lambda/logger.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import type { SlackWiring } from '../../integrations/slack/deps.ts';
import { kindOfTrouble } from '../../integrations/slack/trouble.ts';
import { ids, now } from './clock.ts';
import { fetchInTime } from './deadline.ts';
import { interactive } from './patience.ts';
import { secrets } from './secrets.ts';
import { slackWeb } from './slack-web.ts';
import {
  acknowledgementReader,
  bindings,
  calendarConnections,
  calendars,
  cards,
  commands,
  confirmReminderReader,
  district,
  ledger,
  reviews,
  roster,
  teaching,
} from './tables.ts';

export const slack: SlackWiring = {
  now,
  ids,
  roster: roster(interactive),
  acknowledgements: acknowledgementReader(interactive),
  confirmReminders: confirmReminderReader(interactive),
  bindings: bindings(interactive),
  calendars: calendars(interactive),
  cards: cards(interactive),
  commands: commands(interactive),
  district: district(interactive),
  ledger: ledger(interactive),
  reviews: reviews(interactive),
  teaching: teaching(interactive),
  calendarConnections: calendarConnections(interactive),
  secrets: secrets(interactive),
  baseUrl: env(envNames.baseUrl),
  web: slackWeb(undefined, { fetch: fetchInTime.call }),
  hooksUrl: localUrl(envNames.localSlack) ?? 'https://hooks.slack.com/',
  fetch: fetchInTime.answer,
  // A person who was slow to a modal types again, and wakes nobody at night. Whoever else asked has no answer, so that
  // is an error also where a vendor was down for a moment.
  report: (reference, error) =>
    log(isLate(error) ? 'warn' : 'error', 'slack answer failed', { reference, ...failureFields(error) }),
  refused: (refusal, actor) => logRefusal(refusal, { surface: 'slack', actor }),
};

const isLate = (error: unknown) => error instanceof IntegrationError && kindOfTrouble(error) === 'late';
