import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { EnvName } from '#shared/lambda/env.ts';
import type { Touch } from '../access.ts';
import { tableStatements } from '../table-statements.ts';
import { letUseKey, ofTable } from './key-use.ts';

type Grant = { table: Table; key: IKey; touch: Touch; envName: EnvName };

/** A table's name and the permission to touch these key prefixes of it, which travel together. */
export function letTouch(door: LambdaFunction, { table, key, touch, envName }: Grant) {
  door.addEnvironment(envName, table.tableName);
  for (const statement of tableStatements(touch, table.tableArn))
    door.addToRolePolicy(PolicyStatement.fromJson(statement));
  const writes = touch.put ?? touch.update ?? touch.remove ?? touch.take ?? touch.batch;
  const actions = ['kms:Decrypt', ...(writes ? ['kms:GenerateDataKey', 'kms:Encrypt'] : [])];
  letUseKey(door, key, { via: 'dynamodb', actions, context: ofTable(table.tableName) });
}
