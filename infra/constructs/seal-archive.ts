import { Duration, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type Bucket, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { envNames } from '#shared/lambda/env.ts';
import { accept } from './accept.ts';
import type { AppFunction } from './app-function.ts';
import { privateBucket } from './private-bucket.ts';

/**
 * Copies of the ledger's seals. Locked in compliance mode, which no administrator and no root account can lift: the
 * ledger must stand up to the very people who run it, and a seal holds times, ids and hashes, so no duty to erase can
 * ever be against it. Not under a key of ours: whoever may schedule a key's deletion could then undo the lock.
 */
export class SealArchiveBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { years }: { years: number }) {
    super(scope, id);
    this.bucket = privateBucket(this, {
      logicalId: 'SealBucket',
      unlogged: 'CloudTrail has who read hashes.',
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(365 * years + Math.ceil(years / 4))),
    });
    // A second version would leave the first one locked, and be the one that a reader is given.
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:PutObject'],
        resources: [this.bucket.arnForObjects('*')],
        conditions: { Null: { 's3:if-none-match': 'true' } },
      }),
    );
  }

  /** The name of the bucket and the permission to add to it, which travel together. Nobody is let read or remove. */
  letAdd(door: AppFunction) {
    door.addEnvironment(envNames.sealBucket, this.bucket.bucketName);
    const arn = Stack.of(this).exportValue(this.bucket.bucketArn);
    door.addToRolePolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: [`${arn}/seals/*`] }));
    const { 'Fn::ImportValue': exported } = Stack.of(door).resolve(arn);
    accept(door, `AwsSolutions-IAM5[Resource::${exported}/seals/*]`, 'Every seal is an object of its own.');
  }
}
