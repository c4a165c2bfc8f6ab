import { randomUUID } from 'node:crypto';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import type { SlackSecret } from '#shared/use-cases/ports/sign-in/secrets.ts';
import { slackSignature } from '../../../integrations/slack/guard.ts';
import { now } from '../../deps/clock.ts';
import { bulk } from '../../deps/patience.ts';
import { secrets } from '../../deps/secrets.ts';
import { slackBot } from '../../deps/slack-bot.ts';
import { slackAppManifest } from '../setup/vendor-values.ts';
import { type Checked, fine, wrong } from './checked.ts';
import { keptSecret } from './kept-secret.ts';

const about = 'Slack';
const mend = 'docs/set-up-slack.md, step 2';

export async function checkSlack(baseUrl: string): Promise<Checked[]> {
  const kept = await keptSecret(about, () => secrets(bulk).slack(), `npm run set-secret -- slack < FILE (${mend})`);
  if ('finding' in kept) return [kept.finding];
  return [await checkBot(kept.secret, baseUrl), await checkDoor(kept.secret, baseUrl)];
}

async function checkBot({ botToken, botId, teamId }: SlackSecret, baseUrl: string): Promise<Checked> {
  try {
    const bot = await slackBot(botToken);
    if (bot.botId !== botId || bot.teamId !== teamId)
      return wrong(
        about,
        `the token is of another bot or workspace than was kept: npm run set-secret -- slack again (${mend}).`,
      );
    const lacks = slackAppManifest(baseUrl).oauth_config.scopes.bot.filter((scope) => !bot.scopes.includes(scope));
    return lacks.length === 0
      ? fine(about, `it knows the bot ${botId} of workspace ${teamId}, and lets it do all that it must.`)
      : wrong(
          about,
          `the app lacks ${lacks.join(', ')}: paste npm run slack:manifest under App Manifest, and reinstall it.`,
        );
  } catch (cause) {
    if (!(cause instanceof IntegrationError)) throw cause;
    return cause.retryable
      ? wrong(about, 'it did not answer: check that this machine reaches https://slack.com.')
      : wrong(
          about,
          `it does not take the bot token (${cause.vendorCode}): install the app anew and keep its token (${mend}).`,
        );
  }
}

/** As Slack itself asks whether an address is ours. Whether Slack signs with the same secret, only a command shows. */
async function checkDoor({ signingSecret }: SlackSecret, baseUrl: string): Promise<Checked> {
  const url = slackAppManifest(baseUrl).settings.interactivity.request_url;
  const challenge = randomUUID();
  const body = JSON.stringify({ type: 'url_verification', challenge });
  const timestamp = String(Math.floor(Date.parse(now()) / 1000));
  const headers = {
    'content-type': 'application/json',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': slackSignature({ body, timestamp }, signingSecret),
  };
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    });
    if (answer.status === 401)
      return wrong(
        about,
        `${url} does not take what is signed with the secret that is kept: wait five minutes, for as long as a door remembers, and set this machine’s clock.`,
      );
    return (await answer.text()).includes(challenge)
      ? fine(about, `${url} answers what is signed with the secret; whether Slack has the same, /sidelight shows.`)
      : wrong(about, `${url} answers ${answer.status}: see infra/RUNBOOK.md#slack.`);
  } catch {
    return wrong(about, `${url} did not answer: mend the address first.`);
  }
}
