import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import * as z from 'zod/mini';

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      DeletionPolicy: z.optional(z.string()),
      UpdateReplacePolicy: z.optional(z.string()),
      Properties: z.record(z.string(), z.unknown()),
    }),
  ),
});
const { Resources } = Template.parse(JSON.parse(inject('dataTemplate')));
const ofType = (type: string) => Object.entries(Resources).filter(([, { Type }]) => Type === type);
const tables = ofType('AWS::DynamoDB::Table');

describe('the data stack', () => {
  it('names its tables for good: a renamed one would be replaced by an empty one', () => {
    expect(tables.map(([id]) => id)).toEqual(['PlansTable', 'ConfidentialTable', 'LedgerTable']);
  });

  it.each(tables)('%s can be neither lost nor left unencrypted', (_, table) => {
    expect(table).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      },
    });
  });

  it('turns its keys every year and gives the confidential table one of its own', () => {
    const keys = ofType('AWS::KMS::Key');
    expect(keys).toHaveLength(2);
    for (const [, { Properties }] of keys) expect(Properties.EnableKeyRotation).toBe(true);
    const [plans, confidential, ledger] = tables.map(([, { Properties }]) => Properties.SSESpecification);
    expect(confidential).not.toEqual(plans);
    expect(ledger).toEqual(plans);
  });

  it('projects into the index what the access patterns say', () => {
    expect(tables[0]?.[1].Properties.GlobalSecondaryIndexes).toMatchObject([
      { IndexName: 'gsi1', Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['role', 'beginOn', 'endOn'] } },
    ]);
    expect(readFileSync('shared/store/ACCESS-PATTERNS.md', 'utf8')).toContain(
      'gsi1 projects the keys, `role`, `beginOn` and `endOn`',
    );
  });
});
