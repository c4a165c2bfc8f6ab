import type { ComponentChildren, VNode } from 'preact';
import { Page } from '#shared/html/layout.tsx';
import { webText } from '#shared/text/web.ts';

const { home, privacy, meeting, nothing, office, tryAgain } = webText;
const lines = (sentences: readonly string[]) => sentences.map((sentence) => <p>{sentence}</p>);

const Sheet = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <Page title={title} lang="en" dir="ltr">
    <div class="stack">
      <h1>{title}</h1>
      {children}
    </div>
  </Page>
);

export const HomePage = () => (
  <Sheet title={home.title}>
    {lines(home.sentences)}
    <p>
      <a href="/calendar/connect">{home.connect}</a>
    </p>
    <p>
      <a href="/privacy">{home.privacy}</a>
    </p>
  </Sheet>
);

export const PrivacyPage = () => <Sheet title={privacy.title}>{lines(privacy.sentences)}</Sheet>;

type Section = { lang: string; title: string; sentences: readonly string[] };

/** One page in every language that we speak: nobody who opens a link from a mail has told us theirs. */
const InEachLanguage = <Said extends Section>({ of, head }: { of: readonly Said[]; head?: (said: Said) => VNode }) => (
  <Page title={of[0]?.title ?? ''} lang="en" dir="ltr">
    {of.map((said, place) => (
      <section lang={said.lang} class="stack">
        {place === 0 ? <h1>{said.title}</h1> : <h2>{said.title}</h2>}
        {head?.(said)}
        {lines(said.sentences)}
      </section>
    ))}
  </Page>
);

/**
 * Where the links of invitations and reminders lead. A forwarded mail brings strangers here, so there is nothing to
 * see.
 */
export const MeetingPage = ({ reference }: { reference: string }) => (
  <InEachLanguage
    of={[meeting.en, meeting.es]}
    head={({ reference: label }) => (
      <p>
        {label}: <b>{reference}</b>
      </p>
    )}
  />
);

export const NothingPage = () => <InEachLanguage of={[nothing.en, nothing.es]} />;

/** Where the links of a school's own news lead: whom it is about is told to nobody who only holds the link. */
export const OfficePage = ({ reference }: { reference: string }) => (
  <Sheet title={office.title}>
    <p>
      {office.reference}: <b>{reference}</b>
    </p>
    {lines(office.sentences)}
  </Sheet>
);

export const NoticePage = ({ title, sentence, retry }: { title: string; sentence: string; retry?: boolean }) => (
  <Sheet title={title}>
    <p>{sentence}</p>
    {retry ? (
      <p>
        <a class="button" href="/calendar/connect">
          {tryAgain}
        </a>
      </p>
    ) : null}
  </Sheet>
);

export const ConnectedPage = ({ waiting }: { waiting: number }) => (
  <Sheet title={webText.connected.title}>
    <p>{webText.connected.sentence(waiting)}</p>
    <p class="soft">{webText.connected.close}</p>
  </Sheet>
);
