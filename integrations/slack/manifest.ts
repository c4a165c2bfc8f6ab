import { slackCommands } from './command-list.ts';

/**
 * The least that Sidelight needs: answer commands, open a direct message, and know who somebody is. No channel is ever
 * read.
 */
const scopes = ['commands', 'chat:write', 'im:write', 'users:read', 'users:read.email'];

/** The app as Slack installs it from https://api.slack.com/apps?new_app=1; `url` is where our door for Slack is. */
export function slackManifest(url: string) {
  return {
    display_information: {
      name: 'Sidelight',
      description: 'What each of your students needs, beside the work.',
      long_description: about,
      background_color: '#1f3a5f',
    },
    features: {
      app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      bot_user: { display_name: 'Sidelight', always_online: true },
      slash_commands: slackCommands.map(({ command, usage, description }) => ({
        command,
        url,
        description,
        usage_hint: usage,
        should_escape: true,
      })),
    },
    oauth_config: { scopes: { bot: scopes } },
    settings: {
      interactivity: { is_enabled: true, request_url: url, message_menu_options_url: url },
      org_deploy_enabled: false,
      socket_mode_enabled: false,
      token_rotation_enabled: false,
    },
  };
}

const about = `Sidelight tells teachers what to do for the students they teach today, and helps case managers plan review meetings. \
Answers are visible to you alone and are never posted in a channel. Guests and people outside the district are refused, \
and every look at a student's card is entered in the district's ledger.`;
