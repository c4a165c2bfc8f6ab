import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { envNames } from '#shared/lambda/env.ts';
import { access } from '../../infra/access.ts';
import { doorsWith } from '../../infra/doors.ts';
import { actionsOf } from '../../infra/table-statements.ts';
import { ofType, synthesised } from './deployment.ts';

/** What a district has that sets no more than it must. */
const doors = doorsWith({});
const deployment = synthesised();
const service = (type: string) => ofType(deployment().service, type);

type Statement = { Action: string | string[]; Resource: unknown; Condition?: Record<string, Record<string, unknown>> };
const statements = () =>
  service('AWS::IAM::Policy').flatMap(([id, { Properties }]) =>
    (Properties.PolicyDocument as { Statement: Statement[] }).Statement.map((statement) => ({
      id,
      ...statement,
      actions: [statement.Action].flat(),
    })),
  );
const dynamo = () =>
  statements().filter(({ actions }) =>
    actions.some((action) => action.startsWith('dynamodb:') && !/Stream|Records|Shard/.test(action)),
  );
const prefixesOf = ({ Condition }: Statement) =>
  [Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']].flat() as string[];
const ofDoor = (name: string) => dynamo().filter(({ id }) => id.toLowerCase().startsWith(name.replaceAll('-', '')));

describe('every door', () => {
  const functions = () =>
    service('AWS::Lambda::Function').filter(([, { Properties }]) => Properties.Runtime !== undefined);

  it('is deployed once, on Node 24 and arm64', () => {
    expect(functions()).toHaveLength(doors.length);
    for (const [, { Properties }] of functions())
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
  });

  it('has an alarm that says whom its failure hurts and where to read on', () => {
    const runbook = readFileSync('infra/RUNBOOK.md', 'utf8');
    const texts = service('AWS::CloudWatch::Alarm').map(([, { Properties }]) => String(Properties.AlarmDescription));
    for (const { ifItFails } of doors) expect(texts.some((text) => text.startsWith(ifItFails))).toBe(true);
    for (const text of texts) {
      const section = /Runbook: infra\/RUNBOOK\.md#([\w-]+)$/.exec(text)?.[1];
      expect(runbook).toContain(`\n## ${section}\n`);
    }
  });

  it('keeps its log for as long as the district says, and no longer', () => {
    const logs = service('AWS::Logs::LogGroup').filter(([id]) => !id.includes('AccessLog'));
    expect(logs).toHaveLength(doors.length);
    for (const [, { Properties }] of logs) expect(Properties.RetentionInDays).toBe(365);
  });

  it('is told no secret', () => {
    const names = functions().flatMap(([, { Properties }]) =>
      Object.keys((Properties.Environment as { Variables: object }).Variables),
    );
    const known = new Set<string>(Object.values(envNames));
    expect(names.filter((name) => !known.has(name) || /SECRET|TOKEN|PASSWORD/.test(name))).toEqual([]);
    expect(names).not.toContain(envNames.localGoogle);
    expect(names).not.toContain(envNames.localSlack);
    expect(names).not.toContain(envNames.localSlowness);
  });

  it('is told what its code asks for and nothing else', () => {
    const everywhere = new Set(['STAGE']);
    const optional = new Set<string>([
      ...[envNames.frameAncestors, envNames.localGoogle, envNames.localSlack, envNames.localSlowness],
      envNames.changesTopic,
    ]);
    for (const [, { Properties }] of functions()) {
      const door = doors.find(({ ifItFails }) => ifItFails === Properties.Description)?.name;
      const code = readFileSync(`build/doors/${door}/index.mjs`, 'utf8');
      const asked = Object.entries(envNames).filter(([key, name]) => code.includes(`.${key}`) && !optional.has(name));
      const told = Object.keys((Properties.Environment as { Variables: object }).Variables);
      expect([door, ...told.filter((name) => !everywhere.has(name)).sort()]).toEqual([
        door,
        ...asked.flatMap(([, name]) => (everywhere.has(name) ? [] : name)).sort(),
      ]);
    }
  });

  it('carries the client of S3 only where seals are made and rosters are taken in', () => {
    const carriers = doors.filter(({ name }) =>
      readFileSync(`build/doors/${name}/index.mjs`, 'utf8').includes('PutObject'),
    );
    expect(carriers.map(({ name }) => name)).toEqual(['seal-ledger', 'import-roster']);
  });

  it('loads in Node 24 with the environment that it is given, with a handler that Lambda takes', () => {
    const failed = functions().flatMap(([id, { Properties }]) => {
      const door = doors.find(({ ifItFails }) => ifItFails === Properties.Description);
      const names = Object.keys((Properties.Environment as { Variables: object }).Variables);
      const env = {
        ...Object.fromEntries(names.map((name) => [name, 'https://x.example'])),
        NODE_OPTIONS: '',
        AWS_REGION: 'us-west-2',
      };
      const url = pathToFileURL(`build/doors/${door?.name}/index.mjs`).href;
      const script = `const m = await import('${url}'); process.exit(typeof m.handler === 'function' && m.handler.length <= 2 ? 0 : 1)`;
      const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        env,
        encoding: 'utf8',
      });
      return status === 0 ? [] : [`${id}: ${/^Error: .*/m.exec(stderr)?.[0]}`];
    });
    expect(failed).toEqual([]);
  });
});

const inS3 = () => statements().filter(({ actions }) => actions.some((action) => action.startsWith('s3:')));
const found = (text: string, what: RegExp) => [...text.matchAll(what)].map(([, thing = '']) => thing);

describe('permissions', () => {
  it('never cover every action of a service', () => {
    expect(statements().flatMap(({ actions }) => actions.filter((action) => /^\*$|:\*$/.test(action)))).toEqual([]);
  });

  it('never allow a scan, and never every action or every table', () => {
    for (const { actions, Resource } of dynamo()) {
      expect(actions.filter((action) => /Scan|\*/.test(action))).toEqual([]);
      expect(JSON.stringify(Resource)).not.toContain('"*"');
    }
  });

  it('always name the keys that they reach', () => {
    for (const statement of dynamo()) {
      expect(prefixesOf(statement).length).toBeGreaterThan(0);
      expect(
        prefixesOf(statement).filter(
          (prefix) => typeof prefix !== 'string' || !/^[A-Z-]+(#[\w-]+)*[#/]?\*$/.test(prefix),
        ),
      ).toEqual([]);
    }
  });

  it('hold for no request that lacks a list which they hold it to', () => {
    const held = dynamo().flatMap(({ id, Condition = {} }) =>
      Object.entries(Condition).flatMap(([operator, keys]) =>
        operator.startsWith('ForAllValues:') ? Object.keys(keys).map((key) => [id, key, Condition.Null?.[key]]) : [],
      ),
    );
    expect(held.length).toBeGreaterThan(dynamo().length);
    expect(held.filter(([, , absent]) => absent !== 'false')).toEqual([]);
  });

  it('name the attributes of every update: of a person, whose account it is; of a post, which questions wait', () => {
    const updates = dynamo().filter(({ actions }) => actions.includes('dynamodb:UpdateItem'));
    const named = updates.map((update) => [
      ...[/^[A-Z][a-z]+/.exec(update.id)?.[0], ...update.actions, ...prefixesOf(update)],
      update.Condition?.['ForAllValues:StringEquals']?.['dynamodb:Attributes'],
    ]);
    expect(named.sort()).toEqual([
      ['Classroom', 'dynamodb:UpdateItem', 'PERSON#*', ['pk', 'sk', 'googleSub']],
      ['Classroom', 'dynamodb:UpdateItem', 'QUESTION#*', ['pk', 'sk', 'open']],
      ['Classroom', 'dynamodb:UpdateItem', 'SESSION#*', ['pk', 'sk', 'accessToken', 'accessTokenExpiresAt']],
      ['Slack', 'dynamodb:UpdateItem', 'PERSON#*', ['pk', 'sk', 'slack']],
      ['Web', 'dynamodb:UpdateItem', 'PERSON#*', ['pk', 'sk', 'googleSub']],
    ]);
  });

  it('let no write be answered what was there, but for what is to be used once', () => {
    const writes = dynamo().filter(({ actions }) => actions.some((action) => /:(Put|Update|Delete)Item/.test(action)));
    const answered = writes.filter(
      ({ Condition }) => Condition?.StringEqualsIfExists?.['dynamodb:ReturnValues'] !== 'NONE',
    );
    expect(answered.length).toBeLessThan(writes.length);
    expect(answered.map((each) => [each.actions, prefixesOf(each), each.Condition?.StringEquals])).toEqual([
      [['dynamodb:DeleteItem'], ['ATTEMPT#*', 'CODE#*'], { 'dynamodb:ReturnValues': 'ALL_OLD' }],
      [['dynamodb:DeleteItem'], ['ATTEMPT#*'], { 'dynamodb:ReturnValues': 'ALL_OLD' }],
    ]);
  });

  it('let nobody update or delete in the ledger', () => {
    const ledger = dynamo().filter(({ Resource }) => JSON.stringify(Resource).includes('Ledger'));
    expect(ledger.length).toBeGreaterThan(0);
    const others = ledger.filter(({ actions }) => actions.some((action) => action !== 'dynamodb:PutItem'));
    expect(others.map(({ id, actions }) => [id.slice(0, 10), actions])).toEqual([
      ['SealLedger', [...actionsOf.read].sort()],
    ]);
  });

  it('let the door that seals the ledger write seals and no entry, and the doors that write entries no seal', () => {
    const writers = dynamo().filter(
      ({ actions, Resource }) => actions.includes('dynamodb:PutItem') && JSON.stringify(Resource).includes('Ledger'),
    );
    const may = (door: string) => writers.filter(({ id }) => id.startsWith(door)).flatMap(prefixesOf);
    expect(may('SealLedger')).toEqual(['SEAL#*']);
    expect(writers.flatMap(prefixesOf).filter((prefix) => prefix === 'SEAL#*')).toHaveLength(1);
  });

  it('let the door that seals the ledger add to the archive, and nobody read, remove or unlock there', () => {
    const archive = inS3().filter(({ Resource }) => JSON.stringify(Resource).includes('SealBucket'));
    expect(archive.map(({ id, actions }) => [id.slice(0, 10), actions])).toEqual([['SealLedger', ['s3:PutObject']]]);
    expect(JSON.stringify(archive[0]?.Resource)).toContain('/seals/*');
  });

  it('let one door read the roster that was left for it, and say what became of it, and no other see the inbox', () => {
    const inbox = inS3().filter(({ Resource }) => JSON.stringify(Resource).includes('RosterBucket'));
    expect(inbox.every(({ id }) => id.startsWith('ImportRoster'))).toBe(true);
    const names = ({ Resource }: Statement) => found(JSON.stringify(Resource), /"(\/[\w/.*]+)"/g);
    expect(inbox.map((statement) => [statement.actions, names(statement)])).toEqual([
      [['s3:GetObject'], ['/roster.zip', '/state/taken.json']],
      [['s3:PutObject'], ['/reports/*', '/state/taken.json']],
      [['s3:ListBucket'], []],
    ]);
    expect(inS3()).toHaveLength(4);
  });

  it('let no door that answers people read whole plans', () => {
    const isOfStudents = (statement: Statement) =>
      prefixesOf(statement).some((prefix) => prefix.startsWith('STUDENT#'));
    const touchers = dynamo().filter(isOfStudents);
    const readers = touchers.filter(({ actions }) => actions.some((action) => actionsOf.read.includes(action)));
    expect(readers.map(({ id }) => id)).toEqual([expect.stringMatching(/^SweepPlans/)]);
    const others = touchers.filter(({ id }) => !id.startsWith('SweepPlans'));
    expect(others.map(({ id, actions }) => [id.slice(0, 11), actions])).toEqual([
      ['IndexLedger', ['dynamodb:PutItem']],
    ]);
    expect(doors.find(({ name }) => name === 'sweep-plans')?.opened.by).toBe('schedule');
  });

  it('let the door that reads whole plans see no paper of evidence and no secret', () => {
    const mine = statements().filter(({ id }) => id.startsWith('SweepPlans'));
    expect(mine.length).toBeGreaterThan(0);
    expect(JSON.stringify(mine)).not.toContain('Confidential');
  });

  it('let nobody read plans from the stream either: it tells keys alone', () => {
    expect(deployment().data.PlansTable?.Properties.StreamSpecification).toEqual({ StreamViewType: 'KEYS_ONLY' });
  });

  it('let the add-on read cards and rosters and nothing else of the plans table', () => {
    const read = ofDoor('classroom-add-on').filter(
      ({ actions, Resource }) =>
        actions.includes('dynamodb:GetItem') && JSON.stringify(Resource).includes('PlansTable'),
    );
    expect(read.flatMap(prefixesOf).sort()).toEqual(
      (access['classroom-add-on'].plans?.read ?? []).map((prefix) => `${prefix}*`).sort(),
    );
    expect(read.flatMap(prefixesOf)).toEqual(expect.not.arrayContaining(['STUDENT#*', 'TRIAGE#*', 'REVIEW#*']));
  });

  it('let Slack’s door see what somebody allowed, and no token', () => {
    const grants = ofDoor('slack').filter((statement) => prefixesOf(statement).includes('GRANT#*'));
    expect(grants.map(({ actions, Condition }) => [actions, Condition])).toMatchObject([
      [
        ['dynamodb:GetItem'],
        {
          'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'granted', 'scopes'] },
          StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
        },
      ],
    ]);
  });

  it('let no door but the one that takes the roster in write a seat of it, or say whose an email address is', () => {
    const isRosters = ({ id }: { id: string }) => id.startsWith('ImportRoster');
    const changing = dynamo().filter(({ actions }) => actions.some((action) => /Put|Update|Delete|Write/.test(action)));
    expect(changing.filter(isRosters).flatMap(prefixesOf)).toEqual(
      ['POINTER#', 'SCHOOL#', 'PERSON#', 'SECTION#sec_', 'NAME#', 'BIRTHDAY#', 'OFFICE#', 'POINTER#'].map(
        (prefix) => `${prefix}*`,
      ),
    );
    expect(doors.find(({ name }) => name === 'import-roster')?.opened.by).toBe('schedule');
    const writers = changing.filter((statement) => !isRosters(statement));
    const reached = writers.flatMap(prefixesOf).map((prefix) => prefix.replace('*', ''));
    const reaches = (key: string) => reached.filter((prefix) => key.startsWith(prefix));
    expect(reaches('SECTION#sec_algebra')).toEqual([]);
    expect(reaches('POINTER#email#grace@harbor.example')).toEqual([]);
    expect(new Set(reaches('SECTION#gcc_71'))).toEqual(new Set(['SECTION#gcc_']));
  });

  it('let no door that answers people say that a message was sent', () => {
    const marks = (key: string) =>
      dynamo()
        .filter(({ actions }) => actions.includes('dynamodb:PutItem'))
        .filter((writer) => prefixesOf(writer).some((prefix) => key.startsWith(prefix.replace('*', ''))))
        .map(({ id }) => /^(Slack|Web|[A-Z][a-z]+[A-Z][a-z]+)/.exec(id)?.[0]);
    expect(marks('ONCE#delivery#rev_1/mail')).toEqual(['UpdateGoogle', 'SendMail', 'TellSlack']);
    expect(marks('ONCE#event#reminder/rev_1')).toEqual(['Web', 'UpdateGoogle', 'DailySweep']);
    expect(marks('ONCE#event#off-list/gcc_1/a')).toEqual([
      'ClassroomAdd',
      'Web',
      'UpdateGoogle',
      'DailySweep',
      'WatchClasswork',
    ]);
    expect(marks('ONCE#command#stf_grace/one')).toEqual(['ClassroomAdd', 'Slack', 'SweepPlans', 'WatchClasswork']);
  });

  it('let only the doors that speak to a vendor read that vendor’s keys', () => {
    const readers = (secret: string) =>
      Object.entries(access)
        .filter(([, { confidential }]) => confidential?.read?.includes(secret))
        .map(([name]) => name);
    expect(readers('SECRET#google')).toEqual(['classroom-add-on', 'web', 'update-google-calendar', 'watch-classwork']);
    expect(readers('SECRET#slack')).toEqual(['slack', 'tell-slack']);
    expect(readers('SECRET#')).toEqual([]);
  });

  it('let mail go out from one address only', () => {
    const [mail] = statements().filter(({ actions }) => actions.includes('ses:SendEmail'));
    expect(mail?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'sidelight@harbor.example' } });
  });
});

describe('queues and streams', () => {
  it('give every vendor its own queue, and every queue a place for what was given up', () => {
    const withDead = service('AWS::SQS::Queue').filter(([, { Properties }]) => Properties.RedrivePolicy !== undefined);
    expect(withDead).toHaveLength(3);
    for (const [, { Properties }] of withDead) expect(Properties.RedrivePolicy).toMatchObject({ maxReceiveCount: 5 });
    for (const [, { Properties }] of service('AWS::SQS::Queue')) expect(Properties.KmsMasterKeyId).toBeDefined();
    const kept = service('AWS::SQS::Queue').filter(([, { Properties }]) => Properties.RedrivePolicy === undefined);
    for (const [id, { Properties }] of kept) expect([id, Properties.MessageRetentionPeriod]).toEqual([id, 14 * 86_400]);
  });

  it('keep a message from coming back while it is still being worked on', () => {
    for (const { opened, name, timeoutSeconds } of doors) {
      if (opened.by !== 'queue') continue;
      const [queue] = service('AWS::SQS::Queue').filter(
        ([id, { Properties }]) => Properties.RedrivePolicy && id.toLowerCase().startsWith(`${opened.vendor}queue`),
      );
      expect(Number(queue?.[1].Properties.VisibilityTimeout), name).toBeGreaterThanOrEqual(6 * timeoutSeconds);
    }
  });

  it('are spoken to over TLS only', () => {
    const guarded = service('AWS::SQS::QueuePolicy')
      .filter(([, { Properties }]) => JSON.stringify(Properties).includes('"aws:SecureTransport":"false"'))
      .map(([, { Properties }]) => JSON.stringify(Properties.Queues));
    for (const [id] of service('AWS::SQS::Queue')) expect(guarded.join()).toContain(id);
  });

  it('raise an alarm that is heard wherever something was given up or waits', () => {
    const alarms = service('AWS::CloudWatch::Alarm').map(([, { Properties }]) => JSON.stringify(Properties));
    for (const [id, { Properties }] of service('AWS::SQS::Queue')) {
      const metric = Properties.RedrivePolicy ? 'ApproximateAgeOfOldestMessage' : 'ApproximateNumberOfMessagesVisible';
      expect(
        alarms.filter((text) => text.includes(id) && text.includes(metric)),
        id,
      ).toHaveLength(1);
    }
    const [topic] = service('AWS::SNS::TopicPolicy').map(([, { Properties }]) => Properties.PolicyDocument);
    expect(topic).toMatchObject({
      Statement: expect.arrayContaining([
        expect.objectContaining({
          Action: 'sns:Publish',
          Effect: 'Allow',
          Principal: { Service: 'cloudwatch.amazonaws.com' },
        }),
      ]),
    });
  });

  it('retry what failed and only that', () => {
    const mappings = service('AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => Properties);
    expect(mappings).toHaveLength(5);
    for (const mapping of mappings) expect(mapping.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  });

  it('wake the publisher for outbox items only, and the ledger’s door also for what must never happen', () => {
    const patterns = service('AWS::Lambda::EventSourceMapping').flatMap(([, { Properties }]) =>
      ((Properties.FilterCriteria as { Filters: { Pattern: string }[] } | undefined)?.Filters ?? []).map(
        ({ Pattern }) => JSON.parse(Pattern),
      ),
    );
    expect(patterns).toEqual([
      { eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ prefix: 'EVENT#' }] } } } },
      { eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ prefix: 'HOUR#' }] } } } },
      { eventName: ['MODIFY', 'REMOVE'] },
    ]);
  });

  it('raise an alarm within the minute in which the ledger was changed', () => {
    const [changed] = service('AWS::CloudWatch::Alarm').filter(([id]) => id.startsWith('AlarmsLedgerChanged'));
    expect(changed?.[1].Properties).toMatchObject({ Period: 60, EvaluationPeriods: 1, Threshold: 1, Statistic: 'Sum' });
    const [filter] = service('AWS::Logs::MetricFilter').filter(([id]) => id.includes('LedgerChanges'));
    expect(filter?.[1].Properties.MetricTransformations).toMatchObject([
      { MetricName: changed?.[1].Properties.MetricName, MetricNamespace: changed?.[1].Properties.Namespace },
    ]);
    expect(JSON.stringify(filter?.[1].Properties.LogGroupName)).toContain('IndexLedgerLog');
  });

  it.each(['DailySweep', 'SweepPlans'])('open %s once a day, at an hour that every day of the year has', (door) => {
    const [sweep] = service('AWS::Scheduler::Schedule').filter(([id]) => id.startsWith(door));
    const Properties = sweep?.[1].Properties ?? {};
    const [, minute, hour] = /cron\((\d+) (\d+)/.exec(String(Properties.ScheduleExpression)) ?? [];
    expect(Number(hour) * 60 + Number(minute)).toBeGreaterThanOrEqual(4 * 60);
    expect(Properties.ScheduleExpressionTimezone).toBe('America/Los_Angeles');
  });

  it('seal every hour, when the last one has been over for a quarter of an hour', () => {
    const [sealing] = service('AWS::Scheduler::Schedule').filter(([id]) => id.startsWith('SealLedger'));
    expect(sealing?.[1].Properties).toMatchObject({
      ScheduleExpression: 'cron(20 * * * ? *)',
      ScheduleExpressionTimezone: 'Etc/UTC',
    });
  });
});

describe('the way in', () => {
  it('has exactly the routes that doors name, and one for every other address', () => {
    const routes = service('AWS::ApiGatewayV2::Route').map(([, { Properties }]) => String(Properties.RouteKey));
    const named = doors.flatMap(({ opened }) =>
      opened.by === 'http' ? opened.routes.map(({ method, path }) => `${method} ${path}`) : [],
    );
    expect(routes.sort()).toEqual([...named, '$default'].sort());
  });

  const stage = () => service('AWS::ApiGatewayV2::Stage')[0]?.[1];

  it('logs whence a request came and by which line of a door’s log it is found, for a month; no path, no query', () => {
    const { AccessLogSettings } = stage()?.Properties ?? {};
    const { Format } = AccessLogSettings as { Format: string };
    expect(JSON.parse(Format)).toMatchObject({
      from: '$context.identity.sourceIp',
      doorRequestId: '$context.integration.requestId',
    });
    expect(Format).not.toMatch(/context\.path|querystring|requestOverride/i);
    const [log] = service('AWS::Logs::LogGroup').filter(([id]) => id.includes('AccessLog'));
    expect(log?.[1].Properties.RetentionInDays).toBe(30);
  });

  it('is the district’s own address, and AWS’s is closed', () => {
    const [[, api] = []] = service('AWS::ApiGatewayV2::Api');
    expect(api?.Properties.DisableExecuteApiEndpoint).toBe(true);
    const [[domainId, domain] = []] = service('AWS::ApiGatewayV2::DomainName');
    expect(domain?.Properties.DomainName).toBe('sidelight.harbor.example');
    const [[, mapping] = []] = service('AWS::ApiGatewayV2::ApiMapping');
    expect(mapping?.Properties).toMatchObject({ DomainName: { Ref: domainId }, Stage: '$default' });
  });

  it('lets through each route as much as its door can bear, and names no route before it is there', () => {
    const rates = stage()?.Properties.RouteSettings as Record<string, { ThrottlingRateLimit: number }>;
    const routes = service('AWS::ApiGatewayV2::Route');
    expect(Object.keys(rates).sort()).toEqual(routes.map(([, { Properties }]) => String(Properties.RouteKey)).sort());
    expect(rates['POST /slack']).toEqual({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 });
    expect(rates['GET /add-on/teacher-view']).toEqual({ ThrottlingRateLimit: 200, ThrottlingBurstLimit: 500 });
    expect(stage()?.DependsOn).toEqual(expect.arrayContaining(routes.map(([id]) => id)));
    expect(stage()?.Properties.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 20, ThrottlingBurstLimit: 50 });
  });
});

describe('the tool that deploys', () => {
  it('is the AWS CDK of version 2: what npm calls its latest is a broken 3', () => {
    expect(JSON.parse(readFileSync('node_modules/aws-cdk/package.json', 'utf8')).version).toMatch(/^2\./);
  });
});

describe('the name that pages live at', () => {
  it('is proven by hand where the names are kept elsewhere, and nothing is made in Route 53', () => {
    expect(service('AWS::CertificateManager::Certificate')).toEqual([]);
    expect(service('AWS::Route53::RecordSet')).toEqual([]);
    const [[, domain] = []] = service('AWS::ApiGatewayV2::DomainName');
    expect(JSON.stringify(domain?.Properties)).toContain('arn:aws:acm:us-west-2:111122223333:certificate/');
  });
});
