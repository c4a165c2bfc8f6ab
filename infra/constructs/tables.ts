import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  type GlobalSecondaryIndexProps,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { pinLogicalId } from './pin-logical-id.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });
const gsi1 = { indexName: 'gsi1', partitionKey: text('gsi1pk'), sortKey: text('gsi1sk') };

type Shape = { index?: GlobalSecondaryIndexProps; stream?: StreamViewType; expires?: boolean };

/**
 * Where the records live; the shapes are in shared/store/ACCESS-PATTERNS.md. Nothing here is ever deleted by a
 * deployment. `Table` and not `TableV2`, which cannot name a key of ours in a template that does not know its region.
 */
export class Tables extends Construct {
  readonly plans: Table;
  readonly confidential: Table;
  readonly ledger: Table;
  readonly recordsKey: Key;
  /** Its own key: who may read plans must not thereby be able to read grants, sessions and secrets. */
  readonly confidentialKey: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.recordsKey = this.key('RecordsKey', 'Plans, rosters and the ledger of Sidelight');
    this.confidentialKey = this.key('ConfidentialKey', 'Sessions, grants and secrets of Sidelight');
    this.plans = this.table('Plans', this.recordsKey, {
      index: { ...gsi1, projectionType: ProjectionType.INCLUDE, nonKeyAttributes: ['role', 'beginOn', 'endOn'] },
      // Keys alone: whoever follows this stream would otherwise be handed every plan that is written.
      stream: StreamViewType.KEYS_ONLY,
      expires: true,
    });
    this.confidential = this.table('Confidential', this.confidentialKey, { expires: true });
    // No expiry here: who may append must not be able to make an entry vanish.
    this.ledger = this.table('Ledger', this.recordsKey, {
      index: { ...gsi1, projectionType: ProjectionType.ALL },
      stream: StreamViewType.NEW_IMAGE,
    });
  }

  private key(id: string, description: string) {
    return new Key(this, id, {
      description,
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private table(id: string, key: Key, { index, stream, expires }: Shape) {
    const table = new Table(this, id, {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(expires ? { timeToLiveAttribute: 'ttl' } : {}),
      ...(stream ? { stream } : {}),
    });
    if (index) table.addGlobalSecondaryIndex(index);
    pinLogicalId(table, `${id}Table`);
    return table;
  }
}
