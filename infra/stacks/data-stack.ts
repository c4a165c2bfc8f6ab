import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { envNames } from '#shared/lambda/env.ts';
import type { DistrictSettings } from '../config.ts';
import { RosterInboxBucket } from '../constructs/roster-inbox.ts';
import { SealArchiveBucket } from '../constructs/seal-archive.ts';
import { Tables } from '../constructs/tables.ts';
import { tellCommandLine } from '../constructs/told-to-command-line.ts';

type Props = StackProps & { settings: Pick<DistrictSettings, 'sealRetentionYears'> };

/**
 * What must outlive every release: tables and their keys, the copies of the ledger's seals, and the bucket whose name
 * the school's own system knows. Doors come and go in the service stack.
 */
export class DataStack extends Stack {
  readonly tables: Tables;
  readonly seals: SealArchiveBucket;
  readonly rosters: RosterInboxBucket;

  constructor(scope: Construct, id: string, { settings, ...props }: Props) {
    super(scope, id, { terminationProtection: true, ...props });
    this.tables = new Tables(this, 'Tables');
    this.seals = new SealArchiveBucket(this, 'Seals', { years: settings.sealRetentionYears });
    this.rosters = new RosterInboxBucket(this, 'Rosters');
    tellCommandLine(this, {
      AWS_REGION: this.region,
      [envNames.plansTable]: this.tables.plans.tableName,
      [envNames.confidentialTable]: this.tables.confidential.tableName,
      [envNames.ledgerTable]: this.tables.ledger.tableName,
      [envNames.sealBucket]: this.seals.bucket.bucketName,
      [envNames.rosterBucket]: this.rosters.bucket.bucketName,
    });
  }
}
