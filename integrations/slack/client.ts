import type { WebClient } from '@slack/web-api';
import * as z from 'zod/mini';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import type { SlackDirectory, SlackPerson } from '#shared/use-cases/ports/sign-in/slack-directory.ts';
import type { SlackViews } from './deps.ts';

type Caller = { web: Pick<WebClient, 'users' | 'views'>; token: () => Promise<string> };

const flag = z._default(z.optional(z.boolean()), false);
const User = z.object({
  id: z.string(),
  team_id: z.string(),
  name: z.optional(z.string()),
  deleted: flag,
  is_bot: flag,
  is_restricted: flag,
  is_ultra_restricted: flag,
  is_invited_user: flag,
  is_stranger: flag,
  is_email_confirmed: flag,
  profile: z.object({ real_name: z.optional(z.string()), email: z.optional(z.string()), team: z.optional(z.string()) }),
});

/**
 * `users.info`, asked at most every five minutes per person: a guest flag that was set a moment ago may take that long
 * to bite.
 */
export function slackDirectory({ web, token }: Caller, nowMilliseconds: () => number): SlackDirectory {
  const seen = new Map<string, { at: number; person: SlackPerson | undefined }>();
  return {
    async find(userId) {
      const known = seen.get(userId);
      if (known && nowMilliseconds() - known.at < fiveMinutes) return known.person;
      const person = await ask({ web, token }, userId);
      if (seen.size >= mostRemembered) seen.clear();
      seen.set(userId, { at: nowMilliseconds(), person });
      return person;
    },
  };
}

const fiveMinutes = 5 * 60_000;
const mostRemembered = 500;

async function ask({ web, token }: Caller, user: string): Promise<SlackPerson | undefined> {
  try {
    const answer = await web.users.info({ user, token: await token() });
    return asPerson(User.parse(answer.user));
  } catch (error) {
    const code = slackCode(error);
    if (code === 'user_not_found' || code === 'user_not_visible') return undefined;
    throw new IntegrationError('slack', 'users.info', code === undefined || code === 'ratelimited', { cause: error });
  }
}

/** There is no single flag for people of another organisation: Slack says `is_stranger`, or another team, or both. */
function asPerson(user: z.infer<typeof User>): SlackPerson {
  const { email, team, real_name: realName } = user.profile;
  return {
    userId: user.id,
    teamId: user.team_id,
    name: realName || user.name || user.id,
    ...(email ? { email } : {}),
    emailConfirmed: user.is_email_confirmed,
    deactivated: user.deleted,
    bot: user.is_bot,
    guest: user.is_restricted || user.is_ultra_restricted || user.is_invited_user,
    external: user.is_stranger || (team !== undefined && team !== user.team_id),
  };
}

export const slackViews = ({ web, token }: Caller): SlackViews => ({
  async open(triggerId, view) {
    try {
      await web.views.open({ trigger_id: triggerId, view, token: await token() });
      return 'opened';
    } catch (error) {
      const code = slackCode(error);
      // The guide and the reference of Slack name these errors differently.
      if (code && /^(expired|exchanged|invalid)_trigger_id$|^trigger_(expired|exchanged)$/.test(code))
        return 'too_late';
      throw new IntegrationError('slack', 'views.open', code === undefined || code === 'ratelimited', { cause: error });
    }
  },
});

const Refused = z.looseObject({ data: z.looseObject({ error: z.string() }) });

/** Slack's own word for what was wrong; undefined when it did not answer at all. */
function slackCode(error: unknown): string | undefined {
  const refused = Refused.safeParse(error);
  return refused.success ? refused.data.data.error : undefined;
}
