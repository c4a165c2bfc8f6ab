import type { Activity } from '#shared/domain/catalogue/catalogue-entry.ts';
import { teacherWords as say } from '#shared/text/cards/teacher.ts';
import { en } from '#shared/text/en.ts';

export type Work = {
  title: string;
  activities: readonly Activity[];
  minutes?: number | undefined;
  due?: { on: string; time: string } | undefined;
};

/** What the post is, as far as we can tell, and how we came to think so. */
export const WorkHead = ({ work: { title, activities, minutes, due } }: { work: Work }) => (
  <div>
    <h1>{title}</h1>
    <details>
      <summary class="facts">
        <span>{activities.length > 0 ? say.looksLike(activities) : say.unknownWork}</span>
        {minutes ? <span>{say.minutes(minutes)}</span> : null}
        {due ? <span>{say.due(en.day(due.on), due.time)}</span> : null}
        <u>{say.why}</u>
      </summary>
      <p class="soft">{say.whyWords}</p>
    </details>
  </div>
);
