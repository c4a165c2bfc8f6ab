import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { log } from '#shared/lambda/logger.ts';
import { slackApp } from '../../integrations/slack/app.ts';
import { helpMessage } from '../../integrations/slack/blocks/help-message.ts';
import { namesNoApp, readEnvelope } from '../../integrations/slack/envelope.ts';
import { guard } from '../../integrations/slack/guard.ts';
import { slack } from '../deps/slack.ts';

type Answer = APIGatewayProxyStructuredResultV2;

const app = slackApp(slack);

/** POST /slack: commands, buttons, forms, and Slack's own checks, all at one address. */
export const handler = async (event: APIGatewayProxyEventV2, _context: unknown): Promise<Answer> => {
  const { signingSecret, previousSigningSecret = '', appId } = await slack.secrets.slack();
  const nowSeconds = Math.floor(Date.parse(slack.now()) / 1000);
  const checked = guard(event, { secrets: [signingSecret, previousSigningSecret], nowSeconds });
  if (!checked.verified) return refused(checked.why);
  const envelope = readEnvelope(checked.request);
  if (!envelope) return refused('unreadable');
  if (envelope.appId !== appId && !namesNoApp(envelope)) return refused('other_app');
  const { statusCode, headers, body } = await app(checked.request);
  if (statusCode === 200) return { statusCode, body, ...(headers ? { headers } : {}) };
  log('warn', 'slack request found no listener', { kind: envelope.kind, statusCode });
  return envelope.kind.startsWith('/') ? json({ response_type: 'ephemeral', ...helpMessage() }) : nothing;
};

/** Whoever could not prove to be Slack learns nothing, not even why. Slack itself always gets a 200: anything else is shown to a person as a fault. */
function refused(why: string): Answer {
  log('warn', 'slack request refused', { why });
  return why === 'unreadable' || why === 'other_app' ? nothing : { statusCode: 401, body: '' };
}

const nothing: Answer = { statusCode: 200, body: '' };

const json = (body: object): Answer => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
