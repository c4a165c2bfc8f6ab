import { WebClient } from '@slack/web-api';
import { env, envNames, localUrl } from '#shared/lambda/env.ts';
import type { DirectMessages } from '#shared/use-cases/ports/reviews/direct-message.ts';
import { slackDirectMessages } from '../../integrations/slack/direct-message.ts';
import { onlyTo } from '../../integrations/slack/outgoing.ts';
import { sealedIds } from '../../integrations/slack/sealed-ids.ts';
import { silent } from '../../integrations/slack/silent.ts';
import type { Patience } from './patience.ts';
import { secrets } from './secrets.ts';

/** Slack's client would wait out a rate limit inside our time; the queue waits better. */
export async function directMessages(patience: Patience): Promise<DirectMessages> {
  const { botToken, signingSecret } = await secrets(patience).slack();
  const local = localUrl(envNames.localSlack);
  const slackApiUrl = local ? `${local}/api/` : 'https://slack.com/api/';
  const web = new WebClient(botToken, {
    slackApiUrl,
    fetch: onlyTo(slackApiUrl, fetch),
    logger: silent,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    timeout: 5000,
  });
  return slackDirectMessages({ web, baseUrl: env(envNames.baseUrl), ...sealedIds(signingSecret) });
}
