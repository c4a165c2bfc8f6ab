import { Empty } from '#shared/html/controls.tsx';
import { teacherWords as say } from '#shared/text/cards/teacher.ts';
import { dayAndTimeInWords } from '#shared/text/days.ts';
import { en } from '#shared/text/en.ts';
import type { ActLaunch } from './act-form.tsx';
import { Choose, type Choosing } from './choose.tsx';
import { FramePage } from './frame-page.tsx';
import type { Work } from './work-head.tsx';

type HiddenModel = { viewer: string | undefined; work: Pick<Work, 'title' | 'due'>; launch: ActLaunch } & Partial<
  Pick<Choosing, 'page'>
>;

/** The same for a class with supports and one without: its name, its day, and the way back. */
export const HiddenView = ({ viewer, work: { title, due }, launch, page = 'view' }: HiddenModel) => (
  <FramePage words={en} title={title} name={viewer}>
    <div class="stack">
      <h1>{title}</h1>
      {due ? <p class="soft">{say.due(dayAndTimeInWords(due.on, due.time))}</p> : null}
      <Hidden launch={launch} page={page} />
    </div>
  </FramePage>
);

export const Hidden = (choosing: Choosing) => (
  <Empty>
    <p>{say.hidden}</p>
    <Choose {...choosing} choice="hidden" to="no" label={say.show} />
  </Empty>
);

export const HideButton = (choosing: Choosing) => <Choose {...choosing} choice="hidden" to="yes" label={say.hide} />;
