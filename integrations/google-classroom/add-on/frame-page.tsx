import type { ComponentChildren } from 'preact';
import { Page } from '#shared/html/layout.tsx';
import type { Words } from '#shared/text/en.ts';

type Props = {
  words: Words;
  title: string;
  name?: string | undefined;
  /** What the viewer has just done here. */
  said?: string | undefined;
  script?: string;
  children: ComponentChildren;
};

/** A page in Classroom's frame, with who is signed in at its foot: people hold several Google accounts. */
export const FramePage = ({ words, title, name, said, script, children }: Props) => (
  <Page title={title} lang={words.lang} dir={words.dir} {...(script ? { script } : {})}>
    {said ? (
      <p class="said" role="status">
        {said}
      </p>
    ) : null}
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

/** `ended` is read by the script of a window in which a sign-in came to nothing. */
type Notice = { words: Words; title: string; sentence: string; script?: string; ended?: string };

/** One sentence of ours: what happened and what to do. */
export const FrameNotice = ({ words, title, sentence, ended, ...more }: Notice) => (
  <FramePage words={words} title={title} {...more}>
    <div class="stack" data-ended={ended}>
      <h1>{title}</h1>
      <p>{sentence}</p>
    </div>
  </FramePage>
);
