import { Aws } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';

/** `context`: what the service names to the key, by which one key tells its tables apart. */
type Use = { actions: readonly string[]; via: 'dynamodb' | 'sqs'; context?: Readonly<Record<string, string>> };

/**
 * Lets somebody use a key through the service that holds what it protects, and never by itself: nobody here has bytes
 * of their own to decrypt.
 */
export function letUseKey(user: IGrantable, key: IKey, { actions, via, context = {} }: Use) {
  const named = Object.entries(context).map(([name, value]) => [`kms:EncryptionContext:${name}`, value]);
  user.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: [...actions],
      resources: [key.keyArn],
      conditions: {
        StringEquals: { 'kms:ViaService': `${via}.${Aws.REGION}.${Aws.URL_SUFFIX}`, ...Object.fromEntries(named) },
      },
    }),
  );
}

/** DynamoDB names the table whenever it uses a key, for its indexes and its stream as well. */
export const ofTable = (tableName: string) => ({ 'aws:dynamodb:tableName': tableName });
