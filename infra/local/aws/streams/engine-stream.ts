import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from './stream-batch.ts';
import type { StreamSource } from './streams.ts';

/** One table's stream from its first record on. The engine keeps one shard per stream, so one iterator is enough. */
export async function engineStream(client: DynamoDBStreamsClient, table: string): Promise<StreamSource> {
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: table }));
  const arn = Streams[0]?.StreamArn;
  if (!arn) throw new Error(`the table ${table} has no stream`);
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: arn }));
  const shard = StreamDescription?.Shards?.[0]?.ShardId;
  const start = { StreamArn: arn, ShardId: shard, ShardIteratorType: 'TRIM_HORIZON' } as const;
  let { ShardIterator: iterator } = await client.send(new GetShardIteratorCommand(start));
  return {
    arn,
    async next(limit) {
      const { Records = [], NextShardIterator } = await client.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: limit }),
      );
      iterator = NextShardIterator;
      return Records.map((record) => lambdaRecord(record, arn));
    },
  };
}

const lambdaRecord = (record: StreamRecord, arn: string): DynamoDBRecord =>
  JSON.parse(
    JSON.stringify(
      { ...record, eventSource: 'aws:dynamodb', eventSourceARN: arn, awsRegion: 'us-east-1' },
      // Lambda writes binary values as base64 and times as epoch seconds.
      (name, value) =>
        name === 'ApproximateCreationDateTime'
          ? Math.floor(Date.parse(value) / 1000)
          : value instanceof Uint8Array
            ? Buffer.from(value).toString('base64')
            : value,
    ),
  );
