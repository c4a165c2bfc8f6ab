import type { ComponentChildren } from 'preact';
import type { WorkReason } from '#shared/domain/cards/classwork.ts';
import type { WorkClock } from '#shared/domain/cards/work-clock.ts';
import type { WorkStatement } from '#shared/domain/cards/work-correction.ts';
import type { Activity } from '#shared/domain/catalogue/catalogue-entry.ts';
import { teacherWords as say } from '#shared/text/cards/teacher.ts';
import { workSaidWords } from '#shared/text/cards/work-said-words.ts';
import { dayAndTimeInWords } from '#shared/text/days.ts';
import type { SectionCards } from '#shared/use-cases/cards/read-section-cards.ts';

export type Work = {
  title: string;
  activities: readonly Activity[];
  minutes?: number | undefined;
  /** What there is where that is not told. */
  clock?: WorkClock | undefined;
  /** It may be locked while students write. */
  isFormQuiz?: boolean;
  /** What the guess rests on, unless a teacher said what it is. */
  because?: WorkReason | undefined;
  said?: { said: WorkStatement; byName: string | undefined; on: string } | undefined;
  /** Since when the class has it, as a teacher said; and when something was said of that last, or taken back. */
  given?: { on: string; byName: string | undefined; saidOn: string } | undefined;
  givenSaidAt?: string | undefined;
  /** When something was said of it last, or taken back. */
  correctedAt?: string | undefined;
  /** The post names several lengths. */
  asksLength?: boolean;
  due?: Moment | undefined;
  /** Not for everybody, perhaps, and Classroom did not tell for whom. */
  assigneesUnread?: boolean;
  /** Classroom did not tell what the post is now; `since` is when it last did. */
  unread?: { since?: Moment | undefined } | undefined;
};
type Moment = { on: string; time: string };

/** It was guessed to be one, and nobody has said anything yet. */
export const mayBeNoQuiz = ({ said, activities }: Work) => !said && activities.includes('quiz_test');

/** `children`: what can be done about the guess. */
type HeadProps = { work: Work; assigned: SectionCards['assigned']; children?: ComponentChildren };

/** What the post is, as far as we can tell, and how we came to think so. */
export const WorkHead = ({ work, assigned, children }: HeadProps) => {
  const { title, activities, minutes, due, unread, assigneesUnread, because, said } = work;
  return (
    <div>
      <h1>{title}</h1>
      {unread && !minutes && !due ? null : (
        <details>
          <summary class="facts">
            {unread ? null : <span>{activities.length > 0 ? say.looksLike(activities) : say.unknownWork}</span>}
            {minutes ? <span>{say.minutes(minutes)}</span> : null}
            {due ? <span>{say.due(dayAndTimeInWords(due.on, due.time))}</span> : null}
            {assigned ? <span>{say.assigned(assigned)}</span> : null}
            <u>{children && mayBeNoQuiz(work) ? workSaidWords.whyOrNot : say.why}</u>
          </summary>
          {because && !said ? <p class="soft">{workSaidWords.because(because)}</p> : null}
          <p class="soft">{say.whyWords}</p>
          {children}
        </details>
      )}
      {unread ? <p class="soft">{unreadLine(unread)}</p> : null}
      {assigneesUnread ? <p class="soft">{say.assigneesUnread}</p> : null}
    </div>
  );
};

const unreadLine = ({ since }: NonNullable<Work['unread']>) =>
  since ? `${say.unread} ${say.unreadSince(dayAndTimeInWords(since.on, since.time))}` : say.unread;
