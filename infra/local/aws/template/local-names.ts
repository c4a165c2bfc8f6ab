import type { Attributes } from './cloudformation.ts';

const account = 'us-east-1:000000000000';

/** The tables' logical ids, which the data stack pins. */
export const tableIds = { plans: 'PlansTable', confidential: 'ConfidentialTable', ledger: 'LedgerTable' } as const;
export type TableRole = keyof typeof tableIds;
export type TableNames = Record<TableRole, string>;

/** Where the resources of the template are found on this machine. */
export type LocalPlaces = { appUrl: string; queuesUrl: string; tables: TableNames };

/** What each resource that a door is told of answers to `Ref` and to its attributes here. */
export function localAttributes({ appUrl, queuesUrl, tables }: LocalPlaces): Attributes {
  const tableNames: Record<string, string> = {
    [tableIds.plans]: tables.plans,
    [tableIds.confidential]: tables.confidential,
    [tableIds.ledger]: tables.ledger,
  };
  const byType: Record<string, (id: string, attribute: string) => string | undefined> = {
    'AWS::Lambda::Function': (id, attribute) =>
      ({ Ref: id, Arn: `arn:aws:lambda:${account}:function:${id}` })[attribute],
    'AWS::SQS::Queue': (id, attribute) =>
      ({ Ref: `${queuesUrl}/000000000000/${id}`, Arn: `arn:aws:sqs:${account}:${id}`, QueueName: id })[attribute],
    'AWS::DynamoDB::Table'(id, attribute) {
      const name = tableNames[id];
      return name && { Ref: name, Arn: tableArn(name), StreamArn: `${tableArn(name)}/stream/local` }[attribute];
    },
    'AWS::S3::Bucket': (id, attribute) => ({ Ref: bucketName(id), Arn: `arn:aws:s3:::${bucketName(id)}` })[attribute],
    'AWS::ApiGatewayV2::Api': (_, attribute) => ({ Ref: 'local', ApiEndpoint: appUrl })[attribute],
    'AWS::IAM::Role': (id, attribute) => ({ Ref: id, Arn: `arn:aws:iam::000000000000:role/${id}` })[attribute],
    'AWS::KMS::Key': (id, attribute) => ({ Ref: id, Arn: `arn:aws:kms:${account}:key/${id}` })[attribute],
    'AWS::Logs::LogGroup': (id, attribute) => ({ Ref: id, Arn: `arn:aws:logs:${account}:log-group:${id}` })[attribute],
    'AWS::ApiGatewayV2::Integration': (id, attribute) => (attribute === 'Ref' ? id : undefined),
  };
  return ({ id, type }, attribute) => byType[type]?.(id, attribute);
}

const captured = (pattern: RegExp, text: string) => pattern.exec(text)?.[1];

/** The logical id of the function that an ARN or a name means. */
export function doorOf(target: string) {
  const id = captured(/(?:^|:function:)(\w+)$/, target);
  if (!id) throw new Error(`The local district does not know the function ${target}`);
  return id;
}
export const tableArn = (name: string) => `arn:aws:dynamodb:${account}:table/${name}`;
export const roleOf = (arn: string) => captured(/:role\/(\w+)$/, arn) ?? '';
export const queueOf = (arn: string) => captured(/^arn:aws:sqs:.*:(\w+)$/, arn);
export const tableOf = (arn: string) => captured(/^arn:aws:dynamodb:.*:table\/([\w.-]+)\/stream\//, arn);

/** Of a bucket, which may have no capitals. */
export const bucketName = (logicalId: string) => logicalId.toLowerCase();

/** A logical id without CloudFormation's hash, for people. */
export const shortName = (logicalId: string) => logicalId.replace(/[0-9A-F]{8}$/, '');
