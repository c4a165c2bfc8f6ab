import { Avatar } from '../pages/avatar.tsx';
import type { Account } from '../state/district.ts';
import type { GoogleState } from '../state/state.ts';
import { courseUrl } from './addresses.ts';
import { Chrome } from './chrome.tsx';
import { CourseHead } from './course-head.tsx';
import type { InCourse } from './here.ts';

type Props = { state: GoogleState; here: InCourse };

export const People = ({ state, here }: Props) => {
  const { me, course } = here;
  const named = (ids: readonly string[]) => ids.flatMap((id) => state.account(id) ?? []);
  const students = named(course.studentIds).toSorted((a, b) => a.familyName.localeCompare(b.familyName));
  return (
    <Chrome
      state={state}
      me={me}
      title="People"
      trail={[{ name: course.name, url: courseUrl(course.id) }, { name: 'People' }]}
    >
      <CourseHead here={here} at="people" />
      <List title="Teachers" people={named(course.teacherIds)} />
      <List title={`Students · ${students.length}`} people={students} />
    </Chrome>
  );
};

const List = ({ title, people }: { title: string; people: readonly Account[] }) => (
  <section>
    <h2 class="label">{title}</h2>
    {people.length === 0 && <p class="empty">Nobody yet.</p>}
    <ul class="roster">
      {people.map(({ name }) => (
        <li>
          <Avatar name={name} /> <span dir="auto">{name}</span>
        </li>
      ))}
    </ul>
  </section>
);
