import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { log } from '#shared/lambda/logger.ts';
import { slackApp } from '../../integrations/slack/app.ts';
import { helpMessage } from '../../integrations/slack/blocks/help-message.ts';
import { readEnvelope } from '../../integrations/slack/envelope.ts';
import { guard } from '../../integrations/slack/guard.ts';
import { withinDeadline } from '../deps/deadline.ts';
import { interactive } from '../deps/patience.ts';
import { rehearse } from '../deps/rehearsal.ts';
import { slack } from '../deps/slack.ts';

type Answer = APIGatewayProxyStructuredResultV2;

const app = slackApp(slack);
await rehearse(interactive);

/** POST /slack: commands, buttons, forms, and Slack's own checks, all at one address. */
export const handler = (event: APIGatewayProxyEventV2, _context: unknown): Promise<Answer> =>
  withinDeadline(() => answerTo(event));

async function answerTo(event: APIGatewayProxyEventV2): Promise<Answer> {
  const { signingSecret, previousSigningSecret = '', appId } = await slack.secrets.slack();
  const nowSeconds = Math.floor(Date.parse(slack.now()) / 1000);
  const checked = guard(event, { secrets: [signingSecret, previousSigningSecret], nowSeconds });
  if (!checked.verified) return checked.why === 'ssl_check' ? nothing : refused(checked.why);
  const envelope = readEnvelope(checked.request);
  if (!envelope) return refused('unreadable');
  const { kind, body } = envelope;
  // The two checks of Slack's that carry no app id: of the certificate, if it is signed, and that the address is ours.
  if (kind === 'ssl_check') return nothing;
  if (kind === 'url_verification') return json({ challenge: body.challenge });
  if (envelope.appId !== appId) return refused('other_app');
  const answer = await app(body);
  if (typeof answer === 'string') return { statusCode: 200, body: answer };
  if (answer) return json(answer);
  log('warn', 'slack request found no listener', { kind });
  return kind.startsWith('/') ? json({ response_type: 'ephemeral', ...helpMessage() }) : nothing;
}

/**
 * Whoever could not prove to be Slack learns nothing, not even why. Slack itself always gets a 200: anything else is
 * shown to a person as a fault.
 */
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
