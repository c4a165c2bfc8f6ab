import { Empty } from '#shared/html/controls.tsx';
import { teacherWords as say } from '#shared/text/cards/teacher.ts';
import { en } from '#shared/text/en.ts';
import type { Post } from '#shared/use-cases/ports/classroom/classroom.ts';
import { FrameNotice, FramePage } from './frame-page.tsx';

export type Group = { name: string; students: number };
export type DiscoveryModel = {
  viewer: string | undefined;
  /** Of the class as a whole. Without its list the card can be attached all the same. */
  needs: { groups: readonly Group[]; inSight: number } | undefined;
  post: Post;
  addOnToken: string | undefined;
  /** Who is signed in, for Classroom's rule and ours that each request says so. */
  loginHint: string;
};

/**
 * While a teacher writes a post: what this class needs as a whole, and the card to put on the post. No student is named
 * here.
 */
export const Discovery = ({ viewer, needs, post, addOnToken, loginHint }: DiscoveryModel) => (
  <FramePage words={en} title={say.panelTitle} name={viewer}>
    <div class="stack">
      <h1>{say.panelTitle}</h1>
      {needs ? <Needs {...needs} /> : <p class="soft">{say.panelWithoutClass}</p>}
      <form method="post" action="/add-on/attachments" class="stack dock">
        <input type="hidden" name="courseId" value={post.courseId} />
        <input type="hidden" name="itemId" value={post.itemId} />
        <input type="hidden" name="itemType" value={post.itemType} />
        <input type="hidden" name="login_hint" value={loginHint} />
        {addOnToken ? <input type="hidden" name="addOnToken" value={addOnToken} /> : null}
        <button type="submit" class="main">
          {say.attach}
        </button>
        <p class="soft small">{say.attachWhy}</p>
      </form>
    </div>
  </FramePage>
);

const Needs = ({ groups, inSight }: NonNullable<DiscoveryModel['needs']>) =>
  groups.length > 0 ? (
    <>
      <p class="soft">{say.panelIntro}</p>
      <Groups groups={groups} />
    </>
  ) : (
    <Empty>{<p>{inSight ? say.nobodyAtAll : say.nobodyMatched}</p>}</Empty>
  );

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
