import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { stylesheet } from './stylesheet.ts';

type Frame = {
  title: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** A constant of ours, allowed by its hash: nothing that a request brought may become part of it. */
  script?: string;
  /** For a page that becomes a file: its own looks, and a promise that it loads and runs nothing. */
  file?: { stylesheet: string };
  children: ComponentChildren;
};

const runsNothing = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A whole page of ours: one `main`, one stylesheet inside, nothing from anywhere else. */
export const Page = ({ title, lang, dir, script, file, children }: Frame) => (
  <html lang={lang} dir={dir}>
    <head>
      <meta charSet="utf-8" />
      {file ? <meta http-equiv="Content-Security-Policy" content={runsNothing} /> : null}
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <style dangerouslySetInnerHTML={{ __html: file ? `${stylesheet}${file.stylesheet}` : stylesheet }} />
    </head>
    <body>
      <main>{children}</main>
      {script ? <script dangerouslySetInnerHTML={{ __html: script }} /> : null}
    </body>
  </html>
);

export const document = (page: VNode) => `<!doctype html>${renderToString(page)}`;
