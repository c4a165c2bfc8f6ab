import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { accept } from './accept.ts';
import { type Alarms, runbook } from './alarms.ts';
import type { AppFunction } from './app-function.ts';
import { encryptedQueue, letEncryptMessages } from './encrypted-queue.ts';
import { letUseKey, ofTable } from './key-use.ts';

/** `under`: a prefix of the key; without one, whatever the key. */
type Change = { is: readonly ('INSERT' | 'MODIFY' | 'REMOVE')[]; under?: string };
type Props = {
  table: Table;
  door: AppFunction;
  wakesFor: readonly Change[];
  tableKey: IKey;
  queueKey: IKey;
  alarms: Alarms;
};

/**
 * A door that follows a table. It wakes for the changes that it names and no others; what it could not work off in a
 * day waits for a person.
 */
export class TableStream extends Construct {
  constructor(scope: Construct, id: string, { table, door, wakesFor, tableKey, queueKey, alarms }: Props) {
    super(scope, id);
    const failed = encryptedQueue(this, 'Failed', { key: queueKey, retentionPeriod: Duration.days(14) });
    accept(
      failed,
      'AwsSolutions-SQS3',
      'It is the dead-letter place of a stream, which cdk-nag does not recognize as one.',
    );
    const stream = table.tableStreamArn;
    if (!stream) throw new Error(`${table.node.path} has no stream to follow`);
    letFollow(door, stream);
    letUseKey(door, tableKey, { via: 'dynamodb', actions: ['kms:Decrypt'], context: ofTable(table.tableName) });
    letEncryptMessages(door, queueKey);
    new EventSourceMapping(this, 'Mapping', {
      target: door,
      eventSourceArn: stream,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 25,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 10,
      // The stream itself forgets after a day.
      maxRecordAge: Duration.hours(23),
      onFailure: new SqsDlq(failed),
      filters: wakesFor.map(filterOf),
    });
    const section = runbook(`${door.door.name}-stream`);
    alarms.add(`${id}Failed`, failed.metricApproximateNumberOfMessagesVisible(), {
      threshold: 1,
      description: `${door.door.ifItFails} Records of the table's stream were given up. ${section}`,
    });
    alarms.add(`${id}Late`, door.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(5) }), {
      threshold: Duration.minutes(15).toMilliseconds(),
      description: `${door.door.ifItFails} The table's stream is read a quarter of an hour late. ${section}`,
    });
  }
}

const filterOf = ({ is, under }: Change) =>
  FilterCriteria.filter({
    eventName: is.flatMap((each) => FilterRule.isEqual(each)),
    ...(under ? { dynamodb: { Keys: { pk: { S: FilterRule.beginsWith(under) } } } } : {}),
  });

function letFollow(door: AppFunction, stream: string) {
  const read = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];
  door.addToRolePolicy(new PolicyStatement({ actions: read, resources: [stream] }));
  door.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }));
  accept(
    door,
    'AwsSolutions-IAM5[Resource::*]',
    'ListStreams knows no resource; it tells names of streams and none of their records.',
  );
}
