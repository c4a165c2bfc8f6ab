import type { CardItem } from '#shared/domain/cards/card.ts';
import { isBreaksAlone, type OwnLimit } from '#shared/domain/cards/own-time/own-limit.ts';
import { isLater, type OwnTime } from '#shared/domain/cards/own-time/own-time.ts';
import { questionSeconds } from '#shared/domain/cards/work-clock.ts';
import { type Instant, schoolDateAt } from '#shared/domain/dates.ts';
import type { Words } from '#shared/text/en.ts';
import type { ActLaunch } from './act-form.tsx';
import { TellTeacherForm } from './own-say-form.tsx';

export type StudentWork = {
  title?: string | undefined;
  dueAt?: Instant | undefined;
  /** A quiz in a form, which may be locked. */
  isFormQuiz: boolean;
  zone: string;
  now: Instant;
  time: OwnTime;
  /** What each question has, where no limit of the whole is known. */
  questionSeconds?: number | undefined;
  /** The support by which they have longer, to name when Classroom has closed the work. */
  longerBy?: string | undefined;
};
/** `act`: missing where nothing can be said any more. */
type Props = { words: Words; work: StudentWork; act: { launch: ActLaunch; command: string } | undefined };

/** The work, and right under it what its student must know of it. */
export const StudentWorkHead = ({ words, work, act }: Props) => {
  const { title, dueAt, isFormQuiz, zone } = work;
  const say = words.studentWork;
  const yours = yoursInWords(words, work, act !== undefined);
  return (
    <>
      {title ? (
        <p>
          <b lang="" dir="auto">
            {title}
          </b>{' '}
          {dueAt ? <span class="soft">{say.due(say.moment(dueAt, zone))}</span> : null}
        </p>
      ) : null}
      {isFormQuiz ? <p class="said">{say.readFirst}</p> : null}
      {yours ? <p class="said">{yours}</p> : null}
      {act && mayBeClosed(work) ? <TellTeacherForm {...{ words, ...act }} fingerprint={work.longerBy} /> : null}
    </>
  );
};

/** After the class's date, while the student's own is still ahead and there is a support to name. */
const mayBeClosed = (work: StudentWork): work is StudentWork & { longerBy: string } =>
  work.longerBy !== undefined && isLater(work.time) && work.time.dueAt < work.now && work.now < work.time.at;

function yoursInWords({ day, studentWork: say }: Words, work: StudentWork, mayTell: boolean): string | undefined {
  const { time, zone } = work;
  if (!isLater(time)) return undefined;
  const [on, ofClass] = [time.at, time.dueAt].map((at) => schoolDateAt(at, zone));
  const shown = on === ofClass ? say.moment(time.dueAt, zone) : say.dayAlone(ofClass ?? '');
  const orLater = time.limit?.work === 'none' ? say.yoursUnlimited : say.yoursOrLater;
  const yours = time.isAtLeast ? orLater : say.yours;
  const own = say.moment(time.at, zone);
  const closed = mayTell && mayBeClosed(work) ? ` ${say.ifClosed}` : '';
  const moved = time.was ? ` ${say.was(say.dayAlone(time.was))}` : '';
  const pastTerm = time.pastTerm ? ` ${say.pastTerm(day(time.pastTerm))}` : '';
  return `${yours(own, shown)}${pastTerm}${moved}${closed}`;
}

/** The student's own number in place of the amount, for what bears on this work. */
export function ownAmount(words: Words, item: CardItem, work: StudentWork): string | undefined {
  const { code } = item;
  const { time, zone, questionSeconds: each } = work;
  if (code === 'TIM-EXT' && each && !time.limit) {
    const own = questionSeconds(each, item);
    return typeof own === 'number' ? words.studentWork.perQuestion(own, each) : undefined;
  }
  if (code === 'TIM-EXT') return time.limit && limitInWords(words, time.limit);
  return code === 'TIM-EXT-DUE' ? ownDayInWords(words, time, zone) : undefined;
}

function ownDayInWords({ studentWork: say }: Words, time: OwnTime, zone: string): string | undefined {
  if (time.end === 'at') {
    const own = say.moment(time.at, zone);
    if (time.on || time.isSecond) return time.isAtLeast ? say.orLater(own) : own;
    return undefined;
  }
  if (time.percentLonger !== undefined)
    return time.end === 'noDate' ? say.longerOnceSet(time.percentLonger) : say.agreeLonger(time.percentLonger);
  if (time.days === 0) return undefined;
  if (time.end === 'noDate') return say.onceSet(time.days);
  return time.end === 'agree' ? say.agree(time.days, time.left) : undefined;
}

function limitInWords({ studentWork: say }: Words, limit: OwnLimit): string | undefined {
  const { base, work, breaks, inRoom } = limit;
  if (work === 'none') return say.noLimit(base);
  if (work === base) return undefined;
  const minutes = say.minutes(work, base);
  return breaks && inRoom !== 'none' ? `${minutes} ${say.breaks(breaks, inRoom)}` : minutes;
}

/** Beside the breaks of one student, how long that makes the work where nothing else makes it longer. */
export function breaksInRoom({ studentWork: say }: Words, { code }: CardItem, { time }: StudentWork) {
  const { limit } = time;
  if (code !== 'TIM-BRK-SCH' || !limit?.breaks || !isBreaksAlone(limit) || limit.inRoom === 'none') return undefined;
  return `${say.ofWork(limit.base)} ${say.breaks(limit.breaks, limit.inRoom)}`;
}
