import { ActForm, type ActLaunch } from './act-form.tsx';

export type Choosing = { launch: ActLaunch; page: 'view' | 'panel' | 'work' };
type Props = Choosing & { choice: 'hidden' | 'how'; to: 'yes' | 'no'; label: string };

/** How a person wants our pages, which lasts. Hiding and showing are two buttons, saying how is one that is pressed. */
export const Choose = ({ launch, page, choice, to, label }: Props) => (
  <ActForm action="/add-on/view" launch={launch}>
    <input type="hidden" name="page" value={page} />
    <input type="hidden" name={choice} value={to} />
    <button
      type="submit"
      class={choice === 'hidden' && to === 'no' ? undefined : 'plain'}
      aria-pressed={choice === 'how' ? to === 'no' : undefined}
    >
      {label}
    </button>
  </ActForm>
);
