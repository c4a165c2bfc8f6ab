import { RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { accept } from './accept.ts';
import { pinLogicalId } from './pin-logical-id.ts';

/** Also why it keeps no log of its own of who read it. */
type Props = BucketProps & { logicalId: string; unlogged: string };

/** A bucket that nobody outside the account sees, that is asked over TLS alone and outlives its stack. */
export function privateBucket(scope: Construct, { logicalId, unlogged, ...props }: Props): Bucket {
  const bucket = new Bucket(scope, 'Bucket', {
    versioned: true,
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    removalPolicy: RemovalPolicy.RETAIN,
    ...props,
  });
  pinLogicalId(bucket, logicalId);
  accept(bucket, 'AwsSolutions-S1', `An access log would be a second bucket to guard; ${unlogged}`);
  return bucket;
}
