import type { ComponentChildren } from 'preact';

type Choice = { href: string; label: string; current: boolean };

/** Plain links that look like a switch, so that they work where no script runs. */
export const Segments = ({ label, choices }: { label: string; choices: readonly Choice[] }) => (
  <nav class="segments" aria-label={label}>
    {choices.map(({ href, label: words, current }) => (
      <a href={href} aria-current={current ? 'true' : undefined}>
        {words}
      </a>
    ))}
  </nav>
);

export const Amount = ({ children }: { children: string }) =>
  children ? <span class="amount">{children}</span> : null;

export const Tag = ({ plain = false, children }: { plain?: boolean; children: ComponentChildren }) => (
  <span class={plain ? 'tag plain' : 'tag'}>{children}</span>
);

/** A name may be in any script, and the browser must not turn the line around for it (a `bdi` asks the name itself). */
export const Name = ({ children }: { children: string }) => <bdi lang="">{children}</bdi>;

/** A point between two things on one line; where the line breaks there, the point is not seen. */
export const Between = () => <i>{' ·\u00a0'}</i>;

export const Empty = ({ children }: { children: ComponentChildren }) => <div class="empty">{children}</div>;
