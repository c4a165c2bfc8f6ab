import type { Activity } from '#shared/domain/catalogue/catalogue-entry.ts';
import { teacherWords as say } from '#shared/text/cards/teacher.ts';
import { dayAndTimeInClassroom } from '#shared/text/days.ts';
import type { SectionCards } from '#shared/use-cases/cards/read-section-cards.ts';

export type Work = {
  title: string;
  activities: readonly Activity[];
  minutes?: number | undefined;
  due?: Moment | undefined;
  /** Not for everybody, perhaps, and Classroom did not tell for whom. */
  assigneesUnread?: boolean;
  /** Classroom did not tell what the post is now; `since` is when it last did. */
  unread?: { since?: Moment | undefined } | undefined;
};
type Moment = { on: string; time: string };

/** What the post is, as far as we can tell, and how we came to think so. */
export const WorkHead = ({ work, assigned }: { work: Work; assigned: SectionCards['assigned'] }) => {
  const { title, activities, minutes, due, unread, assigneesUnread } = work;
  return (
    <div>
      <h1>{title}</h1>
      {unread && !minutes && !due ? null : (
        <details>
          <summary class="facts">
            {unread ? null : <span>{activities.length > 0 ? say.looksLike(activities) : say.unknownWork}</span>}
            {minutes ? <span>{say.minutes(minutes)}</span> : null}
            {due ? <span>{say.due(dayAndTimeInClassroom(due.on, due.time))}</span> : null}
            {assigned ? <span>{say.assigned(assigned)}</span> : null}
            <u>{say.why}</u>
          </summary>
          <p class="soft">{say.whyWords}</p>
        </details>
      )}
      {unread ? <p class="soft">{unreadLine(unread)}</p> : null}
      {assigneesUnread ? <p class="soft">{say.assigneesUnread}</p> : null}
    </div>
  );
};

const unreadLine = ({ since }: NonNullable<Work['unread']>) =>
  since ? `${say.unread} ${say.unreadSince(dayAndTimeInClassroom(since.on, since.time))}` : say.unread;
