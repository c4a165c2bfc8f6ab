import { WebClient } from '@slack/web-api';
import { envNames, localUrl } from '#shared/lambda/env.ts';
import { type Fetch, onlyTo } from '../../integrations/slack/outgoing.ts';
import { silent } from '../../integrations/slack/silent.ts';

/**
 * Slack's client, which tries nothing twice: it would wait out a rate limit inside our time. `timeout`: milliseconds
 * for each call, where `fetch` does not end one itself.
 */
export function slackWeb(token: string | undefined, { fetch, ...time }: { fetch: Fetch; timeout?: number }) {
  const standIn = localUrl(envNames.localSlack);
  const slackApiUrl = standIn ? `${standIn}/api/` : 'https://slack.com/api/';
  return new WebClient(token, {
    ...time,
    slackApiUrl,
    fetch: onlyTo(slackApiUrl, fetch),
    logger: silent,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
  });
}
