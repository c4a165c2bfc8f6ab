import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { asksForHelp, nearestCommand, slackCommands } from '../../../integrations/slack/command-list.ts';
import { slackManifest } from '../../../integrations/slack/manifest.ts';

const manifest = slackManifest('https://sidelight.harbor.example/slack');

describe('the manifest that installs the Slack app', () => {
  it('keeps to the lengths that Slack allows', () => {
    const { name, description, long_description: about } = manifest.display_information;
    expect(name.length).toBeLessThanOrEqual(35);
    expect(description.length).toBeLessThanOrEqual(140);
    expect(about.length).toBeGreaterThanOrEqual(174);
    expect(about.length).toBeLessThanOrEqual(4000);
    expect(manifest.features.bot_user.display_name.length).toBeLessThanOrEqual(80);
    expect(manifest.features.slash_commands.length).toBeLessThanOrEqual(50);
    for (const command of manifest.features.slash_commands) {
      expect(command.command).toMatch(/^\/[a-z-]{1,31}$/);
      expect(command.description.length).toBeLessThanOrEqual(2000);
      expect(command.usage_hint.length).toBeLessThanOrEqual(1000);
    }
  });

  it('installs every command of the list, at the one address that answers', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(
      slackCommands.map(({ command }) => command),
    );
    const urls = JSON.stringify(manifest).match(/https:[^"]+/g) ?? [];
    expect(new Set(urls)).toEqual(new Set(['https://sidelight.harbor.example/slack']));
  });

  it('asks for five permissions and never for a channel', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual([
      'commands',
      'chat:write',
      'im:write',
      'users:read',
      'users:read.email',
    ]);
    expect(manifest.features.slash_commands.every((command) => command.should_escape)).toBe(true);
    expect(manifest.settings.token_rotation_enabled).toBe(false);
  });

  it('is printed by a script that needs nothing else', () => {
    const script = ['functions/cli/print-slack-manifest.ts', 'https://sidelight.harbor.example'];
    expect(JSON.parse(execFileSync(process.execPath, script, { encoding: 'utf8' }))).toEqual(manifest);
  });
});

describe('what somebody may have meant', () => {
  it.each([
    ['accomodations', '/accommodations'],
    ['/acommodation', '/accommodations'],
    ['plan-reviw', '/plan-review'],
    ['PLAN-REVIEW', '/plan-review'],
    ['sidelihgt', '/sidelight'],
  ])('%s is close to %s', (typed, meant) => {
    expect(nearestCommand(typed)).toBe(meant);
  });

  it.each(['maya', '', 'x'.repeat(4000), '<!here>'])('"%s" is close to nothing', (typed) => {
    expect(nearestCommand(typed)).toBeUndefined();
  });

  it.each(['', '  ', 'help', 'HELP', ' ? ', '--help'])('"%s" asks for help', (text) => {
    expect(asksForHelp(text)).toBe(true);
  });
});
