import * as z from 'zod/mini';
import { isAbout, Statement } from '../iam/policy.ts';
import { doorOf, roleOf } from './local-names.ts';
import type { All } from './resources.ts';

/** What the role of each function says of DynamoDB, by the function's logical id. */
export type Permissions = ReadonlyMap<string, readonly Statement[]>;

const Policy = z.object({ Roles: z.array(z.string()), PolicyDocument: z.object({ Statement: z.array(Statement) }) });
const LambdaFunction = z.object({ Role: z.string() });
const unread = z.optional(z.undefined());
/** Policies in other places than these would be some that the local district does not hold. */
const Role = z.object({ ManagedPolicyArns: unread, Policies: unread, PermissionsBoundary: unread });
const Table = z.object({ ResourcePolicy: unread });
const unreadTypes = ['AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy'];

export function permissions(all: All): Permissions {
  for (const type of unreadTypes)
    for (const { id } of all(type)) throw new Error(`The local district does not read ${type} ${id}`);
  for (const { read } of all('AWS::DynamoDB::Table')) read(Table);
  for (const { read } of all('AWS::IAM::Role')) read(Role);
  const policies = all('AWS::IAM::Policy').map(({ read }) => read(Policy));
  return new Map(
    all('AWS::Lambda::Function').map(({ id, read }) => {
      const role = roleOf(read(LambdaFunction).Role);
      const own = policies.filter(({ Roles }) => Roles.includes(role));
      const statements = own.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
      return [doorOf(id), statements.filter((statement) => isAbout('dynamodb', statement))];
    }),
  );
}
