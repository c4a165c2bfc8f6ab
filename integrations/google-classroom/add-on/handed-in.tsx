import { isLater, type OwnTime, wasOnTime, wasWithin } from '#shared/domain/cards/own-time/own-time.ts';
import type { Instant } from '#shared/domain/dates.ts';
import { classroomSaysLate } from '#shared/text/cards/own-times.ts';
import { workReviewWords as say } from '#shared/text/cards/work-review-words.ts';
import { momentInWords } from '#shared/text/days.ts';
import type { HandInState, SubmittedWork } from '#shared/use-cases/ports/classroom/classroom.ts';

/** `work` is missing where Classroom told no more than how it stands. */
export type HandInShown = {
  state?: HandInState;
  /** The student's own first. */
  handedInAt?: Instant | undefined;
  work?: Pick<SubmittedWork, 'files' | 'answer' | 'late'> | undefined;
};
type Props = { handIn: HandInShown | undefined; time: OwnTime; zone: string; name: string };

/** How the work stands, by the student's own instant; Classroom's word is explained and not taken over. */
export const HandedIn = ({ handIn = {}, time, zone, name }: Props) => {
  const { work } = handIn;
  return (
    <>
      <p>{standing(handIn, { time, zone })}</p>
      {work?.late && isLater(time) ? (
        <p class="soft">{classroomSaysLate([name], { ...time, zone, until: time.isAtLeast ? undefined : time.at })}</p>
      ) : null}
      {work && work.files.length > 0 ? (
        <div class="acts">
          {work.files.map(({ title, url }) =>
            url ? (
              <a class="button plain" href={url} target="_blank" rel="noopener noreferrer">
                {title}
              </a>
            ) : (
              <span>{title}</span>
            ),
          )}
        </div>
      ) : null}
      {work?.answer ? (
        <p>
          <b>{say.answer}:</b>{' '}
          <span lang="" dir="auto">
            {work.answer}
          </span>
        </p>
      ) : null}
    </>
  );
};

function standing({ state, handedInAt }: HandInShown, clock: Pick<Props, 'time' | 'zone'>): string {
  if (state === undefined) return say.untold;
  if (state === 'NEW' || state === 'CREATED') return say.notIn;
  const handedIn = handedInAt ? say.handedInThen(inAndUntil(handedInAt, clock)) : say.handedIn;
  if (state === 'RECLAIMED_BY_STUDENT') return `${handedInAt ? `${handedIn} ` : ''}${say.takenBack}`;
  return state === 'RETURNED' ? `${handedIn} ${say.returned}` : handedIn;
}

/** Before the class's date nobody used a longer time, and nothing is said of one. */
const inAndUntil = (handedInAt: Instant, { time, zone }: Pick<Props, 'time' | 'zone'>) => ({
  handedIn: momentInWords(handedInAt, zone),
  until: time.end === 'at' && !wasWithin(time.dueAt, handedInAt) ? momentInWords(time.at, zone) : undefined,
  isInside: wasOnTime(time, handedInAt),
});
