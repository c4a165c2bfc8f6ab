import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { EnvName } from '#shared/lambda/env.ts';
import { actionsOf, permissionsAlone, type Touch } from '../access.ts';

type Grant = { table: Table; key: IKey; touch: Touch; envName: EnvName };

const verbs = ['read', 'index', 'permissions', 'put', 'update', 'remove', 'batch'] as const;

/** Whoever asks what a grant allows must name them, and so cannot get its token along with them. */
const namedAttributes = {
  'ForAllValues:StringEquals': { 'dynamodb:Attributes': permissionsAlone },
  StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
};

/** A table's name and the permission to touch these key prefixes of it, which travel together. */
export function letTouch(door: LambdaFunction, { table, key, touch, envName }: Grant) {
  door.addEnvironment(envName, table.tableName);
  for (const verb of verbs) {
    const prefixes = touch[verb];
    if (!prefixes) continue;
    const resource = verb === 'index' ? `${table.tableArn}/index/gsi1` : table.tableArn;
    const allowed = statement(actionsOf[verb], resource, prefixes);
    if (verb === 'permissions') allowed.addConditions(namedAttributes);
    door.addToRolePolicy(allowed);
  }
  const writes = touch.put ?? touch.update ?? touch.remove ?? touch.batch;
  key.grant(door, 'kms:Decrypt', ...(writes ? ['kms:GenerateDataKey', 'kms:Encrypt'] : []));
}

/**
 * `ForAllValues` holds for a request without keys, so the only such request, Scan, is in no list. Without `Null` a key
 * that is missing would pass.
 */
const statement = (allowed: readonly string[], resource: string, prefixes: readonly string[]) =>
  new PolicyStatement({
    effect: Effect.ALLOW,
    actions: [...allowed],
    resources: [resource],
    conditions: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': prefixes.map((prefix) => `${prefix}*`) },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    },
  });
