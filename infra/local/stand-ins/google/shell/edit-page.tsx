import type { ComponentChildren } from 'preact';
import { coursesOf, roleIn } from '../classroom/membership.ts';
import type { GoogleCourse, GooglePost } from '../state/classroom.ts';
import type { GoogleState } from '../state/state.ts';
import { courseUrl, editUrl, kindOf } from './addresses.ts';
import { PostCards } from './cards.tsx';
import { Chrome } from './chrome.tsx';
import type { OnPost } from './here.ts';
import { fieldText } from './when.ts';

type Props = { state: GoogleState; here: OnPost };

/** Composing: the only place where Classroom shows a teacher the add-ons. */
export const EditPage = ({ state, here: { me, course, post } }: Props) => (
  <Chrome
    state={state}
    me={me}
    title={post.title || `New ${kindOf(post).toLowerCase()}`}
    trail={[
      { name: course.name, url: courseUrl(course.id) },
      { name: post.title || `New ${kindOf(post).toLowerCase()}` },
    ]}
  >
    <form method="post" action={editUrl(post)} class="compose">
      <div class="fields">
        <h1>{post.state === 'DRAFT' ? `New ${kindOf(post).toLowerCase()}` : `Edit ${kindOf(post).toLowerCase()}`}</h1>
        <Field name="title" label={post.collection === 'announcements' ? 'First line' : 'Title'}>
          <input id="title" name="title" value={post.title} maxlength={3000} autocomplete="off" />
        </Field>
        <Field name="description" label="Instructions (optional)">
          <textarea id="description" name="description" rows={5}>
            {post.description}
          </textarea>
        </Field>
        <Attach post={post} />
      </div>
      <div class="side">
        {post.collection === 'courseWork' && <WorkFields post={post} zone={state.settings.district.zone} />}
        {post.state === 'DRAFT' && <AlsoFor courses={taughtBy(state, me).filter(({ id }) => id !== course.id)} />}
        <Answers post={post} />
      </div>
    </form>
  </Chrome>
);

const Attach = ({ post }: { post: GooglePost }) => (
  <section class="attach" aria-labelledby="attach">
    <h2 id="attach">Add-ons</h2>
    <p class="soft">Anyone who sees the post sees that an add-on is attached.</p>
    <PostCards post={post} removable />
    <button type="submit" name="next" value="add-on">
      <span class="sidelight small" aria-hidden="true">
        ◐
      </span>
      Sidelight
    </button>
  </section>
);

const WorkFields = ({ post, zone }: { post: GooglePost; zone: string }) => {
  const form = post.materials.find((material) => 'form' in material);
  return (
    <>
      <Field name="workType" label="Kind">
        <select id="workType" name="workType">
          <option value="ASSIGNMENT" selected={post.workType === 'ASSIGNMENT'}>
            Assignment
          </option>
          <option value="SHORT_ANSWER_QUESTION" selected={post.workType === 'SHORT_ANSWER_QUESTION'}>
            Question: short answer
          </option>
          <option value="MULTIPLE_CHOICE_QUESTION" selected={post.workType === 'MULTIPLE_CHOICE_QUESTION'}>
            Question: multiple choice
          </option>
        </select>
      </Field>
      <Field name="maxPoints" label="Points">
        <input id="maxPoints" name="maxPoints" type="number" min="0" value={post.maxPoints ?? ''} />
      </Field>
      <Field name="due" label="Due">
        <input id="due" name="due" type="datetime-local" value={post.dueAt ? fieldText(post.dueAt, zone) : ''} />
      </Field>
      <Field name="topic" label="Topic">
        <input id="topic" name="topic" value={post.topic ?? ''} maxlength={100} autocomplete="off" />
      </Field>
      <Field name="form" label="Quiz form (a Google Forms address)">
        <input id="form" name="form" type="url" value={form && 'form' in form ? form.form.formUrl : ''} />
      </Field>
    </>
  );
};

const taughtBy = ({ classroom }: GoogleState, me: OnPost['me']) =>
  coursesOf(classroom, me).filter((course) => roleIn(course, me) === 'teacher');

const AlsoFor = ({ courses }: { courses: readonly GoogleCourse[] }) => (
  <fieldset class="field">
    <legend>Also for</legend>
    {courses.map(({ id, name }) => (
      <label key={id}>
        <input type="checkbox" name="also" value={id} /> {name}
      </label>
    ))}
  </fieldset>
);

const Answers = ({ post }: { post: GooglePost }) => (
  <div class="answers">
    <button type="submit" name="next" value="post" class="main">
      {post.state === 'PUBLISHED' ? 'Save' : post.collection === 'courseWork' ? 'Assign' : 'Post'}
    </button>
    {post.state === 'DRAFT' && (
      <button type="submit" name="next" value="save">
        Save draft
      </button>
    )}
    <button type="submit" name="next" value="discard" class="plain">
      {post.state === 'DRAFT' ? 'Discard' : 'Delete'}
    </button>
  </div>
);

const Field = ({ name, label, children }: { name: string; label: string; children: ComponentChildren }) => (
  <p class="field">
    <label for={name}>{label}</label>
    {children}
  </p>
);
