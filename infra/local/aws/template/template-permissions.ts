import * as z from 'zod/mini';
import { doorOf, roleOf } from './local-names.ts';
import type { All } from './resources.ts';

/** What a door may do: these actions on these tables and indexes, for partition keys that begin so. */
export type Permission = {
  actions: readonly string[];
  resources: readonly string[];
  keys: readonly string[];
  /** Only these, and only when asked for by name. */
  attributes?: readonly string[];
};
/** By the logical id of the function. */
export type Permissions = ReadonlyMap<string, readonly Permission[]>;

const OneOrMany = z.union([z.string(), z.array(z.string())]);
const Statement = z.object({ Action: OneOrMany, Resource: OneOrMany, Condition: z.optional(z.unknown()) });
const Policy = z.object({ Roles: z.array(z.string()), PolicyDocument: z.object({ Statement: z.array(Statement) }) });
const LambdaFunction = z.object({ Role: z.string() });

/** Strict: a condition that is not understood here would be one that the local district does not hold. */
const Condition = z.strictObject({
  'ForAllValues:StringLike': z.strictObject({ 'dynamodb:LeadingKeys': z.array(z.string()) }),
  Null: z.strictObject({ 'dynamodb:LeadingKeys': z.literal('false') }),
  'ForAllValues:StringEquals': z.optional(z.strictObject({ 'dynamodb:Attributes': z.array(z.string()) })),
  StringEqualsIfExists: z.optional(z.strictObject({ 'dynamodb:Select': z.literal('SPECIFIC_ATTRIBUTES') })),
});

export function permissions(all: All): Permissions {
  const policies = all('AWS::IAM::Policy').map(({ read }) => read(Policy));
  return new Map(
    all('AWS::Lambda::Function').map(({ id, read }) => {
      const role = roleOf(read(LambdaFunction).Role);
      const own = policies.filter(({ Roles }) => Roles.includes(role));
      return [doorOf(id), own.flatMap(({ PolicyDocument }) => PolicyDocument.Statement.flatMap(permission))];
    }),
  );
}

/** Of DynamoDB's tables only: streams and queues are read for the doors, not by them. */
function permission({ Action, Resource, Condition: condition }: z.infer<typeof Statement>): Permission[] {
  const resources = [Resource].flat();
  if (!resources.every((arn) => /:table\/[\w.-]+(\/index\/\w+)?$/.test(arn))) return [];
  const { 'ForAllValues:StringLike': keys, 'ForAllValues:StringEquals': attributes } = Condition.parse(condition);
  return [
    {
      actions: [Action].flat(),
      resources,
      keys: keys['dynamodb:LeadingKeys'],
      ...(attributes ? { attributes: attributes['dynamodb:Attributes'] } : {}),
    },
  ];
}
