import type { ClassPanel } from '#shared/domain/cards/class-panel.ts';
import { Empty } from '#shared/html/controls.tsx';
import { panelRowInWords, panelWords as words } from '#shared/text/cards/panel-words.ts';
import { teacherWords as say } from '#shared/text/cards/teacher.ts';
import { workSaidWords } from '#shared/text/cards/work-said-words.ts';
import { dayAndTimeInWords, dayInWords } from '#shared/text/days.ts';
import { en } from '#shared/text/en.ts';
import type { SectionCards } from '#shared/use-cases/cards/read-section-cards.ts';
import { ActForm, type ActLaunch } from './act-form.tsx';
import { FrameNotice, FramePage } from './frame-page.tsx';
import { Hidden, HideButton } from './hidden-view.tsx';
import type { Work } from './work-head.tsx';

/** Without the class's list (`undefined`) the card can be attached all the same. */
export type PanelNeeds = ClassNeeds | 'hidden' | undefined;
type ClassNeeds = {
  work: Work;
  panel: ClassPanel;
  zone: string;
  leaveOpen: string | undefined;
} & Pick<SectionCards, 'inSight' | 'counts' | 'assigned'>;

export type DiscoveryModel = {
  viewer: string | undefined;
  /** Of the class as a whole. */
  needs: PanelNeeds;
  launch: ActLaunch;
};

/**
 * While a teacher writes a post: what this class needs as a whole, and the card to put on the post, which stands above
 * so that it is in sight in the lowest frame. No student is named here.
 */
export const Discovery = ({ viewer, needs, launch }: DiscoveryModel) => (
  <FramePage words={en} title={say.panelTitle} name={viewer}>
    <div class="stack">
      <div class="head">
        <h1>{say.panelTitle}</h1>
        {needs && needs !== 'hidden' ? <HideButton launch={launch} page="panel" /> : null}
      </div>
      {needs && needs !== 'hidden' ? <PanelWork {...needs} /> : null}
      <ActForm action="/add-on/attachments" launch={launch}>
        <button type="submit" class="main">
          {say.attach}
        </button>
      </ActForm>
      <Needs needs={needs} launch={launch} />
      <p class="soft small">{say.attachWhy}</p>
      <KeepAtHand itemType={launch.itemType} />
    </div>
  </FramePage>
);

/** A draft of a material is seen by teachers alone: a page of the class that stays. */
const KeepAtHand = ({ itemType }: Pick<ActLaunch, 'itemType'>) =>
  itemType === 'courseWorkMaterials' ? (
    <p class="soft small">{words.draftMaterial}</p>
  ) : (
    <details>
      <summary class="soft small">{words.keepAtHand}</summary>
      <p class="soft small">{words.keepAtHandHow}</p>
    </details>
  );

const Needs = ({ needs, launch }: Pick<DiscoveryModel, 'needs' | 'launch'>) => {
  if (needs === undefined) return <p class="soft">{say.panelWithoutClass}</p>;
  if (needs === 'hidden') return <Hidden launch={launch} page="panel" />;
  const { panel, leaveOpen } = needs;
  return (
    <>
      {panel.rows.length === 0 ? <Empty>{<p>{whyEmpty(needs)}</p>}</Empty> : <Rows {...needs} />}
      {leaveOpen ? <p class="soft">{leaveOpen}</p> : null}
    </>
  );
};

const whyEmpty = ({ inSight, counts, assigned }: ClassNeeds) => {
  if (counts.all > 0) return say.nobodyForThis;
  if (inSight === 0) return say.nobodyMatched;
  return assigned ? say.nobodyAssigned : say.nobodyAtAll;
};

/** What Classroom tells of the draft. */
const PanelWork = ({ work, assigned }: Pick<ClassNeeds, 'work' | 'assigned'>) => {
  const { title, activities, minutes, due, unread, said } = work;
  if (unread) return <p class="soft">{say.unread}</p>;
  if (title === '') return <p class="soft">{words.noTitle}</p>;
  return (
    <>
      <p class="facts">
        <span>{words.asSaved(title)}</span>
        <span>{activities.length > 0 ? say.looksLike(activities) : say.unknownWork}</span>
        {minutes ? <span>{say.minutes(minutes)}</span> : null}
        {due ? <span>{say.due(dayAndTimeInWords(due.on, due.time))}</span> : null}
        {assigned ? <span>{say.assigned(assigned)}</span> : null}
      </p>
      {said ? <p class="soft">{workSaidWords.saidBy(said.said, said.byName, dayInWords(said.on))}</p> : null}
    </>
  );
};

const Rows = ({ panel: { rows, more }, zone }: ClassNeeds) => (
  <>
    <ul class="card">
      {rows
        .map((row) => panelRowInWords(row, zone))
        .map(({ need, amounts }) => (
          <li class="item">
            <b>{need}</b>
            {amounts ? `, ${amounts}` : ''}
          </li>
        ))}
    </ul>
    <p class="soft">
      {more.length > 0 ? `${words.more(more)} ` : ''}
      {words.intro}
    </p>
  </>
);

export const Attached = ({ script }: { script: string }) => (
  <FramePage words={en} title={say.attached} script={script}>
    <div class="stack">
      <h1 data-close>{say.attached}</h1>
      <p>{say.attachedSentence}</p>
    </div>
  </FramePage>
);

/** What a teacher sees who opens the page meant for students. */
export const StudentsOnly = ({ ownView }: { ownView: string }) => (
  <FrameNotice
    {...{ words: en, title: en.student.forTeacher, sentence: en.student.forTeacherSentence }}
    steps={[{ label: en.next.ownPage, href: ownView }]}
  />
);
