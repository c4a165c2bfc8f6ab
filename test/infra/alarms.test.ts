import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, describe, expect, it } from 'vitest';
import { DomainError } from '#shared/domain/errors.ts';
import { logRefusal } from '#shared/lambda/log-failure.ts';
import { type WorkerPool, workerPool } from '../../infra/local/aws/lambda/worker-pool.ts';
import { keptLog } from '../functions/kept-log.ts';
import { type AlarmProperties, ringsOf } from './alarm-state.ts';
import { maxContributorValue } from './contributors.ts';
import { ofType, synthesised } from './deployment.ts';
import { matchesFilter } from './filter-pattern.ts';
import { aDoor } from './local/aws/doors.ts';

const deployment = synthesised();
const service = (type: string) => ofType(deployment().service, type);
const logger = join(import.meta.dirname, '../../shared/lambda/logger.ts');

const speaking = `import { log } from '${logger}';
  export const handler = async ({ level, bug }) => {
    if (bug) throw new TypeError('ours');
    log(level, 'slack answer failed', { reference: 'ref_1' });
  };`;

const pools: WorkerPool[] = [];
afterAll(() => Promise.all(pools.map((pool) => pool.stop())));

/** What one call leaves in the log of a function whose log has this format. */
async function logged(format: string, event: object) {
  const lines: string[] = [];
  const pool = workerPool(aDoor(speaking, { env: { AWS_LAMBDA_LOG_FORMAT: format } }), (line) => lines.push(line));
  pools.push(pool);
  await pool.invoke(event);
  await expect.poll(() => lines.length).toBeGreaterThan(0);
  return lines[0] ?? '';
}

const doors = () =>
  service('AWS::Lambda::Function').flatMap(([id, { Properties }]) => {
    const { LogFormat, LogGroup } = Properties.LoggingConfig as { LogFormat?: string; LogGroup: unknown };
    const filters = service('AWS::Logs::MetricFilter').filter(
      ([name, { Properties: filter }]) =>
        name.includes('ErrorLines') && JSON.stringify(filter.LogGroupName) === JSON.stringify(LogGroup),
    );
    return filters.map(([, { Properties: filter }]) => ({ id, LogFormat, pattern: String(filter.FilterPattern) }));
  });

describe('the alarm for what a door says itself', () => {
  it('hears an error of each door, and its bugs, and nothing that is no error', async () => {
    const [format, ...others] = new Set(doors().map(({ LogFormat }) => LogFormat ?? 'Text'));
    expect(others).toEqual([]);
    const line = (event: object) => logged(format ?? '', event);
    const loud = [await line({ level: 'error' }), await line({ bug: true })];
    const quiet = [await line({ level: 'warn' }), await line({ level: 'info' })];
    expect(doors()).toHaveLength(14);
    for (const { id, pattern } of doors()) {
      const heard = (lines: string[]) => lines.map((each) => matchesFilter(pattern, each));
      expect([id, heard(loud), heard(quiet)]).toEqual([id, [true, true], [false, false]]);
    }
  });

  it('is deaf to the text format, which puts time and request in front of every line', async () => {
    const line = await logged('Text', { level: 'error' });
    expect(line).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z\t[\w-]{36}\tERROR\t/);
    for (const { pattern } of doors()) expect(matchesFilter(pattern, line)).toBe(false);
  });
});

type Joined = { 'Fn::Join': [string, (string | { Ref: string })[]] };
type Target = { Arn: unknown; DeadLetterConfig: { Arn: unknown } };
type Clock = { alarm: AlarmProperties; runs: number[] };
const created = Temporal.Instant.from('2026-08-10T18:10:00Z');
const yearOfHours = 366 * 24;

/** The alarm for one silent clock, and the hours since the deployment in which its schedule of the template rings. */
function clockOf(name: string): Clock {
  const [schedule] = service('AWS::Scheduler::Schedule').filter(([id]) => id.startsWith(name));
  const { ScheduleExpression, ScheduleExpressionTimezone } = schedule?.[1].Properties ?? {};
  const [, minute = '', hour = ''] = /^cron\((\d+|0\/15) (\d+|\*) /.exec(String(ScheduleExpression)) ?? [];
  const [alarm] = service('AWS::CloudWatch::Alarm').filter(([id]) => id.startsWith(`Alarms${name}ClockSilent`));
  const hours = Array.from({ length: yearOfHours }, (_, each) => each);
  const runs = hours.filter((each) => {
    const local = created.add({ hours: each }).toZonedDateTimeISO(String(ScheduleExpressionTimezone));
    return hour === '*' || local.hour === Number(hour);
  });
  expect(minute).not.toBe('');
  return { alarm: alarm?.[1].Properties as AlarmProperties, runs };
}

describe.each([
  ['DailySweep', 28],
  ['SweepPlans', 28],
  ['SealLedger', 4],
  ['WatchClasswork', 3],
])('the alarm for a silent clock of %s', (name, hours) => {
  it('rings on no day of a year, neither on the first nor on the one of 25 hours', () => {
    const { alarm, runs } = clockOf(name);
    expect(runs.length).toBeGreaterThan(360);
    expect(ringsOf(alarm, new Set(runs), yearOfHours)).toEqual([]);
  });

  it(`rings within ${hours} hours once no run is begun any more, and once`, () => {
    const { alarm, runs } = clockOf(name);
    const last = runs[Math.floor(runs.length / 2)] ?? 0;
    const [rung, ...again] = ringsOf(alarm, new Set(runs.filter((run) => run <= last)), yearOfHours);
    expect(again).toEqual([]);
    expect((rung ?? Number.POSITIVE_INFINITY) - last).toBeLessThanOrEqual(hours);
  });
});

describe('a run that the clock began and that failed', () => {
  it('is begun by a schedule whose group is there before it', () => {
    const [[group] = ['']] = service('AWS::Scheduler::ScheduleGroup');
    const schedules = service('AWS::Scheduler::Schedule');
    expect(schedules).toHaveLength(5);
    for (const [, { DependsOn = [] }] of schedules) expect(DependsOn).toContain(group);
  });

  it('is tried again by Lambda, and kept where an alarm waits when that gives up', () => {
    const asked = service('AWS::Lambda::EventInvokeConfig').map(([, { Properties }]) => Properties);
    const schedules = service('AWS::Scheduler::Schedule').map(([, { Properties }]) => Properties.Target as Target);
    expect(asked).toHaveLength(5);
    for (const { FunctionName, MaximumRetryAttempts, MaximumEventAgeInSeconds, DestinationConfig } of asked) {
      expect(MaximumRetryAttempts).toBe(2);
      expect(Number(MaximumEventAgeInSeconds)).toBeGreaterThanOrEqual(3600);
      const { Ref } = FunctionName as { Ref: string };
      const { OnFailure } = DestinationConfig as { OnFailure: { Destination: unknown } };
      const target = schedules.find(({ Arn }) => JSON.stringify(Arn).includes(Ref));
      // One place for what Lambda gave up and for what it did not take.
      expect(OnFailure.Destination).toEqual(target?.DeadLetterConfig.Arn);
    }
  });
});

describe('the alarm for refusals of one person', () => {
  const [teacher, other] = ['stf_theo', 'stf_omar'];
  const alarm = () => service('AWS::CloudWatch::Alarm').find(([id]) => id.startsWith('AlarmsRefusals'))?.[1].Properties;
  const rule = () => service('AWS::CloudWatch::InsightRule')[0]?.[1].Properties.RuleBody as Joined;
  const body = () =>
    rule()
      ['Fn::Join'][1].map((part) => (typeof part === 'string' ? part : part.Ref))
      .join('');
  const refusals = (actor: string | undefined, count: number) => {
    const log = keptLog();
    for (let each = 0; each < count; each++)
      logRefusal(new DomainError('not_allowed', { studentId: `stu_${each}` }), { surface: 'slack', actor });
    logRefusal(new DomainError('signed_out'), { surface: 'slack', actor });
    log.stop();
    return log.lines;
  };
  const rings = (lines: string[]) => maxContributorValue(body(), lines) >= Number(alarm()?.Threshold);

  it('rings for twenty of one, and not for as many of several or of nobody known', () => {
    expect(rings(refusals(teacher, 20))).toBe(true);
    expect(rings([...refusals(teacher, 19), ...refusals(other, 19), ...refusals(undefined, 40)])).toBe(false);
  });

  it('looks at the logs of every door that answers people, over an hour, at the one who was refused most', () => {
    const { LogGroupNames } = JSON.parse(body()) as { LogGroupNames: string[] };
    expect(LogGroupNames.map((name) => name.replace(/Log[0-9A-F]{8}$/, ''))).toEqual([
      'ClassroomAddOn',
      'Slack',
      'SchoolHelp',
      'Web',
    ]);
    const { Metrics } = alarm() ?? {};
    const [metric] = Metrics as { Expression: unknown; Period: number }[];
    expect(metric?.Period).toBe(3600);
    expect(JSON.stringify(metric?.Expression)).toMatch(/INSIGHT_RULE_METRIC.*RefusalsRule.*MaxContributorValue/);
  });
});
