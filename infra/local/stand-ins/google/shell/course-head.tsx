import { courseUrl, peopleUrl } from './addresses.ts';
import { bannerOf } from './banner.ts';
import type { InCourse } from './here.ts';

/** The name of the class and its two tabs. */
export const CourseHead = ({ here: { course }, at }: { here: InCourse; at: 'stream' | 'people' }) => (
  <>
    <div class="banner wide" style={`background:${bannerOf(course)}`}>
      <h1>{course.name}</h1>
      <p>{[course.section, course.room && `Room ${course.room}`].filter(Boolean).join(' · ')}</p>
    </div>
    <nav class="tabs" aria-label="Class">
      <a href={courseUrl(course.id)} aria-current={at === 'stream' ? 'page' : undefined}>
        Stream
      </a>
      <a href={peopleUrl(course.id)} aria-current={at === 'people' ? 'page' : undefined}>
        People
      </a>
    </nav>
  </>
);
