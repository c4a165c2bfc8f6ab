import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { envNames, outputNames } from '#shared/lambda/env.ts';
import { exportLine, readStackOutputs } from '../../../functions/cli/setup/stack-outputs.ts';
import { runSidelight } from '../../../functions/cli/sidelight/run.ts';

const base = 'https://sidelight.harbor.example';
const folder = mkdtempSync(join(tmpdir(), 'sidelight-setup-'));
function outputsFile(content: unknown) {
  const path = join(folder, 'outputs.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const deployed = {
  'Sidelight-harbor-data': {
    ExportsOutputRefPlansTable: 'P-1',
    PlansTableName: 'P-1',
    ConfidentialTableName: 'C-1',
    LedgerTableName: 'L-1',
    SealBucketName: 'seals-1',
    RosterBucketName: 'rosters-1',
    Region: 'us-west-2',
  },
  'Sidelight-harbor-service': {
    DomainTarget: 'd-1.execute-api.us-west-2.amazonaws.com',
    BaseUrl: base,
    GoogleDomains: 'harbor.example students.harbor.example',
    MailSender: 'sidelight@harbor.example',
  },
};

describe('what an administrator is told to enter', () => {
  it('is every address in full, each scope and the whole manifest, before anything is deployed', async () => {
    const { code, out = '' } = await runSidelight(['setup', base, '--outputs', outputsFile({})]);
    expect(code).toBe(0);
    const lines = out.split('\n').map((line) => line.trim());
    expect(lines).toEqual(
      expect.arrayContaining([
        'https://www.googleapis.com/auth/classroom.student-submissions.students.readonly',
        `${base}/sign-in/callback`,
        `${base}/calendar/callback`,
        `${base}/add-on/discovery`,
        `${base}/add-on/`,
        `"request_url": "${base}/slack",`,
      ]),
    );
    expect(out).not.toContain('undefined');
    expect(out).not.toContain('export ');
    expect(out).toContain('is not there yet: after npx cdk deploy --all');
  });

  it('ends with the lines that a shell needs, from what the stacks answered', async () => {
    const { code, out = '' } = await runSidelight(['setup', '--outputs', outputsFile(deployed)]);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line.startsWith('export '))).toEqual([
      'export AWS_REGION=us-west-2',
      'export PLANS_TABLE=P-1',
      'export CONFIDENTIAL_TABLE=C-1',
      'export LEDGER_TABLE=L-1',
      'export SEAL_BUCKET=seals-1',
      'export ROSTER_BUCKET=rosters-1',
      `export BASE_URL=${base}`,
      "export GOOGLE_DOMAINS='harbor.example students.harbor.example'",
      'export MAIL_SENDER=sidelight@harbor.example',
    ]);
  });

  it('is one object for a machine', async () => {
    const { out = '' } = await runSidelight(['setup', base, '--json', '--outputs', outputsFile(deployed)]);
    expect(JSON.parse(out)).toMatchObject({
      baseUrl: base,
      google: { redirectUris: [`${base}/sign-in/callback`, `${base}/calendar/callback`] },
      slack: { manifest: { settings: { interactivity: { request_url: `${base}/slack` } } } },
      environment: { [envNames.plansTable]: 'P-1' },
    });
  });

  it('names no table of another deployment, and says so', async () => {
    const { code, out = '' } = await runSidelight([
      'setup',
      'https://other.example',
      '--outputs',
      outputsFile(deployed),
    ]);
    expect(code).toBe(3);
    expect(out).not.toContain('export ');
    expect(out).toContain(`is of another deployment, ${base}`);
  });

  it.each(['http://sidelight.harbor.example', 'sidelight.harbor.example', `${base}/slack`, `${base}?a`, 'https://'])(
    'is not guessed for %s',
    async (given) => {
      const { code, out, err } = await runSidelight(['setup', given, '--outputs', outputsFile({})]);
      expect([code, out]).toEqual([2, undefined]);
      expect(err).toContain('BASE: must be the address of the deployment, with https://');
    },
  );

  it.each([
    ['not JSON', 'nothing'],
    ['another file', { version: 1 }],
  ])('is refused with a sentence for a file that holds %s', async (_, content) => {
    const { code, err } = await runSidelight(['setup', base, '--outputs', outputsFile(content)]);
    expect([code, err]).toEqual([1, expect.stringContaining('is not what cdk deploy writes')]);
  });

  it('is refused with a sentence for a file that is not there', async () => {
    const { code, err } = await runSidelight(['setup', base, '--outputs', join(folder, 'gone.json')]);
    expect([code, err]).toEqual([1, expect.stringContaining('There is nothing at')]);
  });
});

describe('the outputs of the stacks', () => {
  it('are read for every name that the command line knows', async () => {
    const { values } = await readStackOutputs(outputsFile(deployed));
    expect([...values.keys()]).toEqual(Object.keys(outputNames));
  });

  it('cannot put anything else into a shell', () => {
    expect(exportLine(['MAIL_SENDER', "a'; rm -rf /"])).toBe(`export MAIL_SENDER='a'\\''; rm -rf /'`);
  });
});
