import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, doorsFolder } from '../../../../../infra/bundle.ts';
import { doorsWith, doors as everyDoor } from '../../../../../infra/doors.ts';
import type { Statement } from '../../../../../infra/local/aws/iam/policy.ts';
import { parseStack } from '../../../../../infra/local/aws/template/cloudformation.ts';
import { localAttributes, shortName } from '../../../../../infra/local/aws/template/local-names.ts';
import { synthesise } from '../../../../../infra/local/aws/template/synth.ts';
import { type DistrictTemplate, readTemplate } from '../../../../../infra/local/aws/template/template.ts';
import type { TableStatement } from '../../../../../infra/table-statements.ts';
import { statementsOf } from '../../../../as-door.ts';

const folder = mkdtempSync(join(tmpdir(), 'template-'));
afterAll(() => rmSync(folder, { recursive: true }));
let template: DistrictTemplate;

beforeAll(async () => {
  await bundle(everyDoor);
  const tables = { plans: 'my-plans', confidential: 'my-secrets', ledger: 'my-ledger' };
  const places = { appUrl: 'http://127.0.0.1:4041', queuesUrl: 'http://127.0.0.1:4999', tables };
  template = readTemplate(synthesise(folder, doorsFolder), localAttributes(places));
});

/** CDK joins statements and sorts them. */
const eachAction = (statements: readonly (Statement | TableStatement)[]) =>
  statements
    .flatMap(({ Action, ...rest }) =>
      [Action].flat().map((action) => JSON.stringify([action, rest.Resource, rest.Condition])),
    )
    .sort();

const doors = doorsWith({});
const nameOf = (id: string) =>
  shortName(id)
    .replaceAll(/\B[A-Z]/g, (letter) => `-${letter}`)
    .toLowerCase();

describe('the district read from the synthesised template', () => {
  it('has every door of the house, with its bundle, memory and time-out', () => {
    const read = template.doors.map(({ name, memoryMb, timeoutSeconds }) => ({
      name: nameOf(name),
      memoryMb,
      timeoutSeconds,
    }));
    expect(read).toEqual(doors.map(({ name, memoryMb, timeoutSeconds }) => ({ name, memoryMb, timeoutSeconds })));
    for (const { file, handler } of template.doors)
      expect([file.endsWith('/index.mjs'), handler]).toEqual([true, 'handler']);
  });

  it('leads each route to its door', () => {
    const routes = doors.flatMap(({ name, opened }) => {
      if (opened.by !== 'http') return [];
      const named = opened.routes.map(({ method, path }) => [`${method} ${path}`, name]);
      return opened.answersTheRest ? [...named, ['$default', name]] : named;
    });
    expect(template.routes.map(({ key, door }) => [key, nameOf(door)])).toEqual(routes);
  });

  it('tells a door of the local table and queue where the template refers to one', () => {
    const env = Object.assign({}, ...template.doors.map((door) => door.env));
    expect(env).toMatchObject({
      PLANS_TABLE: 'my-plans',
      CONFIDENTIAL_TABLE: 'my-secrets',
      LEDGER_TABLE: 'my-ledger',
      MAIL_QUEUE_URL: expect.stringMatching(/^http:\/\/127\.0\.0\.1:4999\/000000000000\/MailQueue/),
    });
  });

  it('lets each door at the tables as far as its role goes', () => {
    const names = { plans: 'my-plans', confidential: 'my-secrets', ledger: 'my-ledger' };
    for (const { name } of doors) {
      const [, read = []] = [...template.permissions].find(([id]) => nameOf(id) === name) ?? [];
      const onTables = read.filter(({ Resource }) => /:table\/[\w-]+(\/index\/\w+)?$/.test(String(Resource)));
      expect(eachAction(onTables), name).toEqual(eachAction(statementsOf(name, names)));
    }
  });

  it.each<[string, Record<string, { Type: string; Properties?: object }>]>([
    ['a managed policy', { Extra: { Type: 'AWS::IAM::ManagedPolicy' } }],
    ['a policy inside a role', { Extra: { Type: 'AWS::IAM::Role', Properties: { Policies: [{}] } } }],
    ['a boundary of a role', { Extra: { Type: 'AWS::IAM::Role', Properties: { PermissionsBoundary: 'arn' } } }],
    ['a policy of a table', { Extra: { Type: 'AWS::DynamoDB::Table', Properties: { ResourcePolicy: {} } } }],
  ])('stops the start at %s, which it does not read', (_, Resources) => {
    const stacks = [parseStack({ Resources })];
    expect(() => readTemplate({ stacks, assets: new Map() }, () => undefined)).toThrow();
  });

  it('follows both streams with the filters of the deployment', () => {
    expect(template.streams.map(({ table, door, patterns }) => [table, nameOf(door), patterns.length])).toEqual([
      ['my-plans', 'publish-events', 1],
      ['my-ledger', 'index-ledger', 2],
    ]);
  });

  it('has a queue for each vendor that gives up after the tries of the deployment', () => {
    const queues = template.queues.map(({ name, door, maxReceiveCount, reportsFailures }) => [
      shortName(name),
      nameOf(door),
      maxReceiveCount,
      reportsFailures,
    ]);
    expect(queues).toEqual([
      ['CalendarQueue', 'update-google-calendar', 5, true],
      ['MailQueue', 'send-mail', 5, true],
      ['SlackQueue', 'tell-slack', 5, true],
    ]);
  });

  it('rings the sweep once a day at the school’s own time', () => {
    expect(template.schedules[0]).toMatchObject({ hour: 5, minute: 30, zone: 'America/Los_Angeles' });
  });

  it('looks at posts from each full hour on, four times in it', () => {
    const looking = template.schedules.find(({ name }) => name.startsWith('WatchClasswork'));
    expect(looking).toMatchObject({ minute: 0, again: 15, zone: 'Etc/UTC' });
    expect(looking).not.toHaveProperty('hour');
  });

  it('seals the ledger every hour, into the bucket of the template', () => {
    expect(template.schedules).toHaveLength(5);
    const sealing = template.schedules.find(({ name }) => name.startsWith('SealLedger'));
    expect(sealing).toMatchObject({ minute: 20, zone: 'Etc/UTC' });
    expect(sealing).not.toHaveProperty('hour');
    expect(template.buckets).toEqual([
      { name: 'sealbucket', locked: true },
      { name: 'rosterbucket', locked: false },
    ]);
    expect(template.doors.find(({ name }) => nameOf(name) === 'seal-ledger')?.env.SEAL_BUCKET).toBe('sealbucket');
  });
});
