import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { envNames } from '#shared/lambda/env.ts';
import { accept } from './accept.ts';
import type { AppFunction } from './app-function.ts';
import { privateBucket } from './private-bucket.ts';

/** Long enough to look at what went wrong over the winter recess, and a year of nobody's children. */
const kept = Duration.days(21);

/**
 * Where the school's own system leaves its roster each night. Encrypted by S3 and not under a key of ours, on which
 * that system would need rights in our account. Versions, so that a package that was written over can be looked at.
 */
export class RosterInboxBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const forgotten = { noncurrentVersionExpiration: kept, abortIncompleteMultipartUploadAfter: Duration.days(1) };
    this.bucket = privateBucket(this, {
      logicalId: 'RosterBucket',
      unlogged: 'one system puts, and one door reads.',
      lifecycleRules: [
        { prefix: 'roster.zip', expiration: kept, ...forgotten },
        { prefix: 'reports/', expiration: kept, ...forgotten },
        { prefix: 'state/', ...forgotten },
      ],
    });
  }

  /** The name of the bucket, and the permission to take the package from it and to say what became of that. */
  letImport(door: AppFunction) {
    door.addEnvironment(envNames.rosterBucket, this.bucket.bucketName);
    const arn = Stack.of(this).exportValue(this.bucket.bucketArn);
    const allow = (actions: string[], ...names: string[]) =>
      door.addToRolePolicy(new PolicyStatement({ actions, resources: names.map((name) => `${arn}${name}`) }));
    allow(['s3:GetObject'], '/roster.zip', '/state/taken.json');
    allow(['s3:PutObject'], '/reports/*', '/state/taken.json');
    // Without it S3 answers 403 and not 404 where nothing lies, and no door can tell the two apart.
    allow(['s3:ListBucket'], '');
    const { 'Fn::ImportValue': exported } = Stack.of(door).resolve(arn);
    accept(door, `AwsSolutions-IAM5[Resource::${exported}/reports/*]`, 'Every report is an object of its own.');
  }
}
