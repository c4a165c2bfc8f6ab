import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { VNode } from 'preact';
import { document } from '#shared/html/layout.tsx';
import { stylesheet } from '#shared/html/stylesheet.ts';
import { headersWith } from './status.ts';

export type Answer = APIGatewayProxyStructuredResultV2;

/** What a browser tells of our address to where a link, a form or a redirect leads. */
type Referrer = 'no-referrer' | 'same-origin';

/** In what pages differ on purpose. There is no usual case: each door says all of it. */
export type PagePolicy = {
  referrer: Referrer;
  /** Lines of ours that may run, each allowed by its hash, and ask our own origin. */
  scripts: readonly string[];
  formAction: "'none'" | "'self'";
  frameAncestors: string;
  /** For a popup that hands something to the page that opened it. */
  keepsOpener: boolean;
};
export type AnswerInit = { status?: number; cookies?: string[] };
/** Of a page with nobody on it: for how long anybody on the way may keep it, and what of a request it goes by. */
export type PageInit = AnswerInit & { keptFor?: { seconds: number; goesBy?: 'accept-language' } };

/**
 * A page with a student on it is kept nowhere, and neither is anything else; nor may another site's page load it as a
 * picture or a script and measure what it got. A frame is no such load: who may frame us, the page's policy says.
 */
const headersOf = (referrer: Referrer) => ({
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': referrer,
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
});

export const page = (
  content: VNode,
  policy: PagePolicy,
  { status = 200, keptFor, ...more }: PageInit = {},
): Answer => ({
  statusCode: status,
  headers: {
    ...headersOf(policy.referrer),
    ...(keptFor ? { 'cache-control': `public, max-age=${keptFor.seconds}` } : {}),
    ...(keptFor?.goesBy ? { vary: keptFor.goesBy } : {}),
    ...headersWith(status),
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentPolicy(policy),
    ...(policy.keepsOpener ? { 'cross-origin-opener-policy': 'unsafe-none' } : {}),
  },
  ...more,
  body: document(content),
});

export const json = (
  content: object,
  { referrer, status = 200, ...more }: AnswerInit & { referrer: Referrer },
): Answer => ({
  statusCode: status,
  headers: { ...headersOf(referrer), ...headersWith(status), 'content-type': 'application/json' },
  ...more,
  body: JSON.stringify(content),
});

type Redirect = { referrer: Referrer; cookies?: string[] };

export const redirect = (location: string, { referrer, ...more }: Redirect): Answer => ({
  statusCode: 302,
  headers: { ...headersOf(referrer), location },
  ...more,
  body: '',
});

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const styleHash = hashOf(stylesheet);

const contentPolicy = ({ scripts, formAction, frameAncestors }: PagePolicy) =>
  [
    "default-src 'none'",
    `style-src ${styleHash}`,
    ...(scripts.length > 0 ? [`script-src ${scripts.map(hashOf).join(' ')}`, "connect-src 'self'"] : []),
    `form-action ${formAction}`,
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');
