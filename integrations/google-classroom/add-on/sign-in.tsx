import type { Words } from '#shared/text/en.ts';
import { FramePage } from './frame-page.tsx';
import { type HeldForm, HeldWords } from './held-form.tsx';
import { callbackScript, endedScript, signInScript } from './scripts.ts';

type Props = {
  words: Words;
  why: { title: string; sentence: string };
  /** Our own start page, without the nonce that the frame adds. */
  start: string;
  /** The same for a window of its own, which comes back to this page. */
  startApart: string;
  /** This page again, without what its address may have of a hint that cannot be meant. */
  here: string;
  /** A form that was refused, which goes on holding what was written. */
  held?: HeldForm | undefined;
  /** Where they go on who would rather not: not everything needs what is asked for. */
  without?: { label: string; href: string } | undefined;
};

/**
 * Google may not be framed, so the button opens a window; it must be pressed by hand, or the browser holds the window
 * back. The link needs neither a window that may be opened by a script nor a script.
 */
export const SignIn = ({ words, why, start, startApart, here, held, without }: Props) => {
  const { button, waiting, slow, blocked, failed, lost, closed, declined, refused, apart, apartWhy } = words.signIn;
  return (
    <FramePage words={words} title={why.title} script={signInScript}>
      <div class="stack">
        <h1 tabIndex={-1}>{why.title}</h1>
        <p>{why.sentence}</p>
        <p>
          <button
            type="button"
            class="google"
            hidden
            data-start={start}
            data-here={here}
            data-held={held ? words.held.signedIn : undefined}
            data-waiting={waiting}
            data-slow={slow}
            data-blocked={blocked}
            data-failed={failed}
            data-lost={lost}
            data-closed={closed}
            data-declined={declined}
            data-refused={refused}
          >
            <GoogleMark />
            {button}
          </button>
        </p>
        <p class="status" role="status" />
        {held ? <HeldWords words={words} held={held} /> : null}
        {without ? (
          <p>
            <a class="button" href={without.href}>
              {without.label}
            </a>
          </p>
        ) : null}
        <p class="soft small">
          {apartWhy}{' '}
          <a href={startApart} target="_blank" rel="noopener">
            {apart}
          </a>
        </p>
      </div>
    </FramePage>
  );
};

/** The window's last page: hands the one-time code to the frame that opened it and closes. */
export const SignedIn = ({ words, code }: { words: Words; code: string }) => (
  <FramePage words={words} title={words.signIn.done} script={callbackScript}>
    <div class="stack">
      <h1 data-code={code}>{words.signIn.done}</h1>
      <p data-alone>{words.signIn.doneSentence}</p>
      <p data-alone hidden>
        {words.signIn.doneAlone}
      </p>
    </div>
  </FramePage>
);

type Ended = { words: Words; title: string; sentence: string; again: { href: string; label: string } | undefined };

/** The frame's waiting is over, and it hears all the same of another try: who has none can begin again here. */
const SignInEnded = ({ words, title, sentence, again, ended }: Ended & { ended: 'declined' | 'refused' }) => (
  <FramePage words={words} title={title} script={endedScript}>
    <div class="stack" data-ended={ended}>
      <h1>{title}</h1>
      <p>{sentence}</p>
      {again ? (
        <p>
          <a class="button" href={again.href}>
            {again.label}
          </a>
        </p>
      ) : null}
    </div>
  </FramePage>
);

/** Somebody said no at Google. */
export const SignInDeclined = ({ words, again }: { words: Words; again: string | undefined }) => {
  const { button: label, declinedTitle: title, declinedSentence: sentence } = words.signIn;
  return (
    <SignInEnded {...{ words, title, sentence }} again={again ? { href: again, label } : undefined} ended="declined" />
  );
};

/** Stays open, because it says why. */
export const SignInRefused = (refused: Ended) => <SignInEnded {...refused} ended="refused" />;

const GoogleMark = () => (
  <svg width="18" height="18" viewBox="0 0 48 48" aria-hidden="true">
    <path
      fill="#EA4335"
      d="M24 9.5c3.54 0 6.71 1.22 9.21 3.6l6.85-6.85C35.9 2.38 30.47 0 24 0 14.62 0 6.51 5.38 2.56 13.22l7.98 6.19C12.43 13.72 17.74 9.5 24 9.5z"
    />
    <path
      fill="#4285F4"
      d="M46.98 24.55c0-1.57-.15-3.09-.38-4.55H24v9.02h12.94c-.58 2.96-2.26 5.48-4.78 7.18l7.73 6c4.51-4.18 7.09-10.36 7.09-17.65z"
    />
    <path
      fill="#FBBC05"
      d="M10.53 28.59c-.48-1.45-.76-2.99-.76-4.59s.27-3.14.76-4.59l-7.98-6.19C.92 16.46 0 20.12 0 24c0 3.88.92 7.54 2.56 10.78l7.97-6.19z"
    />
    <path
      fill="#34A853"
      d="M24 48c6.48 0 11.93-2.13 15.89-5.81l-7.73-6c-2.15 1.45-4.92 2.3-8.16 2.3-6.26 0-11.57-4.22-13.47-9.91l-7.98 6.19C6.51 42.62 14.62 48 24 48z"
    />
  </svg>
);
