import type { ComponentChildren } from 'preact';
import { Page } from '#shared/html/layout.tsx';
import type { Words } from '#shared/text/en.ts';
import { leaveScript } from './scripts.ts';

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
    {said ? <Said>{said}</Said> : null}
    {children}
    {name ? <SignedIn words={words} name={name} /> : null}
  </Page>
);

const saidId = 'said';
/** Behind the address of a form: its answer has the focus and so is read aloud, also where no script runs. */
export const toSaid = `#${saidId}`;

/** What the viewer has just done here. */
export const Said = ({ children }: { children: string }) => (
  <p class="said" id={saidId} role="status" tabIndex={-1}>
    {children}
  </p>
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

/** `leaves`: back to Classroom. In its frame that closes the frame, and elsewhere opens Classroom. */
export type NextStep = { label: string; href: string; leaves?: true };
type Notice = { words: Words; title: string; sentence: string; steps: readonly NextStep[] };

/** One sentence of ours: what happened, and the next thing to press. */
export const FrameNotice = ({ words, title, sentence, steps }: Notice) => (
  <FramePage words={words} title={title} script={leaveScript}>
    <div class="stack">
      <h1>{title}</h1>
      <p>{sentence}</p>
      <NextSteps steps={steps} />
    </div>
  </FramePage>
);

export const NextSteps = ({ steps }: Pick<Notice, 'steps'>) => (
  <div class="steps">
    {steps.map(({ label, href, leaves }) => (
      <a
        class="button"
        href={href}
        data-leave={leaves}
        target={leaves ? '_blank' : undefined}
        rel={leaves ? 'noopener' : undefined}
      >
        {label}
      </a>
    ))}
  </div>
);
