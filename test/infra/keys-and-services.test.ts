import { describe, expect, it } from 'vitest';
import { ofType, synthesised } from './deployment.ts';

const deployment = synthesised();

type Statement = {
  Effect: string;
  Action: string | string[];
  Resource?: unknown;
  Principal?: string | { Service?: string };
  Condition?: Record<string, Record<string, unknown>>;
};

/** Every policy of both stacks, of roles and of resources alike, statement by statement. */
const statements = () =>
  Object.entries({ ...deployment().data, ...deployment().service }).flatMap(([id, { Properties = {} }]) =>
    ['PolicyDocument', 'KeyPolicy', 'AssumeRolePolicyDocument'].flatMap((kind) =>
      ((Properties[kind] as { Statement: Statement[] } | undefined)?.Statement ?? []).map((each) => ({ id, ...each })),
    ),
  );
const equals = ({ Condition }: Statement, key: string) => JSON.stringify(Condition?.StringEquals?.[key]) ?? '';

describe('a key', () => {
  const uses = () =>
    statements().filter(
      ({ Principal, Action }) => !Principal && [Action].flat().some((each) => each.startsWith('kms:')),
    );

  it('is used through the service that holds what it protects, and never by itself', () => {
    expect(uses().length).toBeGreaterThan(10);
    const through = uses().map(({ id, ...use }) => [id, /"(dynamodb|sqs)\."/.exec(equals(use, 'kms:ViaService'))?.[1]]);
    expect(through.filter(([, service]) => !service)).toEqual([]);
    for (const use of uses()) {
      const isOfQueues = JSON.stringify(use.Resource).includes('QueuesKey');
      expect(equals(use, 'kms:ViaService'), use.id).toContain(isOfQueues ? 'sqs.' : 'dynamodb.');
    }
  });

  it('of tables opens the one that it is asked for: plans to no door that has only the ledger', () => {
    const ofTables = uses().filter(({ Resource }) => !JSON.stringify(Resource).includes('QueuesKey'));
    const named = ofTables.map((use) => [
      /^[A-Z][a-z]+/.exec(use.id)?.[0],
      /Ref(\w+?)Table/.exec(equals(use, 'kms:EncryptionContext:aws:dynamodb:tableName'))?.[1],
    ]);
    expect(named.filter(([, table]) => !table)).toEqual([]);
    const tablesOf = (door: string) => [...new Set(named.flatMap(([name, table]) => (name === door ? table : [])))];
    expect(tablesOf('Index')).toEqual(['Ledger']);
    expect(tablesOf('Seal')).toEqual(['Ledger']);
    expect(tablesOf('Publish')).toEqual(['Plans']);
    expect(tablesOf('Web')).toEqual(['Plans', 'Confidential']);
  });

  it('is given with no wildcard to anybody but an alarm', () => {
    const wild = statements().filter(({ Action }) => [Action].flat().some((each) => /^kms:.+\*/.test(each)));
    expect(wild.map(({ Principal, Action }) => [Principal, Action])).toEqual([
      [{ Service: 'cloudwatch.amazonaws.com' }, ['kms:Decrypt', 'kms:GenerateDataKey*']],
    ]);
  });
});

describe('a service of AWS', () => {
  const serviceOf = ({ Principal }: Statement) => (typeof Principal === 'object' ? Principal.Service : undefined);
  const trusted = () =>
    statements().filter((each) => each.Effect === 'Allow' && (serviceOf(each) ?? each.Principal === '*'));

  /** AWS advises none for Lambda's own role: it is passed to a function, which no other account can do. */
  const others = () => trusted().filter((each) => serviceOf(each) !== 'lambda.amazonaws.com');

  it('is let in for this account’s own resources, and for nobody else’s', () => {
    expect(new Set(others().map(serviceOf))).toEqual(new Set(['cloudwatch.amazonaws.com', 'scheduler.amazonaws.com']));
    for (const each of others()) {
      expect(equals(each, 'aws:SourceAccount'), each.id).toBe('{"Ref":"AWS::AccountId"}');
      const source = each.Condition?.StringEquals?.['aws:SourceArn'] ?? each.Condition?.ArnLike?.['aws:SourceArn'];
      expect(JSON.stringify(source), each.id).toMatch(/:alarm:\*"|"Clocks\w+","Arn"/);
    }
  });

  it('rings the schedules of the very group that its role trusts', () => {
    const schedules = ofType(deployment().service, 'AWS::Scheduler::Schedule');
    expect(schedules.length).toBeGreaterThan(2);
    const groups = ofType(deployment().service, 'AWS::Scheduler::ScheduleGroup').map(
      ([, { Properties }]) => Properties,
    );
    expect(groups).toHaveLength(1);
    for (const [, { Properties }] of schedules) expect(Properties.GroupName).toBe(groups[0]?.Name);
  });

  it('calls a door for the routes of our own address alone', () => {
    const permissions = ofType(deployment().service, 'AWS::Lambda::Permission');
    expect(permissions.length).toBeGreaterThan(10);
    for (const [id, { Properties }] of permissions)
      expect(JSON.stringify(Properties.SourceArn), id).toMatch(/execute-api.*"Ref":"HttpApi/);
  });

  it('may send to no queue by a policy of the queue: those refuse what does not come over TLS, and allow nothing', () => {
    const queues = statements().filter(({ id, Action }) => [Action].flat().includes('sqs:*') && id.includes('Policy'));
    expect(queues.length).toBeGreaterThan(6);
    expect(queues.filter(({ Effect }) => Effect !== 'Deny')).toEqual([]);
  });
});
