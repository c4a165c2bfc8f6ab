import type { Touch } from './access.ts';

type Condition = Record<string, Record<string, string | readonly string[]>>;
/** One statement of a role, in IAM's own notation. */
export type TableStatement = { Effect: 'Allow'; Action: string[]; Resource: string; Condition: Condition };

/** What each verb means in DynamoDB's own words. */
export const actionsOf: Record<keyof Touch, readonly string[]> = {
  read: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:ConditionCheckItem'],
  index: ['dynamodb:Query'],
  permissions: ['dynamodb:GetItem'],
  put: ['dynamodb:PutItem'],
  update: ['dynamodb:UpdateItem'],
  remove: ['dynamodb:DeleteItem'],
  batch: ['dynamodb:BatchWriteItem'],
};

const verbs = ['read', 'index', 'permissions', 'put', 'update', 'remove', 'batch'] as const;

/**
 * Whoever asks what a grant allows must name it, and so cannot get its token along with it. A grant of today holds
 * `granted`, an older one `scopes`.
 */
const namedAttributes: Condition = {
  'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'granted', 'scopes'] },
  StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
};

/** The permission to touch one table so, for the deployment and for the tests of the doors alike. */
export const tableStatements = (touch: Touch, arn: string): TableStatement[] =>
  verbs.flatMap((verb) => {
    const prefixes = touch[verb];
    if (!prefixes) return [];
    const resource = verb === 'index' ? `${arn}/index/gsi1` : arn;
    return [statement(verb, resource, prefixes)];
  });

/**
 * `ForAllValues` holds for a request without keys, so the only such request, Scan, is in no list. Without `Null` a key
 * that is missing would pass.
 */
const statement = (verb: keyof Touch, Resource: string, prefixes: readonly string[]): TableStatement => ({
  Effect: 'Allow',
  Action: [...actionsOf[verb]],
  Resource,
  Condition: {
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': prefixes.map((prefix) => `${prefix}*`) },
    Null: { 'dynamodb:LeadingKeys': 'false' },
    ...(verb === 'permissions' ? namedAttributes : {}),
  },
});
