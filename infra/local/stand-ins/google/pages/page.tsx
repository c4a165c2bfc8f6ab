import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { tokens } from '../../look.ts';
import { googleLook } from './google-look.ts';

type Props = { title: string; look: string; script?: string; children: ComponentChildren };

/** Every page of the stand-in, from the sign-in popup to the calendar. */
export const GooglePage = ({ title, look, script, children }: Props) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <style dangerouslySetInnerHTML={{ __html: `${tokens}${googleLook}${look}` }} />
      {script && <script src={script} defer />}
    </head>
    <body>{children}</body>
  </html>
);

type Served = { status?: ContentfulStatusCode; frames?: string };

/** `frames` is what the page may hold in a frame. Nobody frames the stand-in itself, as with Google. */
export function html(c: Context, page: VNode, { status = 200, frames = "'none'" }: Served = {}) {
  c.header(
    'content-security-policy',
    `default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; frame-src ${frames}; frame-ancestors 'none'`,
  );
  return c.html(`<!doctype html>${render(page)}`, status);
}
