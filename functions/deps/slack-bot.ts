import { askWhoBotIs } from '../../integrations/slack/bot.ts';
import { slackWeb } from './slack-web.ts';

/** For whoever sets the app up and waits at a command line. */
export const slackBot = (botToken: string) => askWhoBotIs(slackWeb(botToken, { fetch, timeout: 10_000 }));
