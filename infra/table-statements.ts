import type { Touch } from './access.ts';

type Condition = Record<string, Record<string, string | readonly string[]>>;
/** One statement of a role, in IAM's own notation. */
export type TableStatement = { Effect: 'Allow'; Action: string[]; Resource: string; Condition: Condition };

/** What each verb means in DynamoDB's own words. */
export const actionsOf: Record<keyof Touch, readonly string[]> = {
  read: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:ConditionCheckItem'],
  index: ['dynamodb:Query'],
  fields: ['dynamodb:GetItem'],
  put: ['dynamodb:PutItem'],
  update: ['dynamodb:UpdateItem'],
  remove: ['dynamodb:DeleteItem'],
  take: ['dynamodb:DeleteItem'],
  batch: ['dynamodb:BatchWriteItem'],
};

/**
 * A part of a transaction has no such parameter, and is answered nothing either. What a failed condition may answer
 * (`ReturnValuesOnConditionCheckFailure`) has no key that IAM documents, so no role can forbid it. No store asks for
 * it; of the doors that answer people, `web` could so read a grant that it may only put.
 */
const answersNothing: Condition = { StringEqualsIfExists: { 'dynamodb:ReturnValues': 'NONE' } };

/** What a request must ask to be answered. `fields`: without it, one that names nothing is answered everything. */
const answers: Partial<Record<keyof Touch, Condition>> = {
  fields: { StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' } },
  put: answersNothing,
  update: answersNothing,
  remove: answersNothing,
  take: { StringEquals: { 'dynamodb:ReturnValues': 'ALL_OLD' } },
};

const verbs = ['read', 'index', 'put', 'remove', 'take', 'batch'] as const;
const verbsOfAttributes = ['fields', 'update'] as const;

/** The permission to touch one table so, for the deployment and for the tests of the doors alike. */
export const tableStatements = (touch: Touch, arn: string): TableStatement[] => [
  ...verbs.flatMap((verb) => {
    const prefixes = touch[verb];
    return prefixes ? [statement(verb, arn, { prefixes })] : [];
  }),
  ...verbsOfAttributes.flatMap((verb) =>
    Object.entries(touch[verb] ?? {}).map(([prefix, names]) =>
      statement(verb, arn, { prefixes: [prefix], attributes: ['pk', 'sk', ...names] }),
    ),
  ),
];

/** IAM counts the key among the attributes of every request. */
type Reach = { prefixes: readonly string[]; attributes?: readonly string[] };

/**
 * `ForAllValues` holds for a request that lacks what it asks for, so `Null` stands beside each, and Scan, which has no
 * key to be held to, is in no list.
 */
function statement(verb: keyof Touch, arn: string, { prefixes, attributes }: Reach): TableStatement {
  const keys = prefixes.map((prefix) => `${prefix}*`);
  const named = attributes && { 'ForAllValues:StringEquals': { 'dynamodb:Attributes': attributes } };
  return {
    Effect: 'Allow',
    Action: [...actionsOf[verb]],
    Resource: verb === 'index' ? `${arn}/index/gsi1` : arn,
    Condition: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys },
      ...named,
      Null: { 'dynamodb:LeadingKeys': 'false', ...(named ? { 'dynamodb:Attributes': 'false' } : {}) },
      ...answers[verb],
    },
  };
}
