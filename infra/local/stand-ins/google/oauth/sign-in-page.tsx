import type { ComponentChildren } from 'preact';
import { GooglePage } from '../pages/page.tsx';
import { signInLook } from './sign-in-look.ts';

type Props = { title: string; lead: string; children: ComponentChildren };

export const SignInPage = ({ title, lead, children }: Props) => (
  <GooglePage title={`${title} · Sign in with Google`} look={signInLook}>
    <main class="card">
      <p class="top">Sign in with Google</p>
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </main>
  </GooglePage>
);
