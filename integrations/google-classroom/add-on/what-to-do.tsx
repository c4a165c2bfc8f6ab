import { type LineToDo, whatToDo } from '#shared/domain/cards/what-to-do.ts';
import { isDoneAtHome, type QuestionTimer, questionSeconds } from '#shared/domain/cards/work-clock.ts';
import type { TeachingLine, TeachingMoment } from '#shared/domain/catalogue/teaching-line.ts';
import { Empty } from '#shared/html/controls.tsx';
import { conflictInWords } from '#shared/text/cards/conflict-words.ts';
import { questionTimerInWords } from '#shared/text/cards/question-timer.ts';
import { teacherWords as say } from '#shared/text/cards/teacher.ts';
import type { ShownStudent } from '#shared/use-cases/cards/read-section-cards.ts';
import { cardAnchor } from './card-anchor.ts';
import { closingLine, How, LeaveOpen, Moved, type StudentTimes, withOwnDates } from './own-times.tsx';
import { Doings, type Placed } from './what-to-do/doings.tsx';
import type { Work } from './work-head.tsx';

type Props = {
  students: readonly ShownStudent[];
  /** Where names lead: on paper nowhere, and nothing is folded away. */
  cardsAt?: string | undefined;
} & Look;
/** The work, whether each line says how it is done, and until when each student is on time. */
type Look = {
  work: Pick<Work, 'activities' | 'minutes' | 'clock' | 'due' | 'isFormQuiz'>;
  sayHow: boolean;
  times: StudentTimes | undefined;
  /** Where it is said what a post with an own date does. */
  ownDateAt?: string | undefined;
  isAskedAbove?: boolean | undefined;
};
type Line = LineToDo<Placed>;

/** What this work asks of its teacher, by when and under which heading; a name leads to the whole card. */
export const WhatToDo = ({ students, cardsAt, ...asked }: Props) => {
  const placed = students.map(({ studentId, short, items }) => ({
    ...{ studentId, short },
    items: items.map(({ item, startsOn }) => ({ ...item, startOn: startsOn })),
    // A name may stand on many lines.
    cardAt: cardsAt && `${cardsAt}#${cardAnchor(studentId)}`,
  }));
  const lines = whatToDo(placed, asked.work.minutes, asked.work.clock);
  const look = { ...asked, closing: closingLine(lines) };
  const at = (moment: TeachingMoment) => lines.filter((line) => line.moment === moment);
  const isOpen = cardsAt === undefined;
  if (lines.every(({ moment }) => moment === 'elsewhere')) return <Empty>{<p>{say.nothingNow}</p>}</Empty>;
  return (
    <div>
      <Moment title={say.moments.before} lines={at('before')} {...look} />
      {isDoneAtHome(look.work) ? (
        <Folded title={say.inClass} lines={at('during')} {...{ isOpen, ...look }} />
      ) : (
        <Moment title={say.moments.during} lines={at('during')} {...look} />
      )}
      <Folded title={say.everyLesson} lines={at('always')} {...{ isOpen, ...look }} />
    </div>
  );
};

const topicsOf = (lines: readonly Line[]) => lines.map(({ line }) => line);
const countOf = (lines: readonly Line[]) =>
  new Set(lines.flatMap(({ doings }) => doings.flatMap(({ students }) => students.map(({ studentId }) => studentId))))
    .size;

/** `closing`: under which line it stands that Classroom may close the work. */
type MomentProps = { lines: readonly Line[]; closing: TeachingLine | undefined } & Look;

const Moment = ({ title, lines, ...look }: MomentProps & { title: string }) =>
  lines.length === 0 ? null : (
    <section class="moment">
      <h2>{title}</h2>
      <Lines lines={lines} {...look} />
    </section>
  );

/** Closed, with its topics and for how many: nothing in it has to be known before this work. */
const Folded = ({ title, lines, isOpen, ...look }: MomentProps & { title: typeof say.inClass; isOpen: boolean }) =>
  lines.length === 0 ? null : (
    <details class="moment" open={isOpen}>
      <summary>{title(topicsOf(lines), countOf(lines))}</summary>
      <Lines lines={lines} {...look} />
    </details>
  );

const Lines = ({ lines, closing, work: { clock, due, isFormQuiz }, sayHow, times, ...page }: MomentProps) => (
  <dl class="lines">
    {lines.map(({ line, doings, conflicts }) => (
      <div>
        <dt>{say.lines[line]}</dt>
        <dd>
          <Doings doings={withOwnDates(doings, times, page)} {...{ dueOn: due?.on, today: times?.today, isFormQuiz }} />
          {line === 'timeLimit' && clock?.kind === 'question' ? <EachQuestion {...{ clock, doings }} /> : null}
          {line === 'dueDate' ? <Moved {...{ doings, times }} /> : null}
          {line === closing ? <LeaveOpen times={times} /> : null}
          {conflicts.map(({ student, ...settled }) => (
            <p class="flag">{conflictInWords(student.short, settled)}</p>
          ))}
          {sayHow ? <How {...{ lines, line, doings, times, ownDateAt: page.ownDateAt }} /> : null}
        </dd>
      </div>
    ))}
  </dl>
);

/**
 * A factor is one of each question's timer; a plan's minutes are not. In a live game it is set beside what the whole
 * may take.
 */
const EachQuestion = ({ clock, doings }: { clock: QuestionTimer } & Pick<Line, 'doings'>) => {
  const isOfEach = (limit: Line['doings'][number]['limit']) => limit === undefined || clock.isGame === true;
  const own = doings.flatMap(({ item, limit, students }) => {
    const seconds = isOfEach(limit) && clock.seconds ? questionSeconds(clock.seconds, item) : undefined;
    return seconds === undefined ? [] : students.map(({ short }) => ({ name: short, seconds }));
  });
  return doings.some(({ item, limit }) => item.code === 'TIM-EXT' && isOfEach(limit)) ? (
    <p>{questionTimerInWords(clock, own)}</p>
  ) : null;
};
