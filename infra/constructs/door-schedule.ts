import { CfnResource, Duration, RemovalPolicy, Stack, TimeZone } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Schedule, ScheduleExpression, ScheduleGroup, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { accept } from './accept.ts';
import { type Alarms, runbook } from './alarms.ts';
import type { AppFunction } from './app-function.ts';
import { encryptedQueue, letEncryptMessages } from './encrypted-queue.ts';

/** When a door is opened, for how long a run is tried again, and how many hours of silence are too many. */
type Rhythm = { at: ScheduleExpression; tryFor: Duration; silence: number; inWords: string };

/**
 * Daily at 05:30 local: after every clock change (EventBridge skips an hour that does not exist) and before the first
 * bell. Once a year 25 hours lie between two of these, so 26 without one are a silence. Nightly at 4, so that the day
 * begins with the people of today. Hourly at twenty past in UTC, which has no clock changes: the hour that is to be
 * sealed must have been over for a quarter of an hour. By the quarter at its beginning, so that seven o'clock is seven.
 */
const rhythms: Record<'day' | 'hour' | 'night' | 'quarter', (zone: string) => Rhythm> = {
  day: (zone) => ({
    at: ScheduleExpression.cron({ minute: '30', hour: '5', timeZone: TimeZone.of(zone) }),
    tryFor: Duration.hours(6),
    silence: 26,
    inWords: '26 hours',
  }),
  night: (zone) => ({
    at: ScheduleExpression.cron({ minute: '0', hour: '4', timeZone: TimeZone.of(zone) }),
    tryFor: Duration.hours(6),
    silence: 26,
    inWords: '26 hours',
  }),
  hour: () => ({
    at: ScheduleExpression.cron({ minute: '20', timeZone: TimeZone.ETC_UTC }),
    tryFor: Duration.hours(1),
    silence: 3,
    inWords: 'three hours',
  }),
  quarter: () => ({
    at: ScheduleExpression.cron({ minute: '0/15', timeZone: TimeZone.ETC_UTC }),
    tryFor: Duration.hours(1),
    silence: 2,
    inWords: 'two hours',
  }),
};

type Props = {
  door: AppFunction;
  every: 'day' | 'hour' | 'night' | 'quarter';
  zone: string;
  key: IKey;
  alarms: Alarms;
  group: ScheduleGroup;
};

/** A door that the clock opens, with an alarm for a run that was given up and one for a clock that stands still. */
export class DoorSchedule extends Construct {
  constructor(scope: Construct, id: string, { door, every, zone, key, alarms, group }: Props) {
    super(scope, id);
    const { at, tryFor, silence, inWords } = rhythms[every](zone);
    const missed = encryptedQueue(this, 'Missed', { key, retentionPeriod: Duration.days(14) });
    accept(
      missed,
      'AwsSolutions-SQS3',
      'It is the dead-letter place of a schedule, which cdk-nag does not recognize as one.',
    );
    // The scheduler is done once Lambda has taken the event. A run that fails is Lambda's to repeat, twice at most, and
    // its to keep when it gives up.
    door.configureAsyncInvoke({ retryAttempts: 2, maxEventAge: tryFor, onFailure: new SqsDestination(missed) });
    letEncryptMessages(door, key);
    const schedule = new Schedule(this, 'Schedule', {
      schedule: at,
      scheduleGroup: group,
      target: new LambdaInvoke(door, {
        // The door's "now" is the time it was meant to run, so that a retry does the same.
        input: ScheduleTargetInput.fromObject({ time: '<aws.scheduler.scheduled-time>' }),
        role: this.ringer(door, key, group),
        // For the run that Lambda did not take: throttled, or not allowed.
        deadLetterQueue: missed,
        retryAttempts: 20,
        maxEventAge: tryFor,
      }),
    });
    // CDK names the group by its text, from which CloudFormation cannot tell that it must be there first.
    schedule.node.addDependency(group);
    const { ifItFails, name } = door.door;
    alarms.add(`${id}Missed`, missed.metricApproximateNumberOfMessagesVisible(), {
      threshold: 1,
      description: `${ifItFails} A run was given up. ${runbook(name)}`,
    });
    alarms.addSilence(`${id}Silent`, door.metricInvocations(), {
      hours: silence,
      description: `${ifItFails} No run was begun for ${inWords}. ${runbook(name)}`,
    });
  }

  private ringer(door: AppFunction, key: IKey, group: ScheduleGroup): Role {
    const role = new Role(this, 'Role', { assumedBy: schedulerOf(group) });
    accept(
      role,
      `AwsSolutions-IAM5[Resource::<${logicalIdOf(door)}.Arn>:*]`,
      'The versions of this one function, as CDK grants them.',
    );
    // CDK lets the role send to the queue, but not use the key without which nothing arrives there.
    letEncryptMessages(role, key);
    return role;
  }
}

/** The service when it rings schedules of this account, which AWS tells by their group, and not for anybody else. */
const schedulerOf = (group: ScheduleGroup) =>
  new ServicePrincipal('scheduler.amazonaws.com', {
    conditions: {
      StringEquals: { 'aws:SourceAccount': Stack.of(group).account, 'aws:SourceArn': group.scheduleGroupArn },
    },
  });

/** All clocks of the house, with the alarm for a run that was lost: neither begun nor kept for a person. */
export function clocks(scope: Construct, id: string, alarms: Alarms): ScheduleGroup {
  const group = new ScheduleGroup(scope, id, { removalPolicy: RemovalPolicy.DESTROY });
  alarms.add(`${id}Lost`, group.metricFailedToBeSentToDLQ(), {
    threshold: 1,
    description: `A sweep, a sealing or a roster was neither begun nor kept to be made up for. ${runbook('clocks')}`,
  });
  return group;
}

function logicalIdOf(door: AppFunction) {
  const resource = door.node.defaultChild;
  if (!CfnResource.isCfnResource(resource)) throw new Error(`${door.node.path} has no resource`);
  return Stack.of(door).getLogicalId(resource);
}
