import type { Activity } from '#shared/domain/catalogue/catalogue-entry.ts';
import { teacherWords as say } from '#shared/text/cards/teacher.ts';
import { en } from '#shared/text/en.ts';

export type Work = {
  title: string;
  activities: readonly Activity[];
  minutes?: number | undefined;
  due?: Moment | undefined;
  /** Classroom did not tell what the post is now; `since` is when it last did. */
  unread?: { since?: Moment | undefined } | undefined;
};
type Moment = { on: string; time: string };

/** What the post is, as far as we can tell, and how we came to think so. */
export const WorkHead = ({ work: { title, activities, minutes, due, unread } }: { work: Work }) => (
  <div>
    <h1>{title}</h1>
    {unread && !minutes && !due ? null : (
      <details>
        <summary class="facts">
          {unread ? null : <span>{activities.length > 0 ? say.looksLike(activities) : say.unknownWork}</span>}
          {minutes ? <span>{say.minutes(minutes)}</span> : null}
          {due ? <span>{say.due(en.day(due.on), due.time)}</span> : null}
          <u>{say.why}</u>
        </summary>
        <p class="soft">{say.whyWords}</p>
      </details>
    )}
    {unread ? <p class="soft">{unreadLine(unread)}</p> : null}
  </div>
);

const unreadLine = ({ since }: NonNullable<Work['unread']>) =>
  since ? `${say.unread} ${say.unreadSince(en.day(since.on), since.time)}` : say.unread;
