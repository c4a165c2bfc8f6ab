import type { CreateTableCommandInput, StreamSpecification } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type TableRole, tableIds } from '../template/local-names.ts';

const Attribute = z.object({ AttributeName: z.string(), AttributeType: z.literal('S') });
const Keys = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const Projection = z.object({
  ProjectionType: z.enum(['ALL', 'INCLUDE', 'KEYS_ONLY']),
  NonKeyAttributes: z.optional(z.array(z.string())),
});
const TableProperties = z.object({
  AttributeDefinitions: z.array(Attribute),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  KeySchema: Keys,
  GlobalSecondaryIndexes: z.optional(z.array(z.object({ IndexName: z.string(), KeySchema: Keys, Projection }))),
  StreamSpecification: z.optional(z.object({ StreamViewType: z.enum(['KEYS_ONLY', 'NEW_IMAGE']) })),
  TimeToLiveSpecification: z.optional(z.object({ AttributeName: z.string(), Enabled: z.boolean() })),
});
const Template = z.object({ Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.unknown() })) });

export type LocalTable = {
  create: Omit<CreateTableCommandInput, 'TableName'>;
  stream?: StreamSpecification;
  ttl?: string;
};

export const tableRoles = ['plans', 'confidential', 'ledger'] as const satisfies readonly TableRole[];

/**
 * Reads one table's shape from the synthesised data stack, so that a local table cannot drift from the deployed one.
 */
export function localTable(template: unknown, role: TableRole): LocalTable {
  const resource = Template.parse(template).Resources[tableIds[role]];
  if (resource?.Type !== 'AWS::DynamoDB::Table') throw new Error(`the template has no ${tableIds[role]}`);
  const { StreamSpecification, TimeToLiveSpecification, ...shape } = TableProperties.parse(resource.Properties);
  return {
    create: shape,
    ...(StreamSpecification ? { stream: { ...StreamSpecification, StreamEnabled: true } } : {}),
    ...(TimeToLiveSpecification?.Enabled ? { ttl: TimeToLiveSpecification.AttributeName } : {}),
  };
}
