import type { ComponentChildren } from 'preact';
import { Avatar } from '../pages/avatar.tsx';
import { GooglePage } from '../pages/page.tsx';
import type { Account } from '../state/district.ts';
import type { GoogleState } from '../state/state.ts';
import { shellLook } from './shell-look.ts';

export type Crumb = { name: string; url?: string };
type Props = { state: GoogleState; me: Account; title: string; trail?: readonly Crumb[]; children: ComponentChildren };

/** The bar above every page of Classroom: where one is, who one is. */
export const Chrome = ({ state, me, title, trail = [], children }: Props) => (
  <GooglePage title={`${title} · Classroom`} look={shellLook} script="/assets/classroom.js">
    <a class="skip" href="#main">
      Skip to content
    </a>
    <header class="bar">
      <nav aria-label="Where you are">
        <a class="brand" href="/classroom">
          <span class="logo" aria-hidden="true">
            ▤
          </span>
          Classroom
        </a>
        {trail.map(({ name, url }) => (
          <span class="crumb">
            <span aria-hidden="true">›</span> {url ? <a href={url}>{name}</a> : <span aria-current="page">{name}</span>}
          </span>
        ))}
      </nav>
      <details class="account">
        <summary aria-label={`Google Account: ${me.name}`}>
          <Avatar name={me.name} />
        </summary>
        <div>
          <p dir="auto">
            <b>{me.name}</b>
            <br />
            <span class="soft">{me.email}</span>
          </p>
          <a href="/classroom/who">Be someone else</a>
          <a href={`/calendar?person=${me.id}`}>Calendar</a>
          <a href={state.settings.deskUrl}>The desk</a>
          <form method="post" action="/classroom/sign-out">
            <button type="submit">Sign out</button>
          </form>
        </div>
      </details>
    </header>
    <main id="main" class="page">
      {children}
    </main>
  </GooglePage>
);
