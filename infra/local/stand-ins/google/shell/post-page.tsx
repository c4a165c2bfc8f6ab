import { coursesOf, roleIn } from '../classroom/membership.ts';
import type { GooglePost } from '../state/classroom.ts';
import type { GoogleState } from '../state/state.ts';
import { courseUrl, editUrl, kindOf, postUrl } from './addresses.ts';
import { PostCards } from './cards.tsx';
import { Chrome } from './chrome.tsx';
import type { OnPost } from './here.ts';
import { KindIcon } from './kind-icon.tsx';
import { SubmissionsList } from './submissions-list.tsx';
import { dayText, momentText } from './when.ts';

type Props = { state: GoogleState; here: OnPost };

export const PostPage = ({ state, here }: Props) => {
  const { me, course, role, post } = here;
  const trail = [{ name: course.name, url: courseUrl(course.id) }, { name: post.title || 'Untitled' }];
  return (
    <Chrome state={state} me={me} title={post.title || 'Untitled'} trail={trail}>
      <article class="detail">
        <header>
          <KindIcon post={post} />
          <div>
            <h1 dir="auto">{post.title || 'Untitled'}</h1>
            <p class="soft">{facts(state, post)}</p>
          </div>
        </header>
        {post.state === 'DRAFT' && <p class="note">A draft: students do not see it yet.</p>}
        {post.description && (
          <p class="text" dir="auto">
            {post.description}
          </p>
        )}
        <Materials post={post} />
        <PostCards post={post} />
        <SubmissionsList state={state} here={here} />
        {role === 'teacher' && <TeacherActions state={state} here={here} />}
      </article>
    </Chrome>
  );
};

function facts(state: GoogleState, post: GooglePost) {
  const { zone } = state.settings.district;
  return [
    kindOf(post),
    state.account(post.authorId)?.name,
    dayText(post.postedAt, zone),
    post.maxPoints ? `${post.maxPoints} points` : '',
    post.dueAt ? `Due ${momentText(post.dueAt, zone)}` : '',
    post.assignees ? `Assigned to ${post.assignees.length}` : '',
    // Classroom prints whose app made a post.
    post.project ? 'Sidelight' : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

const Materials = ({ post: { materials } }: { post: GooglePost }) => (
  <ul class="materials">
    {materials.map((material) => {
      const { kind, title, url } =
        'form' in material
          ? { kind: 'Google Forms', title: material.form.title ?? 'Quiz', url: material.form.formUrl }
          : { kind: 'Link', title: material.link.title ?? material.link.url, url: material.link.url };
      return (
        <li>
          <b>{title}</b>
          <span class="soft">
            {kind} · {new URL(url).hostname}
          </span>
        </li>
      );
    })}
  </ul>
);

const TeacherActions = ({ state, here: { me, post } }: Props) => {
  const own = coursesOf(state.classroom, me).filter((course) => roleIn(course, me) === 'teacher');
  return (
    <div class="tools">
      <a class="button" href={editUrl(post)}>
        Edit
      </a>
      <form method="post" action={`${postUrl(post)}/reuse`} class="row">
        <label for="into">Reuse this post in</label>
        <select id="into" name="into">
          {own.map((course) => (
            <option value={course.id}>{course.name}</option>
          ))}
        </select>
        <button type="submit">Reuse</button>
      </form>
    </div>
  );
};
