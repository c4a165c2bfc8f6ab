import { postsIn, roleIn } from '../classroom/membership.ts';
import type { GoogleCourse } from '../state/classroom.ts';
import type { Account } from '../state/district.ts';
import type { GoogleState } from '../state/state.ts';
import { courseUrl } from './addresses.ts';
import { bannerOf } from './banner.ts';
import { Chrome } from './chrome.tsx';

type Props = { state: GoogleState; me: Account; courses: readonly GoogleCourse[] };

export const Courses = ({ state, me, courses }: Props) => (
  <Chrome state={state} me={me} title="Classes">
    <h1 class="hidden">Classes</h1>
    {courses.length === 0 && (
      <div class="empty">
        <p>{me.name} is in no class.</p>
        <p>
          Coordinators and case managers work in Slack: <a href={state.settings.deskUrl}>go to the desk</a>, or{' '}
          <a href="/classroom/who">be someone else</a>.
        </p>
      </div>
    )}
    <ul class="courses">
      {courses.map((course) => (
        <li>
          <Tile state={state} me={me} course={course} />
        </li>
      ))}
    </ul>
  </Chrome>
);

const Tile = ({ state, me, course }: { state: GoogleState; me: Account; course: GoogleCourse }) => {
  const teaches = roleIn(course, me) === 'teacher';
  const withCard = postsIn(state.classroom, course.id).filter(
    (post) => post.attachments.length > 0 && post.state === 'PUBLISHED',
  ).length;
  return (
    <a class="tile" href={courseUrl(course.id)}>
      <span class="banner" style={`background:${bannerOf(course)}`}>
        <b>{course.name}</b>
        <span>{[course.section, course.room && `Room ${course.room}`].filter(Boolean).join(' · ')}</span>
      </span>
      <span class="facts">
        <span>
          {teaches
            ? `You teach ${course.studentIds.length} ${course.studentIds.length === 1 ? 'student' : 'students'}`
            : state.account(course.ownerId)?.name}
        </span>
        {withCard > 0 && (
          <span class="soft">
            {withCard} {withCard === 1 ? 'post' : 'posts'} with Sidelight
          </span>
        )}
      </span>
    </a>
  );
};
