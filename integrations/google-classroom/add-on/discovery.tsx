import { Empty } from '#shared/html/controls.tsx';
import { teacherWords as say } from '#shared/text/cards/teacher.ts';
import { en } from '#shared/text/en.ts';
import { ActForm, type ActLaunch } from './act-form.tsx';
import { FrameNotice, FramePage } from './frame-page.tsx';
import { Hidden, HideButton } from './hidden-view.tsx';

export type Group = { name: string; students: number };
/** Without the class's list (`undefined`) the card can be attached all the same. */
export type PanelNeeds = { groups: readonly Group[]; inSight: number } | 'hidden' | undefined;
export type DiscoveryModel = {
  viewer: string | undefined;
  /** Of the class as a whole. */
  needs: PanelNeeds;
  launch: ActLaunch;
};

/**
 * While a teacher writes a post: what this class needs as a whole, and the card to put on the post. No student is named
 * here.
 */
export const Discovery = ({ viewer, needs, launch }: DiscoveryModel) => (
  <FramePage words={en} title={say.panelTitle} name={viewer}>
    <div class="stack">
      <div class="head">
        <h1>{say.panelTitle}</h1>
        {needs && needs !== 'hidden' ? <HideButton launch={launch} page="panel" /> : null}
      </div>
      <Needs needs={needs} launch={launch} />
      <ActForm action="/add-on/attachments" launch={launch} class="stack dock">
        <button type="submit" class="main">
          {say.attach}
        </button>
        <p class="soft small">{say.attachWhy}</p>
      </ActForm>
    </div>
  </FramePage>
);

const Needs = ({ needs, launch }: Pick<DiscoveryModel, 'needs' | 'launch'>) => {
  if (needs === undefined) return <p class="soft">{say.panelWithoutClass}</p>;
  if (needs === 'hidden') return <Hidden launch={launch} page="panel" />;
  const { groups, inSight } = needs;
  if (groups.length === 0) return <Empty>{<p>{inSight ? say.nobodyAtAll : say.nobodyMatched}</p>}</Empty>;
  return (
    <>
      <p class="soft">{say.panelIntro}</p>
      <Groups groups={groups} />
    </>
  );
};

const Groups = ({ groups }: { groups: readonly Group[] }) => (
  <ul class="card">
    {groups.map(({ name, students }) => (
      <li class="row">
        <b>{name}</b>
        <span class="soft nums">{say.panelCount(students)}</span>
      </li>
    ))}
  </ul>
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
export const StudentsOnly = () => (
  <FrameNotice words={en} title={en.student.forTeacher} sentence={en.student.forTeacherSentence} />
);
