import * as z from 'zod/mini';
import { type ContextKeys, conditionOf, OneOrMany, type RequestContext } from './conditions.ts';
import { likePattern } from './wildcards.ts';

/** Strict: `NotAction` and its kin turn a statement round, and are not understood here. */
export const Statement = z.strictObject({
  Sid: z.optional(z.string()),
  Effect: z.enum(['Allow', 'Deny']),
  Action: OneOrMany,
  Resource: OneOrMany,
  Condition: z.optional(z.unknown()),
});
export type Statement = z.infer<typeof Statement>;

export type IamRequest = { action: string; resource: string; context: RequestContext };

/** Why a request is refused, as IAM says it; undefined: it is allowed. */
export type Policy = (request: IamRequest) => string | undefined;

/** The statements of one role, by IAM's rules: what is denied is denied, and what nothing allows is denied too. */
export function policyOf(statements: readonly Statement[], known: ContextKeys): Policy {
  const applies = (effect: Statement['Effect']) =>
    statements.filter(({ Effect }) => Effect === effect).map((statement) => appliesTo(statement, known));
  const [denials, allowances] = [applies('Deny'), applies('Allow')];
  return (request) => {
    if (denials.some((each) => each(request))) return 'with an explicit deny in an identity-based policy';
    if (allowances.some((each) => each(request))) return undefined;
    return `because no identity-based policy allows the ${request.action} action`;
  };
}

/** Actions are compared without regard to case, resources with it. */
function appliesTo({ Action, Resource, Condition }: Statement, known: ContextKeys) {
  const actions = [Action].flat().map((action) => likePattern(action.toLowerCase()));
  const resources = [Resource].flat().map(likePattern);
  const holds = conditionOf(Condition ?? {}, known);
  return ({ action, resource, context }: IamRequest) =>
    actions.some((fits) => fits(action.toLowerCase())) && resources.some((fits) => fits(resource)) && holds(context);
}

/** Whether a statement can be about a service at all: the keys of others' conditions need not be known. */
export const isAbout = (service: string, { Action }: Statement) =>
  [Action].flat().some((action) => likePattern(action.split(':')[0] ?? '')(service));
