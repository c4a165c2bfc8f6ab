import type { CardItem } from '#shared/domain/cards/card.ts';
import { type Doing, type LineToDo, whatToDo } from '#shared/domain/cards/what-to-do.ts';
import { isDoneAtHome, type QuestionTimer, questionSeconds } from '#shared/domain/cards/work-clock.ts';
import { isBrowserExtension } from '#shared/domain/catalogue/browser-extension.ts';
import { unstatedFields } from '#shared/domain/catalogue/parameter.ts';
import type { TeachingLine, TeachingMoment } from '#shared/domain/catalogue/teaching-line.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { Amount, Empty, Name, Tag } from '#shared/html/controls.tsx';
import { questionTimerInWords } from '#shared/text/cards/question-timer.ts';
import { shortWording } from '#shared/text/cards/short-wordings.ts';
import { teacherWords as say } from '#shared/text/cards/teacher.ts';
import { en } from '#shared/text/en.ts';
import { amountsOnRecord } from '#shared/text/plans/amounts.ts';
import type { ShownStudent } from '#shared/use-cases/cards/read-section-cards.ts';
import { cardAnchor } from './card-anchor.ts';
import { closingLine, How, LeaveOpen, Moved, type StudentTimes, withOwnDates } from './own-times.tsx';
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
type Placed = Pick<ShownStudent, 'studentId' | 'short'> & { items: CardItem[]; cardAt: string | undefined };
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
          {conflicts.map(({ student, item, limit }) => (
            <p class="flag">{say.conflict(student.short, amountsOnRecord(item), limit)}</p>
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

/** Days that hold for all of a line are said once, behind it. */
const Doings = ({ doings, dueOn, today, isFormQuiz }: DoingsProps) => {
  const doneOn = dueOn && today && dueOn < today ? today : dueOn;
  const days = doings.map(({ item, said }) => daysOf(item, said === undefined ? doneOn : dueOn));
  const [shared = []] = doings.length > 1 && new Set(days.map(String)).size === 1 ? days : [];
  return (
    <>
      {doings.map((doing, index) => (
        <>
          {index > 0 ? `${nbsp}· ` : null}
          <OneDoing
            doing={doing}
            tags={[
              ...(isFormQuiz && isBrowserExtension(doing.item) ? [say.tryLocked] : []),
              ...(shared.length > 0 ? [] : (days[index] ?? [])),
            ]}
          />
        </>
      ))}
      <Tags tags={shared.map(say.forAll)} />
    </>
  );
};

/** Keeps the point at the end of a line of text. */
const nbsp = '\u00a0';
type SaidDoing = Doing<Placed> & { said?: string };
type DoingsProps = {
  doings: readonly SaidDoing[];
  dueOn: SchoolDate | undefined;
  today: SchoolDate | undefined;
  isFormQuiz: boolean | undefined;
};
type OneDoingProps = { doing: SaidDoing; tags: readonly string[] };

/** The minutes to set where they are known, so that nobody multiplies; else the thing to do. */
const OneDoing = ({ doing: { item, limit, students, said }, tags }: OneDoingProps) => (
  <>
    {said === undefined && limit === undefined ? (
      shortWording(item)
    ) : (
      <Amount>{said ?? say.limit(limit ?? 'none')}</Amount>
    )}{' '}
    {students.map(({ short, cardAt }, index) => (
      <>
        {index > 0 ? ', ' : null}
        {cardAt === undefined ? (
          <Name>{short}</Name>
        ) : (
          <a href={cardAt}>
            <Name>{short}</Name>
          </a>
        )}
      </>
    ))}
    <Tags tags={[...(limit === undefined && isOpen(item) ? [say.askHowMuch] : []), ...tags]} />
  </>
);

const Tags = ({ tags }: { tags: readonly string[] }) => (
  <>
    {tags.map((tag) => (
      <>
        {' '}
        <Tag>{tag}</Tag>
      </>
    ))}
  </>
);

const daysOf = ({ startOn, endOn }: CardItem, dueOn: SchoolDate | undefined) => [
  ...(startOn ? [en.from(en.day(startOn))] : []),
  ...(endOn && !(dueOn && dueOn <= endOn) ? [en.until(en.day(endOn))] : []),
];

/** No number is stated of those that it takes; what is only yes or no is on the card. */
const isOpen = ({ code, parameter }: CardItem) =>
  Object.values(parameter).every((value) => typeof value === 'boolean') &&
  unstatedFields(code, parameter).some(({ type }) => type !== 'bool');
