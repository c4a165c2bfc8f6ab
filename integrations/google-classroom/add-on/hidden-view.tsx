import { Empty } from '#shared/html/controls.tsx';
import { teacherWords as say } from '#shared/text/cards/teacher.ts';
import { en } from '#shared/text/en.ts';
import { ActForm, type ActLaunch } from './act-form.tsx';
import { FramePage } from './frame-page.tsx';
import type { Work } from './work-head.tsx';

type HiddenModel = { viewer: string | undefined; work: Pick<Work, 'title' | 'due'>; launch: ActLaunch };

/** The same for a class with supports and one without: its name, its day, and the way back. */
export const HiddenView = ({ viewer, work: { title, due }, launch }: HiddenModel) => (
  <FramePage words={en} title={title} name={viewer}>
    <div class="stack">
      <h1>{title}</h1>
      {due ? <p class="soft">{say.due(en.day(due.on), due.time)}</p> : null}
      <Hidden launch={launch} page="view" />
    </div>
  </FramePage>
);

type Choosing = { launch: ActLaunch; page: 'view' | 'panel' };

export const Hidden = (choosing: Choosing) => (
  <Empty>
    <p>{say.hidden}</p>
    <Choose {...choosing} hidden="no" label={say.show} />
  </Empty>
);

export const HideButton = (choosing: Choosing) => <Choose {...choosing} hidden="yes" label={say.hide} />;

const Choose = ({ launch, page, hidden, label }: Choosing & { hidden: 'yes' | 'no'; label: string }) => (
  <ActForm action="/add-on/view" launch={launch}>
    <input type="hidden" name="page" value={page} />
    <input type="hidden" name="hidden" value={hidden} />
    <button type="submit" class={hidden === 'yes' ? 'plain' : undefined}>
      {label}
    </button>
  </ActForm>
);
