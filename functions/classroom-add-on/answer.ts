import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { VNode } from 'preact';
import { document } from '#shared/html/layout.tsx';
import { stylesheet } from '#shared/html/stylesheet.ts';
import { scripts } from '../../integrations/google-classroom/add-on/scripts.ts';

export type Answer = APIGatewayProxyStructuredResultV2;

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const allowed = [
  "default-src 'none'",
  `style-src ${hashOf(stylesheet)}`,
  `script-src ${scripts.map(hashOf).join(' ')}`,
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/**
 * The address holds ids and a token of Classroom's, so it goes to nobody else; a page with a student on it is kept nowhere. Not
 * `no-referrer`: browsers then send our own forms with `Origin: null`, and those are refused.
 */
const always = {
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};

/** A page for Classroom's frame. No X-Frame-Options: old browsers would obey it and show nothing. */
export const framedPage = (page: VNode, ancestors: readonly string[], statusCode = 200): Answer => ({
  statusCode,
  headers: {
    ...always,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `${allowed}; frame-ancestors 'self' ${ancestors.join(' ')}`,
  },
  body: document(page),
});

/** A page for a window of its own. It must keep its opener, to whom it hands the code. */
export const windowPage = (page: VNode, statusCode = 200): Answer => ({
  statusCode,
  headers: {
    ...always,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `${allowed}; frame-ancestors 'none'`,
    'cross-origin-opener-policy': 'unsafe-none',
  },
  body: document(page),
});

export const redirect = (location: string): Answer => ({ statusCode: 302, headers: { ...always, location }, body: '' });

export const json = (statusCode: number, body: object): Answer => ({
  statusCode,
  headers: { ...always, 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
