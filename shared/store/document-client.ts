import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/**
 * A client for records as objects, in which a field that is `undefined` is left out. Without the SDK's own log: it
 * copies every record that comes and goes for it, also where nobody keeps one, and no record is to be in a log.
 */
export function documentClient(client: DynamoDBClient): DynamoDBDocumentClient {
  client.middlewareStack.remove('loggerMiddleware');
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}
