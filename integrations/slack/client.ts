import type { WebClient } from '@slack/web-api';
import * as z from 'zod/mini';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import type { SlackDirectory, SlackPerson } from '#shared/use-cases/ports/sign-in/slack-directory.ts';
import type { SlackViews } from './deps.ts';
import { slackTrouble, unreadableAnswer } from './trouble.ts';

type Caller = { web: Pick<WebClient, 'users' | 'views'>; token: () => Promise<string> };

/** Slack leaves out any field of a user, or says null. */
const perhaps = <S extends z.ZodMiniType>(schema: S) => z.optional(z.nullable(schema));
const flag = perhaps(z.boolean());
const text = perhaps(z.string());
const User = z.object({
  id: text,
  team_id: text,
  name: text,
  deleted: flag,
  is_bot: flag,
  is_restricted: flag,
  is_ultra_restricted: flag,
  is_invited_user: flag,
  is_stranger: flag,
  is_email_confirmed: flag,
  /** Of Enterprise Grid: `team_id` may then be another workspace, or the organisation itself. */
  enterprise_user: perhaps(z.object({ id: text, teams: perhaps(z.array(z.string())) })),
  profile: perhaps(z.object({ real_name: text, email: text, team: text })),
});
type User = z.infer<typeof User>;

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
    const answer = User.safeParse((await web.users.info({ user, token: await token() })).user);
    if (!answer.success) throw unreadableAnswer('users.info');
    return asPerson(user, answer.data);
  } catch (error) {
    if (error instanceof IntegrationError) throw error;
    const trouble = slackTrouble('users.info', error);
    if (trouble.vendorCode === 'user_not_found' || trouble.vendorCode === 'user_not_visible') return undefined;
    throw trouble;
  }
}

const given = (values: readonly (string | null | undefined)[]) => [...new Set(values.flatMap((each) => each || []))];

function asPerson(asked: string, user: User): SlackPerson {
  const { email, real_name: realName } = user.profile ?? {};
  return {
    userIds: given([asked, user.id, user.enterprise_user?.id]),
    teamIds: given([user.team_id, ...(user.enterprise_user?.teams ?? [])]),
    name: realName || user.name || asked,
    ...(email ? { email } : {}),
    // Slack need not say it at all, and only a plain no is one.
    emailConfirmed: user.is_email_confirmed !== false,
    deactivated: user.deleted === true,
    bot: user.is_bot === true,
    guest: [user.is_restricted, user.is_ultra_restricted, user.is_invited_user].includes(true),
    external: user.is_stranger === true || profileIsElsewhere(user),
  };
}

/**
 * There is no single flag for people of another organisation. On Grid the workspace of a profile is any of the
 * organisation's, and tells nothing.
 */
const profileIsElsewhere = ({ team_id: teamId, enterprise_user: enterprise, profile }: User) =>
  Boolean(!enterprise && teamId && profile?.team && profile.team !== teamId);

export const slackViews = ({ web, token }: Caller): SlackViews => ({
  async open(triggerId, view) {
    try {
      await web.views.open({ trigger_id: triggerId, view, token: await token() });
    } catch (error) {
      throw slackTrouble('views.open', error);
    }
  },
});
