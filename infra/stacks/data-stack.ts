import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Tables } from '../constructs/tables.ts';

/** What must outlive every release: tables and their keys. Doors come and go in the service stack. */
export class DataStack extends Stack {
  readonly tables: Tables;

  constructor(scope: Construct, id: string, props: StackProps = {}) {
    super(scope, id, { terminationProtection: true, ...props });
    this.tables = new Tables(this, 'Tables');
  }
}
