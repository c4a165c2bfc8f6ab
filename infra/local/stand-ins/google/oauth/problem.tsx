import { SignInPage } from './sign-in-page.tsx';

/** Shown instead of sending the person back: without a known address that would hand them to anybody. */
export const Blocked = ({ error, hint }: { error: string; hint: string }) => (
  <SignInPage title="Access blocked: Sidelight cannot sign you in" lead="">
    <p>{hint}</p>
    <p class="soft">Error 400: {error}</p>
  </SignInPage>
);
