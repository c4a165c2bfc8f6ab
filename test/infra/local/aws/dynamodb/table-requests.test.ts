import { describe, expect, it } from 'vitest';
import { attributesIn } from '../../../../../infra/local/aws/dynamodb/expressions.ts';
import { iamRequests } from '../../../../../infra/local/aws/dynamodb/table-requests.ts';

const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/plans';
const TableName = 'plans';
const text = (S: string) => ({ S });
const key = (pk: string) => ({ pk: text(pk), sk: text('X') });
const told = (operation: string, body: object) => iamRequests(operation, body);
const [grace, dana] = [key('PERSON#stf_grace'), key('PERSON#stf_dana')];
const leading = (...keys: string[]) => ({ 'dynamodb:LeadingKeys': keys });
const attributes = (...names: string[]) => ({ 'dynamodb:Attributes': names });
const select = (how: string) => ({ 'dynamodb:Select': [how] });
const returns = (what: string) => ({ 'dynamodb:ReturnValues': [what] });
const inside = (what: string) => ({ 'dynamodb:EnclosingOperation': [what] });

describe('the attributes that an expression names', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['pk, scopes', {}, ['pk', 'scopes']],
    ['#a, #b.#c[2].d, address.city', { '#a': 'name', '#b': 'plan.b' }, ['name', 'plan.b', 'address']],
    ['attribute_not_exists(pk) OR #ttl <= :now', { '#ttl': 'ttl' }, ['pk', 'ttl']],
    ['attribute_exists(pk) AND (attribute_not_exists(#m) OR (#m.teamId = :t))', { '#m': 'slack' }, ['pk', 'slack']],
    ['NOT contains (roles, :r) and size(path) between :a AND :b', {}, ['roles', 'path']],
    ['state IN (:a, :b) OR begins_with ( title , :c )', {}, ['state', 'title']],
    ['SET a = :a, b.c = if_not_exists(d, :d) + e REMOVE f[0] ADD g :g DELETE h :h', {}, [...'abdefgh']],
    ['set a = list_append(:a, b)', {}, ['a', 'b']],
    ['REMOVE slack', {}, ['slack']],
    ['#pk = :pk AND begins_with(#sk, :from)', { '#pk': 'gsi1pk', '#sk': 'gsi1sk' }, ['gsi1pk', 'gsi1sk']],
  ])('%s', (expression, names, expected) => expect(attributesIn(expression, names)).toEqual(expected));
});

describe('what IAM is told of a request', () => {
  it('to read one item: its key, and that all of it is asked for or what', () => {
    const all = { ...leading('PERSON#stf_grace'), ...attributes('pk', 'sk'), ...select('ALL_ATTRIBUTES') };
    expect(told('GetItem', { TableName, Key: grace })).toEqual([
      { action: 'dynamodb:GetItem', resource: table, context: all },
    ]);
    const some = { TableName, Key: grace, ProjectionExpression: 'pk, #r', ExpressionAttributeNames: { '#r': 'roles' } };
    expect(told('GetItem', some)[0]?.context).toEqual({
      ...{ ...leading('PERSON#stf_grace'), ...attributes('pk', 'sk', 'roles'), ...select('SPECIFIC_ATTRIBUTES') },
    });
  });

  it('to query: the partition that is asked for, whatever its placeholder is called, and whether it is an index', () => {
    const query = {
      ...{ TableName, KeyConditionExpression: '#p = :x AND sk > :pk' },
      ExpressionAttributeNames: { '#p': 'pk' },
      ExpressionAttributeValues: { ':x': text('CARD#stu_maya'), ':pk': text('STUDENT#stu_maya') },
      FilterExpression: 'grade = :x',
    };
    const context = { ...leading('CARD#stu_maya'), ...attributes('pk', 'sk', 'grade'), ...select('ALL_ATTRIBUTES') };
    expect(told('Query', query)).toEqual([{ action: 'dynamodb:Query', resource: table, context }]);
    const ofIndex = { ...query, IndexName: 'gsi1', ExpressionAttributeNames: { '#p': 'gsi1pk' } };
    expect(told('Query', ofIndex)).toMatchObject([
      {
        resource: `${table}/index/gsi1`,
        context: { ...leading('CARD#stu_maya'), ...select('ALL_PROJECTED_ATTRIBUTES') },
      },
    ]);
    expect(told('Query', { ...query, Select: 'COUNT' })[0]?.context).toMatchObject(select('COUNT'));
  });

  it('to scan: no partition at all', () => {
    const context = { ...attributes('grade'), ...select('ALL_ATTRIBUTES') };
    expect(told('Scan', { TableName, FilterExpression: 'grade = :g', Limit: 1 })).toEqual([
      { action: 'dynamodb:Scan', resource: table, context },
    ]);
  });

  it('to put: every attribute of the item, and that nothing is to come back', () => {
    const put = { TableName, Item: { ...grace, roles: { SS: ['teacher'] } }, ConditionExpression: 'version = :v' };
    const context = {
      ...leading('PERSON#stf_grace'),
      ...attributes('pk', 'sk', 'roles', 'version'),
      ...returns('NONE'),
    };
    expect(told('PutItem', put)).toEqual([{ action: 'dynamodb:PutItem', resource: table, context }]);
  });

  it('to update or delete: what is named or compared, and what is to come back', () => {
    const how = { ExpressionAttributeNames: { '#m': 'slack' }, ConditionExpression: 'attribute_exists(roles)' };
    const update = { TableName, Key: grace, UpdateExpression: 'SET #m.userId = :u', ReturnValues: 'ALL_NEW', ...how };
    const named = { ...leading('PERSON#stf_grace'), ...attributes('pk', 'sk', 'roles', 'slack') };
    expect(told('UpdateItem', update)).toEqual([
      { action: 'dynamodb:UpdateItem', resource: table, context: { ...named, ...returns('ALL_NEW') } },
    ]);
    expect(told('DeleteItem', { TableName, Key: grace, ReturnValues: 'ALL_OLD' })[0]?.context).toEqual({
      ...{ ...leading('PERSON#stf_grace'), ...attributes('pk', 'sk'), ...returns('ALL_OLD') },
    });
  });

  it('to read or write many at once: one question for each table, with all that is asked of it', () => {
    const wanted = { plans: { Keys: [grace, dana], ProjectionExpression: 'roles' }, ledger: { Keys: [grace] } };
    const both = leading('PERSON#stf_grace', 'PERSON#stf_dana');
    expect(told('BatchGetItem', { RequestItems: wanted })).toMatchObject([
      { resource: table, context: { ...both, ...attributes('pk', 'sk', 'roles'), ...select('SPECIFIC_ATTRIBUTES') } },
      { context: { ...leading('PERSON#stf_grace'), ...select('ALL_ATTRIBUTES') } },
    ]);
    const writes = [{ PutRequest: { Item: { ...grace, roles: text('r') } } }, { DeleteRequest: { Key: dana } }];
    expect(told('BatchWriteItem', { RequestItems: { plans: writes } })).toEqual([
      { action: 'dynamodb:BatchWriteItem', resource: table, context: { ...both, ...attributes('pk', 'sk', 'roles') } },
    ]);
  });

  it('in a transaction: one question for each part, which says what it is part of', () => {
    const transaction = {
      TransactItems: [
        { Put: { TableName, Item: grace } },
        { Update: { TableName, Key: grace, UpdateExpression: 'REMOVE slack' } },
        { Delete: { TableName, Key: dana } },
        { ConditionCheck: { TableName, Key: dana, ConditionExpression: 'attribute_exists(roles)' } },
      ],
      ClientRequestToken: 'once',
    };
    const of = (action: string, pk: string, ...names: string[]) => ({
      ...{ action: `dynamodb:${action}`, resource: table },
      context: { ...leading(pk), ...attributes('pk', 'sk', ...names), ...inside('TransactWriteItems') },
    });
    expect(told('TransactWriteItems', transaction)).toEqual([
      of('PutItem', 'PERSON#stf_grace'),
      of('UpdateItem', 'PERSON#stf_grace', 'slack'),
      of('DeleteItem', 'PERSON#stf_dana'),
      of('ConditionCheckItem', 'PERSON#stf_dana', 'roles'),
    ]);
    expect(told('TransactGetItems', { TransactItems: [{ Get: { TableName, Key: dana } }] })).toMatchObject([
      { action: 'dynamodb:GetItem', context: { ...leading('PERSON#stf_dana'), ...inside('TransactGetItems') } },
    ]);
  });

  it('of any other kind: its name, and nothing that a condition could hold of', () => {
    expect(told('DescribeTable', { TableName })).toEqual([
      { action: 'dynamodb:DescribeTable', resource: table, context: {} },
    ]);
  });

  it('cannot be said of parameters from before there were expressions', () => {
    expect(() => told('GetItem', { TableName, Key: grace, AttributesToGet: ['roles'] })).toThrow('AttributesToGet');
  });
});
