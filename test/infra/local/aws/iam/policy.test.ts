import { describe, expect, it } from 'vitest';
import { policyOf, Statement } from '../../../../../infra/local/aws/iam/policy.ts';

const table = 'arn:aws:dynamodb:us-east-1:1:table/plans';
const statement = (over: Partial<Statement>): Statement => ({
  ...{ Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: table },
  ...over,
});
const known = { keys: 'many' } as const;
const asking = (action: string, resource = table, keys: string[] = []) => ({ action, resource, context: { keys } });

describe('the policy of a role', () => {
  it.each<[string, Partial<Statement>, string, string, boolean]>([
    ['the action that it names', {}, 'dynamodb:GetItem', table, true],
    ['no other action', {}, 'dynamodb:PutItem', table, false],
    ['one of several', { Action: ['dynamodb:Query', 'dynamodb:GetItem'] }, 'dynamodb:GetItem', table, true],
    ['actions by wildcard', { Action: 'dynamodb:*Item' }, 'dynamodb:BatchGetItem', table, true],
    ['actions in any case', { Action: 'DynamoDB:getitem' }, 'dynamodb:GetItem', table, true],
    ['the whole name of an action', { Action: 'dynamodb:Get' }, 'dynamodb:GetItem', table, false],
    ['no other table', {}, 'dynamodb:GetItem', `${table}2`, false],
    ['no index of the table', {}, 'dynamodb:GetItem', `${table}/index/gsi1`, false],
    ['resources by wildcard', { Resource: `${table}/index/*` }, 'dynamodb:GetItem', `${table}/index/gsi1`, true],
    ['resources in their own case', { Resource: table.toUpperCase() }, 'dynamodb:GetItem', table, false],
  ])('allows %s', (_, over, action, resource, allowed) => {
    expect(policyOf([statement(over)], known)(asking(action, resource)) === undefined).toBe(allowed);
  });

  it('allows nothing by itself, and says so in IAM’s words', () => {
    const why = 'because no identity-based policy allows the dynamodb:GetItem action';
    expect(policyOf([], known)(asking('dynamodb:GetItem'))).toBe(why);
    const onCards = statement({ Condition: { 'ForAllValues:StringLike': { keys: 'CARD#*' } } });
    expect(policyOf([onCards], known)(asking('dynamodb:GetItem', table, ['STUDENT#stu_maya']))).toBe(why);
  });

  it('denies what it denies, wherever that stands and whatever else allows it', () => {
    const onPlans = { 'ForAnyValue:StringLike': { keys: 'STUDENT#*' } };
    const denial = statement({ Effect: 'Deny', Action: '*', Resource: '*', Condition: onPlans });
    for (const statements of [
      [denial, statement({})],
      [statement({}), denial],
    ]) {
      const policy = policyOf(statements, known);
      expect(policy(asking('dynamodb:GetItem', table, ['CARD#stu_maya']))).toBeUndefined();
      expect(policy(asking('dynamodb:GetItem', table, ['CARD#stu_maya', 'STUDENT#stu_maya']))).toContain(
        'explicit deny',
      );
    }
  });

  it('is not read when it says what it is not about', () => {
    const { Action: _, ...rest } = statement({});
    expect(() => Statement.parse({ ...rest, NotAction: 'dynamodb:Scan' })).toThrow();
  });
});
