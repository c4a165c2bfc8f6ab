import type { ComponentChildren } from 'preact';

export type ActLaunch = Readonly<Record<string, string | undefined>>;
type Props = { action: string; launch: ActLaunch; children: ComponentChildren; class?: string; opensTab?: true };

/** A form of the teacher's view: it carries what its page was opened with, so that its answer is the same page. */
export const ActForm = ({ action, launch, children, class: look, opensTab }: Props) => (
  <form method="post" action={action} class={look} target={opensTab ? '_blank' : undefined}>
    {Object.entries(launch).map(([name, value]) =>
      value === undefined ? null : <input type="hidden" name={name} value={value} />,
    )}
    {children}
  </form>
);
