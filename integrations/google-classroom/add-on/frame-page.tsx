import type { ComponentChildren } from 'preact';
import { Page } from '#shared/html/layout.tsx';
import type { Words } from '#shared/text/en.ts';

type Props = { words: Words; title: string; name?: string | undefined; script?: string; children: ComponentChildren };

/** A page in Classroom's frame, with who is signed in at its foot: people hold several Google accounts. */
export const FramePage = ({ words, title, name, script, children }: Props) => (
  <Page title={title} lang={words.lang} dir={words.dir} {...(script ? { script } : {})}>
    {children}
    {name ? <SignedIn words={words} name={name} /> : null}
  </Page>
);

const SignedIn = ({ words, name }: { words: Words; name: string }) => (
  <footer class="foot">
    <span>{words.session.signedInAs(name)}</span>
    <form method="post" action="/sign-out">
      <button type="submit" class="plain">
        {words.session.signOut}
      </button>
    </form>
  </footer>
);

/** One sentence of ours: what happened and what to do. */
export const FrameNotice = ({ words, title, sentence }: { words: Words; title: string; sentence: string }) => (
  <FramePage words={words} title={title}>
    <div class="stack">
      <h1>{title}</h1>
      <p>{sentence}</p>
    </div>
  </FramePage>
);
