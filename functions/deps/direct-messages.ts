import { env, envNames } from '#shared/lambda/env.ts';
import type { DirectMessages } from '#shared/use-cases/ports/reviews/direct-message.ts';
import { slackDirectMessages } from '../../integrations/slack/direct-message.ts';
import { sealedIds } from '../../integrations/slack/sealed-ids.ts';
import type { Patience } from './patience.ts';
import { secrets } from './secrets.ts';
import { slackWeb } from './slack-web.ts';

/** What fails, a rate limit too, the queue waits out better. */
export async function directMessages(patience: Patience): Promise<DirectMessages> {
  const { botToken, signingSecret } = await secrets(patience).slack();
  const web = slackWeb(botToken, { fetch, timeout: 5000 });
  return slackDirectMessages({ web, baseUrl: env(envNames.baseUrl), ...sealedIds(signingSecret) });
}
