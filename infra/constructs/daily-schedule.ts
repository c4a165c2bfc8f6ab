import { CfnResource, Duration, Stack, TimeZone } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { accept } from './accept.ts';
import { type Alarms, runbook } from './alarms.ts';
import type { AppFunction } from './app-function.ts';

type Props = { door: AppFunction; zone: string; key: IKey; alarms: Alarms };

/** The daily sweep at 05:30 local: after every clock change (EventBridge skips an hour that does not exist) and before the first bell. */
export class DailySchedule extends Construct {
  constructor(scope: Construct, id: string, { door, zone, key, alarms }: Props) {
    super(scope, id);
    const missed = new Queue(this, 'Missed', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
    });
    accept(
      missed,
      'AwsSolutions-SQS3',
      'It is the dead-letter place of a schedule, which cdk-nag does not recognise as one.',
    );
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    accept(
      role,
      `AwsSolutions-IAM5[Resource::<${logicalIdOf(door)}.Arn>:*]`,
      'The versions of this one function, as CDK grants them.',
    );
    // CDK lets the role send to the queue, but not use the key without which nothing arrives there.
    key.grant(role, 'kms:Decrypt', 'kms:GenerateDataKey');
    new Schedule(this, 'Daily', {
      schedule: ScheduleExpression.cron({ minute: '30', hour: '5', timeZone: TimeZone.of(zone) }),
      target: new LambdaInvoke(door, {
        // The sweep's "now" is the time it was meant to run, so that a retry does the same.
        input: ScheduleTargetInput.fromObject({ time: '<aws.scheduler.scheduled-time>' }),
        role,
        deadLetterQueue: missed,
        retryAttempts: 20,
        maxEventAge: Duration.hours(6),
      }),
    });
    alarms.add(`${id}Missed`, missed.metricApproximateNumberOfMessagesVisible(), {
      threshold: 1,
      description: `${door.door.ifItFails} A day's sweep never ran. ${runbook('daily-sweep')}`,
    });
    alarms.addSilence(
      `${id}Silent`,
      door.metricInvocations({ period: Duration.days(1) }),
      `${door.door.ifItFails} No sweep was begun for a day. ${runbook('daily-sweep')}`,
    );
  }
}

function logicalIdOf(door: AppFunction) {
  const resource = door.node.defaultChild;
  if (!CfnResource.isCfnResource(resource)) throw new Error(`${door.node.path} has no resource`);
  return Stack.of(door).getLogicalId(resource);
}
