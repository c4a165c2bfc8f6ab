import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfirmRhythm, usualRhythm } from '#shared/domain/cards/confirming/confirm-rhythm.ts';
import { envNames } from '#shared/lambda/env.ts';
import { access } from '../../infra/access.ts';
import { readSettings } from '../../infra/config.ts';
import { doors } from '../../infra/doors.ts';
import { composed, type Deployment, ofType, synthesised, withSettings } from './deployment.ts';

const topic = 'projects/harbor-sidelight/topics/classwork';
const account = 'pusher@harbor-sidelight.iam.gserviceaccount.com';
const confirmReminders = { ...usualRhythm, thenEvery: 5 };
const polled = synthesised();
let composedOnce: Deployment | undefined;
const pushed = () => {
  composedOnce ??= composed({ classroomPush: { topic, account }, confirmReminders });
  return composedOnce;
};
const door = doors.find(({ name }) => name === 'classroom-changes');

const functionsOf = (deployment: typeof pushed) =>
  ofType(deployment().service, 'AWS::Lambda::Function').map(([id, { Properties }]) => ({
    id,
    variables: Object(Properties.Environment).Variables as Record<string, unknown>,
  }));
const told = (deployment: typeof pushed, name: string) =>
  functionsOf(deployment).flatMap(({ id, variables }) =>
    name in variables ? /^[A-Z][a-z]+[A-Z][a-z]+/.exec(id)?.[0] : [],
  );
const idsOf = (deployment: typeof pushed, type: string) => ofType(deployment().service, type).map(([id]) => id);

describe('a district that has no such setting', () => {
  it('has neither the door nor its queue, and no door is told of a topic', () => {
    expect(idsOf(polled, 'AWS::Lambda::Function').filter((id) => id.startsWith('ClassroomChanges'))).toEqual([]);
    expect(JSON.stringify(polled().service)).not.toMatch(/ClassroomChanges|ClassworkQueue|classroom\/changes/);
    for (const name of [envNames.changesTopic, envNames.changesAccount, envNames.classworkQueue])
      expect(told(polled, name)).toEqual([]);
  });
});

describe('a district that has Classroom push what changes', () => {
  it('has one door, one route and one queue more, and nothing else but what watches over them', () => {
    const more = (type: string) => {
      const before = new Set(idsOf(polled, type));
      return idsOf(pushed, type).filter((id) => !before.has(id)).length;
    };
    const types = ['Lambda::Function', 'ApiGatewayV2::Route', 'SQS::Queue', 'Lambda::EventSourceMapping', 'KMS::Key'];
    expect(types.map((type) => more(`AWS::${type}`))).toEqual([1, 1, 2, 1, 0]);
    expect([more('AWS::CloudWatch::Alarm'), more('AWS::Logs::MetricFilter')]).toEqual([4, 1]);
  });

  it('tells each door what its code asks for', () => {
    expect(told(pushed, envNames.changesTopic).sort()).toEqual(['ClassroomAdd', 'WatchClasswork']);
    expect(told(pushed, envNames.changesAccount)).toEqual(['ClassroomChanges']);
    expect(told(pushed, envNames.classworkQueue)).toEqual(['ClassroomChanges']);
    const code = readFileSync('build/doors/classroom-changes/index.mjs', 'utf8');
    const names = Object.entries(envNames).flatMap(([key, name]) =>
      code.includes(`.${key}`) && !name.startsWith('LOCAL_') ? name : [],
    );
    const [{ variables = {} } = {}] = functionsOf(pushed).filter(({ id }) => id.startsWith('ClassroomChanges'));
    expect(Object.keys(variables).sort()).toEqual([...new Set([...names, 'STAGE'])].sort());
  });

  it('lets who knocks there write to one queue, and reach no table', () => {
    expect(access['classroom-changes']).toEqual({});
    const policies = ofType(pushed().service, 'AWS::IAM::Policy').filter(([id]) => id.startsWith('ClassroomChanges'));
    const statements = policies.flatMap(
      ([, { Properties }]) => Object(Properties.PolicyDocument).Statement as { Action: string | string[] }[],
    );
    const actions = statements.flatMap(({ Action }) => Action).filter((action) => !action.startsWith('logs:'));
    expect(actions.sort()).toEqual([
      ...['kms:Decrypt', 'kms:GenerateDataKey'],
      ...['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'],
    ]);
    expect(JSON.stringify(statements.filter(({ Action }) => [Action].flat().includes('sqs:SendMessage')))).toContain(
      'ClassworkQueue',
    );
  });

  it('lets through as much as the door can bear, and says in each alarm whom it hurts and where to read on', () => {
    const [[, stage] = []] = ofType(pushed().service, 'AWS::ApiGatewayV2::Stage');
    expect(Object(stage?.Properties.RouteSettings)['POST /classroom/changes']).toEqual({
      ThrottlingRateLimit: 100,
      ThrottlingBurstLimit: 200,
    });
    const texts = ofType(pushed().service, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) =>
      String(Properties.AlarmDescription),
    );
    expect(texts.filter((text) => text.startsWith(door?.ifItFails ?? ''))).toHaveLength(2);
    const runbook = readFileSync('infra/RUNBOOK.md', 'utf8');
    for (const text of texts) expect(runbook).toContain(`\n## ${/RUNBOOK\.md#([\w-]+)$/.exec(text)?.[1]}\n`);
  });

  it('waits five minutes for what else is posted, and a quarter of an hour where Google was too busy', () => {
    const [queue] = ofType(pushed().service, 'AWS::SQS::Queue').filter(
      ([id, { Properties }]) => id.startsWith('ClassworkQueue') && Properties.RedrivePolicy,
    );
    const seconds = doors.find(({ name }) => name === 'watch-classwork')?.timeoutSeconds ?? 0;
    expect(queue?.[1].Properties).toMatchObject({ VisibilityTimeout: 900, DelaySeconds: 300 });
    expect(seconds).toBeLessThan(900);
  });
});

describe('the setting', () => {
  it.each([
    ['a topic without its project', { topic: 'classwork', account }, 'classroomPush.topic'],
    ['an account of a person', { topic, account: 'grace@harbor.example' }, 'classroomPush.account'],
    ['half of it', { topic }, 'classroomPush.account'],
    ['a value that there is not', { topic, account, audience: 'x' }, 'audience'],
  ])('is refused with %s', (_what, classroomPush, named) => {
    expect(() => readSettings(withSettings({ classroomPush }).district)).toThrow(named);
  });
});

describe('a district that reminds on other mornings', () => {
  it('says to the sweep which, in the form in which it reads them', () => {
    const [sweep] = functionsOf(pushed).filter(({ id }) => id.startsWith('DailySweep'));
    const said = String(sweep?.variables[envNames.confirmRhythm]);
    expect(ConfirmRhythm.parse(JSON.parse(said))).toEqual(confirmReminders);
  });
});
