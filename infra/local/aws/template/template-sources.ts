import * as z from 'zod/mini';
import { doorOf, queueOf, tableOf } from './local-names.ts';
import type { All } from './resources.ts';

export type TemplateStream = {
  table: string;
  door: string;
  batchSize: number;
  patterns: string[];
  retries: number;
  bisect: boolean;
  reportsFailures: boolean;
};
export type QueueSource = {
  name: string;
  arn: string;
  door: string;
  batchSize: number;
  reportsFailures: boolean;
  maxReceiveCount: number;
};
export type TemplateSchedule = {
  name: string;
  door: string;
  hour?: number;
  minute: number;
  /** How many minutes later it rings again within the hour. */
  again?: number;
  zone: string;
  input?: string;
  /** How often Lambda tries a run again that failed: the scheduler itself is done once Lambda has taken the event. */
  retries: number;
};

const Mapping = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.optional(z.number()),
  FunctionResponseTypes: z.optional(z.array(z.string())),
  FilterCriteria: z.optional(z.object({ Filters: z.array(z.object({ Pattern: z.string() })) })),
  MaximumRetryAttempts: z.optional(z.number()),
  BisectBatchOnFunctionError: z.optional(z.boolean()),
});
const Queue = z.object({ RedrivePolicy: z.object({ maxReceiveCount: z.number() }) });
const Target = z.object({ Arn: z.string(), Input: z.optional(z.string()) });
const Rule = z.object({ ScheduleExpression: z.string(), Targets: z.array(Target) });
const AsyncInvocation = z.object({ FunctionName: z.string(), MaximumRetryAttempts: z.optional(z.number()) });
const SchedulerSchedule = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.optional(z.string()),
  Target,
});

const mappings = (all: All) => all('AWS::Lambda::EventSourceMapping').map(({ read }) => read(Mapping));
const reports = ({ FunctionResponseTypes = [] }: z.infer<typeof Mapping>) =>
  FunctionResponseTypes.includes('ReportBatchItemFailures');

export const streams = (all: All): TemplateStream[] =>
  mappings(all).flatMap((mapping) => {
    const table = tableOf(mapping.EventSourceArn);
    if (!table) return [];
    return {
      table,
      door: doorOf(mapping.FunctionName),
      batchSize: mapping.BatchSize ?? 100,
      patterns: mapping.FilterCriteria?.Filters.map(({ Pattern }) => Pattern) ?? [],
      retries: mapping.MaximumRetryAttempts ?? -1,
      bisect: mapping.BisectBatchOnFunctionError ?? false,
      reportsFailures: reports(mapping),
    };
  });

export const queues = (all: All): QueueSource[] =>
  mappings(all).flatMap((mapping) => {
    const name = queueOf(mapping.EventSourceArn);
    const queue = all('AWS::SQS::Queue').find(({ id }) => id === name);
    if (!name || !queue) return [];
    return {
      name,
      arn: mapping.EventSourceArn,
      door: doorOf(mapping.FunctionName),
      batchSize: mapping.BatchSize ?? 10,
      reportsFailures: reports(mapping),
      maxReceiveCount: queue.read(Queue).RedrivePolicy.maxReceiveCount,
    };
  });

/** What Lambda does for a function that says nothing. */
const usualRetries = 2;

export function schedules(all: All): TemplateSchedule[] {
  const asked = all('AWS::Lambda::EventInvokeConfig').map(({ read }) => read(AsyncInvocation));
  const retriesOf = (door: string) =>
    asked.find(({ FunctionName }) => doorOf(FunctionName) === door)?.MaximumRetryAttempts ?? usualRetries;
  const rules = all('AWS::Events::Rule').flatMap(({ id, read }) => {
    const { ScheduleExpression, Targets } = read(Rule);
    return Targets.map((target) => schedule(id, ScheduleExpression, { zone: 'UTC', target }));
  });
  const own = all('AWS::Scheduler::Schedule').map(({ id, read }) => {
    const { ScheduleExpression, ScheduleExpressionTimezone = 'UTC', Target: target } = read(SchedulerSchedule);
    return schedule(id, ScheduleExpression, { zone: ScheduleExpressionTimezone, target });
  });
  return [...rules, ...own].map((each) => ({ ...each, retries: retriesOf(each.door) }));
}

function schedule(
  name: string,
  expression: string,
  { zone, target }: { zone: string; target: z.infer<typeof Target> },
): Omit<TemplateSchedule, 'retries'> {
  const [, minute, again, hour] =
    /^cron\((\d+)(?:\/(\d+))? (\d+|\*) (?:\* \* \?|\? \* \*) \*\)$/.exec(expression) ?? [];
  if (!minute || !hour)
    throw new Error(
      `The local clock knows schedules of a day, an hour and parts of one only, not ${expression} of ${name}`,
    );
  return {
    name,
    door: doorOf(target.Arn),
    ...(hour === '*' ? {} : { hour: Number(hour) }),
    minute: Number(minute),
    ...(again === undefined ? {} : { again: Number(again) }),
    zone,
    ...(target.Input === undefined ? {} : { input: target.Input }),
  };
}
