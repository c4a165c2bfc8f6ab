import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outputNames } from '#shared/lambda/env.ts';
import { calendarPermission } from '#shared/use-cases/ports/reviews/calendar.ts';
import { GooglePermission, scopeFor } from '#shared/use-cases/ports/sign-in/google-permissions.ts';
import { SlackSecret } from '#shared/use-cases/ports/sign-in/secrets.ts';
import { changesRoutes } from '../../functions/classroom-changes/routes.ts';
import { googleValues, slackAppManifest } from '../../functions/cli/setup/vendor-values.ts';
import { cliCommands } from '../../functions/cli/sidelight/commands.ts';
import { helpRoutes } from '../../functions/school-help/routes.ts';
import { DistrictSettings } from '../../infra/config.ts';
import {
  addOnPermissions,
  laterPermissions,
  optionalPermissions,
  optionalWith,
} from '../../integrations/google-classroom/permissions.ts';
import { ofType, synthesised } from './deployment.ts';

const guide = (name: string) => readFileSync(`docs/${name}.md`, 'utf8');
const [deploy, google, slack] = [guide('deploy'), guide('set-up-google'), guide('set-up-slack')];
const all = [deploy, google, slack].join('\n');

/** Each thing once, in order, so that a list is compared as what it holds. */
const listed = (things: Iterable<string>) => [...new Set(things)].sort();
const found = (text: string, what: RegExp) => listed([...text.matchAll(what)].map(([, thing = '']) => thing));
const values = googleValues('https://BASE');

describe('the guide to Google', () => {
  it('names every scope that is asked for, and no other', () => {
    const permissions: GooglePermission[] = [
      ...addOnPermissions.teacher,
      ...addOnPermissions.student,
      ...optionalPermissions.teacher,
      ...laterPermissions.teacher,
      GooglePermission.parse(calendarPermission),
    ];
    const asked = permissions.map(scopeFor);
    expect(found(google, /^(openid|https:\/\/www\.googleapis\.com\/auth\/\S+)$/gm)).toEqual(listed(asked));
    expect(listed(values.scopes)).toEqual(listed(asked));
  });

  it('leaves the scope of pushes to the districts that have Classroom push, who find it in the other guide', () => {
    expect(optionalWith({ pushes: false })).toEqual(optionalPermissions);
    const more = optionalWith({ pushes: true }).teacher.filter(
      (each) => !listed(optionalPermissions.teacher).includes(each),
    );
    expect(more).toEqual(['hearOfChanges']);
    for (const scope of more.map(scopeFor)) {
      expect(deploy).toContain(`\`${scope}\``);
      expect(values.scopes).not.toContain(scope);
    }
  });

  it('names every API that is to be enabled, as Google calls it', () => {
    const rows = found(google, /^\| `([\w-]+\.googleapis\.com)` \| .* \|$/gm);
    expect(rows).toEqual(listed(Object.keys(values.apis)));
    for (const [name, title] of Object.entries(values.apis)) expect(google).toContain(`| \`${name}\` | ${title} |`);
  });

  it('names the redirects, the addresses of the listing and those of the consent screen, in full', () => {
    const { redirectUris, attachmentSetupUri, allowedAttachmentPrefixes, homePage, privacyPolicy } = values;
    const known = [...redirectUris, ...allowedAttachmentPrefixes, attachmentSetupUri, homePage, privacyPolicy];
    expect(found(google, /(https:\/\/BASE\/[\w/-]*)/g)).toEqual(listed(known));
  });
});

describe('the guide to Slack', () => {
  const manifest = slackAppManifest('https://BASE');

  it('names every permission and command of the manifest, and the one address that answers', () => {
    expect(found(slack, /`((?:chat|im|users|commands)(?:[:.]\w+)*)`/g)).toEqual(
      listed(manifest.oauth_config.scopes.bot),
    );
    expect(found(slack, /`(\/[a-z-]+)`/g)).toEqual(
      listed(manifest.features.slash_commands.map(({ command }) => command)),
    );
    expect(found(slack, /(https:\/\/BASE\/[\w/-]*)/g)).toEqual([manifest.settings.interactivity.request_url]);
  });

  it('names no value of the secret that there is not, and leaves to Slack what Slack is asked for', () => {
    const named = found(slack, /`((?:app|team|bot|signing|previousSigning)[A-Z]\w+)`/g);
    const asked = ['botId', 'botUserId', 'teamId'];
    expect(named).toEqual(listed(Object.keys(SlackSecret.shape).filter((name) => !asked.includes(name))));
  });
});

describe('the guide to the deployment', () => {
  const deployment = synthesised();

  it('names every setting of a district, and no other', () => {
    expect(found(deploy, /^\| `([a-zA-Z]+)` \| /gm)).toEqual(listed(Object.keys(DistrictSettings.shape)));
  });

  it('names what a shell is told, and nothing that no command asks for', () => {
    const names = found(deploy, /`([A-Z]+_[A-Z_]+)`/g);
    expect(names).toEqual(listed(Object.keys(outputNames)));
  });

  it('leads only to pages that are there', () => {
    const { redirectUris, homePage, privacyPolicy } = values;
    const pushedTo = `https://BASE${changesRoutes[0].path}`;
    const known = [...redirectUris, homePage, privacyPolicy, 'https://BASE/calendar/connect', pushedTo];
    known.push(`https://BASE${helpRoutes[0].path.replace('{school}', 'SCHOOL')}`);
    expect(found(deploy, /(https:\/\/BASE\/[\w/-]*)/g).filter((page) => !known.includes(page))).toEqual([]);
  });

  it('counts what costs money each month whatever the size', () => {
    const { data, service } = deployment();
    const count = (type: string) => ofType(data, type).length + ofType(service, type).length;
    const lines = [
      `| keys | ${count('AWS::KMS::Key')} × $1 |`,
      `| alarms | ${count('AWS::CloudWatch::Alarm')} × $0.10 |`,
      `| metrics of logs, if all of them count something | ${count('AWS::Logs::MetricFilter')} × $0.30 |`,
      `| the rule that counts refusals | ${count('AWS::CloudWatch::InsightRule')} × $0.50 |`,
    ];
    for (const line of lines) expect(deploy).toContain(line);
  });

  it('adds up', () => {
    for (const [table = ''] of deploy.matchAll(/^\| each month.*\n(?:\|.*\n)+/gm)) {
      const cells = table
        .trim()
        .split('\n')
        .map((row) => row.split('|').map((cell) => cell.replaceAll('*', '').trim()));
      const amounts = cells.flatMap((row) => (/^\d+\.\d\d$/.test(row[3] ?? '') ? [Number(row[3])] : []));
      const sum = amounts.pop();
      expect(amounts.reduce((total, amount) => total + amount, 0)).toBeCloseTo(sum ?? 0, 2);
    }
  });
});

describe('the guides', () => {
  it('name only commands that there are', () => {
    const named = found(all, /npm run (?:-s )?sidelight -- ([a-z]+(?:[ -][a-z]+)*)/g);
    const paths = cliCommands.map(({ path }) => path);
    expect(named.filter((words) => !paths.some((path) => words === path || words.startsWith(`${path} `)))).toEqual([]);
    expect(named).not.toEqual([]);
  });

  it('name only npm commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(found(all, /npm run (?:-s )?([\w:-]+)/g).filter((name) => !(name in scripts))).toEqual([]);
  });
});
