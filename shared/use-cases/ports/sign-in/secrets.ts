import * as z from 'zod/mini';

export const GoogleSecret = z.object({ clientId: z.string(), clientSecret: z.string() });
export type GoogleSecret = z.infer<typeof GoogleSecret>;

export const SlackSecret = z.object({
  signingSecret: z.string(),
  /** The one before, for as long as a regeneration takes: Slack changes over at once, and requests are under way. */
  previousSigningSecret: z.optional(z.string()),
  botToken: z.string(),
  botId: z.string(),
  botUserId: z.string(),
  teamId: z.string(),
  appId: z.string(),
});
export type SlackSecret = z.infer<typeof SlackSecret>;

/** Keys of the district's own Google and Slack apps, in the confidential table; read once, kept for five minutes. */
export type Secrets = { google(): Promise<GoogleSecret>; slack(): Promise<SlackSecret> };

export type SecretWriter = {
  saveGoogle(secret: GoogleSecret): Promise<void>;
  saveSlack(secret: SlackSecret): Promise<void>;
};
