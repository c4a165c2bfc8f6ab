import { describe, expect, it } from 'vitest';
import { parseStack, resolve } from '../../../../../infra/local/aws/template/cloudformation.ts';

const data = parseStack({
  Resources: { Plans: { Type: 'AWS::DynamoDB::Table' } },
  Outputs: { Out: { Value: { Ref: 'Plans' }, Export: { Name: 'Data:Plans' } } },
});
const service = parseStack({
  Resources: { Queue: { Type: 'AWS::SQS::Queue' } },
  Parameters: { Version: { Default: '38' } },
});
const scope = {
  stack: service,
  stacks: [data, service],
  attributes: ({ id }: { id: string }, attribute: string) =>
    attribute === 'Nothing' ? undefined : `${id}.${attribute}`,
};

describe('a value of the template', () => {
  it.each([
    [{ Ref: 'Queue' }, 'Queue.Ref'],
    [{ Ref: 'AWS::Region' }, 'us-east-1'],
    [{ Ref: 'Version' }, '38'],
    [{ 'Fn::GetAtt': ['Queue', 'Arn'] }, 'Queue.Arn'],
    [{ 'Fn::ImportValue': 'Data:Plans' }, 'Plans.Ref'],
    [{ 'Fn::Join': ['/', ['integrations', { Ref: 'Queue' }]] }, 'integrations/Queue.Ref'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's own syntax
    [{ 'Fn::Sub': 'a-${AWS::Region}-${Queue.Arn}' }, 'a-us-east-1-Queue.Arn'],
    [{ Variables: { A: { Ref: 'Queue' }, B: ['b'] } }, { Variables: { A: 'Queue.Ref', B: ['b'] } }],
  ])('%j is worked out', (value, expected) => expect(resolve(scope, value)).toEqual(expected));

  it.each([
    [{ 'Fn::Cidr': [] }, 'Fn::Cidr'],
    [{ Ref: 'Nobody' }, 'Nobody'],
    [{ 'Fn::GetAtt': ['Queue', 'Nothing'] }, 'Nothing of Queue (AWS::SQS::Queue)'],
    [{ 'Fn::ImportValue': 'Data:Gone' }, 'Data:Gone'],
  ])('%j stops the start, by name', (value, named) => expect(() => resolve(scope, value)).toThrow(named));
});
