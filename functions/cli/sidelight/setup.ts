import { envNames, isHttpsOrigin } from '#shared/lambda/env.ts';
import { exportLine, readStackOutputs, type ToldByStacks } from '../setup/stack-outputs.ts';
import { googleValues, slackAppManifest } from '../setup/vendor-values.ts';
import { wrongWord } from './arguments.ts';
import { cliCommand } from './command.ts';
import { bold } from './ink.ts';

export const setup = cliCommand({
  path: 'setup',
  takes: ['[BASE]'],
  summary: 'prints every value that Google, Slack and your shell are to be given, from the code that uses it',
  about: [
    'BASE is the address of the deployment, baseUrl in cdk.json; after a deployment from this folder it may be left out.',
    'docs/set-up-google.md and docs/set-up-slack.md say where each value goes. It asks nobody and changes nothing.',
  ],
  example: 'setup https://sidelight.harbor.example',
  options: {
    outputs: { type: 'string', takes: 'FILE', says: 'what cdk deploy wrote of its stacks; build/outputs.json' },
  },
  connect: () => ({}),
  async run({ given, values: { outputs } }) {
    const told = await readStackOutputs(outputs);
    const deployed = told.values.get(envNames.baseUrl);
    const baseUrl = (given('[BASE]') || deployed || '').replace(/\/$/, '');
    if (!isHttpsOrigin(baseUrl)) throw wrongWord('BASE', 'no_origin');
    const google = googleValues(baseUrl);
    const manifest = slackAppManifest(baseUrl);
    const elsewhere = deployed !== undefined && deployed !== baseUrl ? deployed : undefined;
    return {
      lines: [...googleLines(google), ...slackLines(manifest), ...shellLines(told, elsewhere)],
      json: { baseUrl, google, slack: { manifest }, environment: Object.fromEntries(told.values) },
      needsPerson: elsewhere !== undefined,
    };
  },
});

function googleLines(google: ReturnType<typeof googleValues>) {
  const list = (title: string, values: readonly string[]) => [title, ...values.map((value) => `  ${value}`), ''];
  return [
    bold('Google (docs/set-up-google.md)'),
    ...list(
      'APIs to enable',
      Object.entries(google.apis).map(([name, title]) => `${name}  ${title}`),
    ),
    ...list('Scopes: on the consent screen and in the Marketplace SDK, the same in both', google.scopes),
    ...list('Authorized redirect URIs of the OAuth client', google.redirectUris),
    ...list('Application home page', [google.homePage]),
    ...list('Privacy policy', [google.privacyPolicy]),
    ...list('Attachment setup URI of the Classroom add-on', [google.attachmentSetupUri]),
    ...list('Allowed attachment URI prefixes', google.allowedAttachmentPrefixes),
  ];
}

const slackLines = (manifest: object) => [
  bold('Slack (docs/set-up-slack.md)'),
  'App manifest; npm run -s slack:manifest prints it alone',
  JSON.stringify(manifest, null, 2),
  '',
];

function shellLines({ file, values }: ToldByStacks, elsewhere: string | undefined) {
  const title = bold('Your shell (docs/deploy.md)');
  if (values.size === 0)
    return [title, `${file} is not there yet: after npx cdk deploy --all this prints the lines that a shell needs.`];
  if (elsewhere !== undefined)
    return [title, `${file} is of another deployment, ${elsewhere}: its lines are left out.`];
  return [title, ...[...values].map(exportLine)];
}
