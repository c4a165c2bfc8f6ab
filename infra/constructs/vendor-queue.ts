import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { EnvName } from '#shared/lambda/env.ts';
import { type Alarms, runbook } from './alarms.ts';
import type { AppFunction } from './app-function.ts';
import { encryptedQueue, letEncryptMessages } from './encrypted-queue.ts';
import { letUseKey } from './key-use.ts';

/** `restsFor`: how long news waits before it is told. `returnsAfter`: for a door whose time-out is that of a sweep. */
type Props = {
  door: AppFunction;
  from: AppFunction;
  envName: EnvName;
  key: IKey;
  alarms: Alarms;
  restsFor?: Duration;
  returnsAfter?: Duration;
};

/**
 * News for one vendor, or from one: five tries, then a place where it waits for a person. A vendor that is down delays
 * its own news and no other's.
 */
export class VendorQueue extends Construct {
  constructor(scope: Construct, id: string, { door, from, envName, key, alarms, restsFor, returnsAfter }: Props) {
    super(scope, id);
    const dead = encryptedQueue(this, 'Dead', { key, retentionPeriod: Duration.days(14) });
    const queue = encryptedQueue(this, 'Queue', {
      key,
      // AWS asks for at least six times the function's time-out, or a slow batch comes back while it is still being
      // worked on.
      visibilityTimeout: returnsAfter ?? Duration.seconds(6 * door.door.timeoutSeconds),
      retentionPeriod: Duration.days(4),
      ...(restsFor ? { deliveryDelay: restsFor } : {}),
      deadLetterQueue: { queue: dead, maxReceiveCount: 5 },
    });
    door.addEventSource(new SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency: 2 }));
    letUseKey(door, key, { via: 'sqs', actions: ['kms:Decrypt'] });
    queue.grantSendMessages(from);
    letEncryptMessages(from, key);
    from.addEnvironment(envName, queue.queueUrl);
    const section = runbook(`${door.door.name}-queue`);
    alarms.add(`${id}Dead`, dead.metricApproximateNumberOfMessagesVisible(), {
      threshold: 1,
      description: `${door.door.ifItFails} Messages were given up and wait for a person. ${section}`,
    });
    alarms.add(`${id}Old`, queue.metricApproximateAgeOfOldestMessage(), {
      threshold: Duration.hours(1).toSeconds(),
      description: `${door.door.ifItFails} Messages have waited for an hour. ${section}`,
    });
  }
}
