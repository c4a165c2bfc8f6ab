import { canSee, postsIn } from '../classroom/membership.ts';
import type { GooglePost } from '../state/classroom.ts';
import { type Collection, collections } from '../state/district.ts';
import type { GoogleState } from '../state/state.ts';
import { courseUrl, editUrl, kindNames, kindOf, postUrl } from './addresses.ts';
import { Chrome } from './chrome.tsx';
import { CourseHead } from './course-head.tsx';
import type { InCourse } from './here.ts';
import { KindIcon } from './kind-icon.tsx';
import { dayText, momentText } from './when.ts';

type Props = { state: GoogleState; here: InCourse };

export const Stream = ({ state, here }: Props) => {
  const { me, course, role } = here;
  const posts = postsIn(state.classroom, course.id).filter((post) => canSee(post, role, me));
  const drafts = posts.filter((post) => post.state === 'DRAFT');
  return (
    <Chrome state={state} me={me} title={course.name} trail={[{ name: course.name }]}>
      <CourseHead here={here} at="stream" />
      {role === 'teacher' && <TeacherTools courseId={course.id} />}
      {drafts.length > 0 && <Posts title="Drafts" posts={drafts} state={state} />}
      <Posts title="Posted" posts={posts.filter((post) => post.state === 'PUBLISHED')} state={state} />
    </Chrome>
  );
};

const TeacherTools = ({ courseId }: { courseId: string }) => (
  <div class="tools">
    <form method="post" action={`${courseUrl(courseId)}/new`} class="row">
      <span id="new" class="soft">
        New
      </span>
      {collections.map((collection: Collection) => (
        <button
          type="submit"
          name="collection"
          value={collection}
          class={collection === 'courseWork' ? 'main' : ''}
          aria-describedby="new"
        >
          {kindNames[collection]}
        </button>
      ))}
    </form>
    <form method="post" action={`${courseUrl(courseId)}/copy`}>
      <button type="submit" class="plain">
        Copy class
      </button>
    </form>
  </div>
);

const Posts = ({ title, posts, state }: { title: string; posts: readonly GooglePost[]; state: GoogleState }) => (
  <section>
    <h2 class="label">{title}</h2>
    {posts.length === 0 && <p class="empty">Nothing has been posted here yet.</p>}
    <ul class="posts">
      {posts.map((post) => (
        <li>
          <Row post={post} state={state} />
        </li>
      ))}
    </ul>
  </section>
);

const Row = ({ post, state }: { post: GooglePost; state: GoogleState }) => {
  const { zone } = state.settings.district;
  return (
    <a class="post" href={post.state === 'DRAFT' ? editUrl(post) : postUrl(post)}>
      <KindIcon post={post} />
      <span class="what">
        <b dir="auto">{post.title || 'Untitled draft'}</b>
        <span class="soft">
          {kindOf(post)} · {dayText(post.postedAt, zone)}
          {post.dueAt && ` · due ${momentText(post.dueAt, zone)}`}
        </span>
      </span>
      {post.attachments.length > 0 && (
        <span class="chip">
          <span aria-hidden="true">◐</span>{' '}
          {post.attachments.length === 1 ? 'Sidelight' : `${post.attachments.length} add-ons`}
        </span>
      )}
    </a>
  );
};
