import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { usualRhythm } from '#shared/domain/cards/confirming/confirm-rhythm.ts';
import { outputNames } from '#shared/lambda/env.ts';
import { buildApp } from '../../infra/app.ts';
import { readSettings } from '../../infra/config.ts';
import { cdkContext, ofType, synthesised } from './deployment.ts';

const deployment = synthesised();

describe('the tables', () => {
  const tables = () => ofType(deployment().data, 'AWS::DynamoDB::Table');

  it('are three, cost nothing when idle, and can be restored to any minute', () => {
    expect(
      tables()
        .map(([id]) => id)
        .sort(),
    ).toEqual(['ConfidentialTable', 'LedgerTable', 'PlansTable']);
    for (const [, { Properties, DeletionPolicy }] of tables()) {
      expect(Properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      });
      expect(Properties.SSESpecification).toMatchObject({ SSEEnabled: true, SSEType: 'KMS' });
      expect(DeletionPolicy).toBe('Retain');
    }
  });

  it('keep what is confidential under a key of its own', () => {
    const keyOf = (name: string) => JSON.stringify(deployment().data[name]?.Properties.SSESpecification);
    expect(keyOf('ConfidentialTable')).not.toBe(keyOf('PlansTable'));
    for (const [, { Properties }] of ofType(deployment().data, 'AWS::KMS::Key'))
      expect(Properties.EnableKeyRotation).toBe(true);
  });

  it('never let a ledger entry expire', () => {
    expect(deployment().data.LedgerTable?.Properties).not.toHaveProperty('TimeToLiveSpecification');
  });
});

describe('what a person is told of the deployment', () => {
  it('has names that can be read, one for each thing that the command line asks for', () => {
    const { outputs } = deployment();
    const readable = Object.keys(outputs).filter((name) => !name.startsWith('ExportsOutput'));
    expect(readable.sort()).toEqual([...Object.values(outputNames), 'DomainTarget'].sort());
    expect(outputs.PlansTableName?.Value).toEqual({ Ref: 'PlansTable' });
    expect(outputs.BaseUrl?.Value).toBe('https://sidelight.harbor.example');
  });
});

describe('the archive of seals', () => {
  const bucket = () => deployment().data.SealBucket;

  it('lets nobody remove or shorten what is in it for seven years, not even the account’s owner', () => {
    expect(bucket()?.Properties).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 7 * 365 + 2 } },
      },
      VersioningConfiguration: { Status: 'Enabled' },
    });
    expect(bucket()?.DeletionPolicy).toBe('Retain');
  });

  it('does not hang on a key that somebody could delete', () => {
    const { BucketEncryption: encryption } = bucket()?.Properties ?? {};
    expect(JSON.stringify(encryption)).toContain('AES256');
    expect(JSON.stringify(encryption)).not.toContain('kms');
  });

  it('is open to nobody from outside, and spoken to over TLS only', () => {
    expect(bucket()?.Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    const [[, policy] = []] = ofType(deployment().data, 'AWS::S3::BucketPolicy');
    expect(policy?.Properties.PolicyDocument).toMatchObject({
      Statement: expect.arrayContaining([
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        expect.objectContaining({
          Effect: 'Deny',
          Action: 's3:PutObject',
          Condition: { Null: { 's3:if-none-match': 'true' } },
        }),
      ]),
    });
  });
});

describe('the inbox of rosters', () => {
  const bucket = () => deployment().data.RosterBucket;

  it('forgets every package and report after three weeks, with what was written over', () => {
    const rules = bucket()?.Properties.LifecycleConfiguration;
    const forgotten = { Status: 'Enabled', NoncurrentVersionExpiration: { NoncurrentDays: 21 } };
    expect(rules).toMatchObject({
      Rules: [
        { Prefix: 'roster.zip', ExpirationInDays: 21, ...forgotten },
        { Prefix: 'reports/', ExpirationInDays: 21, ...forgotten },
        { Prefix: 'state/', ...forgotten },
      ],
    });
  });

  it('is encrypted, open to nobody from outside, and spoken to over TLS only', () => {
    expect(JSON.stringify(bucket()?.Properties.BucketEncryption)).toContain('AES256');
    expect(bucket()?.Properties.PublicAccessBlockConfiguration).toMatchObject({ RestrictPublicBuckets: true });
    const policies = ofType(deployment().data, 'AWS::S3::BucketPolicy').map(([, { Properties }]) => Properties);
    const own = policies.find(({ Bucket }) => JSON.stringify(Bucket).includes('RosterBucket'));
    expect(own?.PolicyDocument).toMatchObject({
      Statement: expect.arrayContaining([
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      ]),
    });
  });
});

describe('a district’s settings', () => {
  const district = cdkContext().district as object;
  const nonsense: [string, object, string][] = [
    [
      'an address without https',
      { baseUrl: 'http://sidelight.example' },
      '"baseUrl" is not an https address without a path',
    ],
    [
      'a certificate that is none',
      { certificateArn: 'sidelight.pem' },
      '"certificateArn" is not the ARN of a certificate',
    ],
    ['an address with a port', { baseUrl: 'https://sidelight.example:8443' }, '"baseUrl" is not an https address'],
    ['nothing that proves the address', { certificateArn: undefined }, '"certificateArn" is missing: name the'],
    [
      'two things that prove it',
      { hostedZone: { id: 'Z0123456789ABC', name: 'harbor.example' } },
      '"certificateArn" stands beside hostedZone',
    ],
    [
      'a zone that is not of the address',
      { hostedZone: { id: 'Z0123456789ABC', name: 'arbor.example' }, certificateArn: undefined },
      '"hostedZone.name" does not hold sidelight.harbor.example',
    ],
    [
      'a zone without an id',
      { hostedZone: { id: 'harbor', name: 'harbor.example' } },
      '"hostedZone.id" is not the id of a hosted zone',
    ],
    ['no Google domain', { googleDomains: [] }, '"googleDomains" needs at least one domain'],
    ['a zone that does not exist', { zone: 'America/Springfield' }, '"zone" is not an IANA time zone'],
    ['a sender that is no address', { mailSender: 'sidelight' }, '"mailSender" is not an email address'],
    ['an archive without end', { sealRetentionYears: 700 }, '"sealRetentionYears" is more than 99 years'],
    ['an archive of no years', { sealRetentionYears: 0 }, '"sealRetentionYears" needs at least one year'],
    ['a setting nobody reads', { colour: 'blue' }, '"colour"'],
    ['a name with a space', { name: 'Harbor Unified' }, '"name" needs 2 to 31 letters'],
    ['no morning to remind on', { confirmReminders: { ...usualRhythm, remindOn: [] } }, 'at least one morning'],
  ];
  it.each(nonsense)('are refused for %s, in one sentence', (_, over, sentence) => {
    expect(() => readSettings({ ...district, ...over })).toThrow(sentence);
    expect(() => buildApp({ ...cdkContext(), district: { ...district, ...over } })).toThrow(
      'cdk.json, context.district',
    );
  });
  it('are refused to whoever deploys with that sentence alone, and nothing is left to deploy', () => {
    const CDK_OUTDIR = mkdtempSync(join(tmpdir(), 'sidelight-refused-'));
    const CDK_CONTEXT_JSON = JSON.stringify({ district: { ...district, zone: 'Pacific' } });
    const env = { ...process.env, CDK_OUTDIR, CDK_CONTEXT_JSON };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['infra/app.ts'], { env, encoding: 'utf8' });
    expect([status, stdout, stderr]).toEqual([1, '', 'cdk.json, context.district: "zone" is not an IANA time zone.\n']);
    expect(readdirSync(CDK_OUTDIR)).not.toContain('manifest.json');
  });
  it('are refused when they are missing', () => {
    expect(() => readSettings(undefined)).toThrow('cdk.json, context.district');
  });
});
