import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { DistrictSettings } from '../config.ts';
import { SealArchiveBucket } from '../constructs/seal-archive.ts';
import { Tables } from '../constructs/tables.ts';

type Props = StackProps & { settings: Pick<DistrictSettings, 'sealRetentionYears'> };

/**
 * What must outlive every release: tables and their keys, and the copies of the ledger's seals. Doors come and go in
 * the service stack.
 */
export class DataStack extends Stack {
  readonly tables: Tables;
  readonly seals: SealArchiveBucket;

  constructor(scope: Construct, id: string, { settings, ...props }: Props) {
    super(scope, id, { terminationProtection: true, ...props });
    this.tables = new Tables(this, 'Tables');
    this.seals = new SealArchiveBucket(this, 'Seals', { years: settings.sealRetentionYears });
  }
}
