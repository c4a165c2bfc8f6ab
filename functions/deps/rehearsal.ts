import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { schoolDateAt } from '#shared/domain/dates.ts';
import { inLambda } from '#shared/lambda/env.ts';
import { now } from './clock.ts';
import type { Patience } from './patience.ts';

/**
 * While a container starts, and Lambda lends it a whole processor, everything is made that the first person would wait
 * for: the client and its configuration, credentials, the first signature, the calendar of a zone, and what is behind
 * `fetch`. A call goes its whole way but for the line, so nobody is asked anything.
 */
export async function rehearse(patience: Patience) {
  if (!inLambda()) return;
  schoolDateAt(now(), 'America/Los_Angeles');
  await fetch('data:,');
  await callAll(patience());
}

const key = { pk: 'rehearsal', sk: 'rehearsal' };
const row = '{"pk":{"S":"a"},"list":{"L":[{"S":"a"}]},"map":{"M":{"on":{"BOOL":true},"count":{"N":"1"}}}}';
const answer = `{"Item":${row},"Items":[${row}],"Responses":{"rehearsal":[${row}]}}`;
/** Closest to the line, where the answer of the table would come in. */
const lowest = { step: 'deserialize', priority: 'low' } as const;
const answered = () => async () => ({ response: tableAnswer(), output: { $metadata: {} } });
const tableAnswer = () => ({ statusCode: 200, headers: {}, body: new TextEncoder().encode(answer) });

async function callAll(db: DynamoDBDocumentClient) {
  const TableName = 'rehearsal';
  const get = new GetCommand({ TableName, Key: key });
  const put = new PutCommand({ TableName, Item: { ...key, list: ['a'], map: { on: true, count: 1 } } });
  const several = new BatchGetCommand({ RequestItems: { [TableName]: { Keys: [key] } } });
  const KeyConditionExpression = 'pk = :pk';
  const query = new QueryCommand({ TableName, KeyConditionExpression, ExpressionAttributeValues: { ':pk': 'a' } });
  get.middlewareStack.add(answered, lowest);
  put.middlewareStack.add(answered, lowest);
  several.middlewareStack.add(answered, lowest);
  query.middlewareStack.add(answered, lowest);
  await Promise.all([db.send(get), db.send(put), db.send(several), db.send(query)]);
}
