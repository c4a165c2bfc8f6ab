import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { Page } from '#shared/html/layout.tsx';
import { stylesheet } from '#shared/html/stylesheet.ts';
import { framedPage, referrer, windowPage } from '../../../functions/classroom-add-on/add-on-page.ts';
import { json, redirect } from '../../../functions/pages/answer.ts';
import { ownPage } from '../../../functions/pages/own-page.ts';
import { scripts } from '../../../integrations/google-classroom/add-on/scripts.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const hello = (
  <Page title="Hello" lang="en" dir="ltr">
    Hello
  </Page>
);
const always = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};
const html = { ...always, 'content-type': 'text/html; charset=utf-8' };
const ownLines =
  `default-src 'none'; style-src ${hash(stylesheet)}; script-src ${scripts.map(hash).join(' ')}; ` +
  "connect-src 'self'; form-action 'self'; base-uri 'none'";

describe('every page of ours', () => {
  it.each(scripts.map((script) => [script]))('runs lines that a browser can read: %.40s', (script) => {
    expect(() => new Script(script)).not.toThrow();
  });

  it('in Classroom’s frame may be framed by Classroom and itself, and run our own lines', () => {
    const { statusCode, headers, cookies, body } = framedPage(hello, [
      'https://classroom.google.com',
      'https://b.example',
    ]);
    expect(headers).toEqual({
      ...html,
      'referrer-policy': 'same-origin',
      'content-security-policy': `${ownLines}; frame-ancestors 'self' https://classroom.google.com https://b.example`,
    });
    expect([statusCode, cookies]).toEqual([200, undefined]);
    expect(body).toMatch(/^<!doctype html><html lang="en" dir="ltr">.*Hello.*<\/html>$/s);
  });

  it('in the window that signs in keeps its opener, and nobody frames it', () => {
    expect(windowPage(hello).headers).toEqual({
      ...html,
      'referrer-policy': 'same-origin',
      'content-security-policy': `${ownLines}; frame-ancestors 'none'`,
      'cross-origin-opener-policy': 'unsafe-none',
    });
  });

  it('in a tab of its own runs nothing, sends nothing, is framed by nobody and tells nobody its address', () => {
    expect(ownPage(hello).headers).toEqual({
      ...html,
      'referrer-policy': 'no-referrer',
      'content-security-policy': `default-src 'none'; style-src ${hash(stylesheet)}; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
    });
  });
});

describe('an answer that is no page', () => {
  it('is kept nowhere either', () => {
    expect(json({ key: 'x' }, { referrer, cookies: ['a=b'] })).toEqual({
      statusCode: 200,
      headers: { ...always, 'referrer-policy': 'same-origin', 'content-type': 'application/json' },
      cookies: ['a=b'],
      body: '{"key":"x"}',
    });
    expect(redirect('https://accounts.example/o', { referrer: 'no-referrer' })).toEqual({
      statusCode: 302,
      headers: { ...always, 'referrer-policy': 'no-referrer', location: 'https://accounts.example/o' },
      body: '',
    });
  });
});
