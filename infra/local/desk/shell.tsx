import type { ComponentChildren } from 'preact';
import type { Links } from '../district-view.ts';
import { deskLook } from './desk-look.ts';

const rooms = [
  ['/', 'Desk'],
  ['/mail', 'Mailbox'],
  ['/ledger', 'Ledger'],
  ['/local-aws', 'Local AWS'],
] as const;

/** The frame around every page of the desk. */
export const Shell = ({
  title,
  at,
  links,
  children,
}: {
  title: string;
  at: string;
  links: Links;
  children: ComponentChildren;
}) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · Sidelight local district`}</title>
      <style dangerouslySetInnerHTML={{ __html: deskLook }} />
    </head>
    <body>
      <a class="skip" href="#main">
        Skip to content
      </a>
      <header class="bar">
        <a class="brand" href="/">
          <span aria-hidden="true">◐</span> Sidelight <small>local district</small>
        </a>
        <nav aria-label="Desk">
          {rooms.map(([path, name]) => (
            <a href={path} aria-current={path === at ? 'page' : undefined}>
              {name}
            </a>
          ))}
          <a href={`${links.google}/classroom`}>Classroom</a>
          <a href={links.slack}>Slack</a>
          <a href={`${links.google}/calendar`}>Calendar</a>
        </nav>
      </header>
      <main id="main">{children}</main>
    </body>
  </html>
);
