import { env, envNames, localUrl } from '#shared/lambda/env.ts';
import { log } from '#shared/lambda/logger.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import type { SlackWiring } from '../../integrations/slack/deps.ts';
import { ids, now } from './clock.ts';
import { interactive } from './patience.ts';
import { secrets } from './secrets.ts';
import { bindings, calendarConnections, cards, commands, ledger, reviews, roster } from './tables.ts';

const standIn = localUrl(envNames.localSlack);

export const slack: SlackWiring = {
  now,
  ids,
  roster: roster(interactive),
  bindings: bindings(interactive),
  cards: cards(interactive),
  commands: commands(interactive),
  ledger: ledger(interactive),
  reviews: reviews(interactive),
  calendarConnections: calendarConnections(interactive),
  secrets: secrets(interactive),
  baseUrl: env(envNames.baseUrl),
  slackUrl: standIn ? `${standIn}/api/` : 'https://slack.com/api/',
  hooksUrl: standIn ?? 'https://hooks.slack.com/',
  report: (reference, error) => log('error', 'slack answer failed', { reference, ...asFields(error) }),
};

/** Names of classes and operations: a message of a vendor's may quote what was sent to it. */
function asFields(error: unknown) {
  if (error instanceof IntegrationError) return { error: error.name, vendor: error.vendor, operation: error.operation };
  return { error: error instanceof Error ? error.name : 'unknown' };
}
