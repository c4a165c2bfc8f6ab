import type { WebClient } from '@slack/web-api';
import * as z from 'zod/mini';
import { slackTrouble, unreadableAnswer } from './trouble.ts';

const AuthTest = z.object({
  bot_id: z.string(),
  user_id: z.string(),
  team_id: z.string(),
  response_metadata: z.optional(z.object({ scopes: z.optional(z.array(z.string())) })),
});

/** Who our app is in the workspace that its token was made for, and what it may do there. */
export type SlackBot = { botId: string; botUserId: string; teamId: string; scopes: readonly string[] };

/** `auth.test`, which any token of a bot may ask. */
export async function askWhoBotIs(web: Pick<WebClient, 'auth'>): Promise<SlackBot> {
  const answer = await web.auth.test().catch((error: unknown) => {
    throw slackTrouble('auth.test', error);
  });
  const read = AuthTest.safeParse(answer);
  // A person's token passes the test too, and says no bot.
  if (!read.success) throw unreadableAnswer('auth.test');
  const { bot_id: botId, user_id: botUserId, team_id: teamId, response_metadata: told } = read.data;
  return { botId, botUserId, teamId, scopes: told?.scopes ?? [] };
}
