import type { Period } from '#shared/domain/roster/section.ts';
import { Empty, Segments } from '#shared/html/controls.tsx';
import { logWords } from '#shared/text/cards/log-words.ts';
import { teacherWords as say } from '#shared/text/cards/teacher.ts';
import { en } from '#shared/text/en.ts';
import type { SectionCards } from '#shared/use-cases/cards/read-section-cards.ts';
import type { ActLaunch } from './act-form.tsx';
import { Choose } from './choose.tsx';
import { NewsLine } from './confirming/news-line.tsx';
import { FramePage } from './frame-page.tsx';
import { HideButton } from './hidden-view.tsx';
import type { StudentTimes } from './own-times.tsx';
import { Periods } from './periods.tsx';
import { PrintButton } from './print-button.tsx';
import { StudentCard } from './student-card.tsx';
import { WhatToDo } from './what-to-do.tsx';
import { type Work, WorkHead } from './work-head.tsx';
import { GivenSince, NotQuiz, WorkSaidHere } from './work-said.tsx';

export type TeacherLinks = Record<'work' | 'all' | 'log' | 'confirm' | 'ownDate', string>;
export type TeacherModel = {
  viewer: string | undefined;
  work: Work;
  show: 'work' | 'all';
  cards: Pick<SectionCards, 'on' | 'inSight' | 'assigned' | 'counts' | 'students' | 'news' | 'asking'>;
  /** Until when each of them is on time, where Classroom told what the class has. */
  times?: StudentTimes | undefined;
  links: TeacherLinks;
  launch: ActLaunch;
  /** Those of the course between which the viewer may choose, and the one that is looked at. */
  periods?: readonly Period[];
  period?: Period | undefined;
  /** In a course that was put away nobody says anything of the post. */
  isPutAway?: boolean | undefined;
  /** They help or stand in: what moves a date for good is not theirs to say. */
  helps?: boolean | undefined;
  /** How many of the course are on nobody's list. */
  offList?: number | undefined;
  /** Whether each line also says how it is done. */
  sayHow?: boolean | undefined;
  /** What the viewer has just done here. */
  said?: string | undefined;
};

/** Who in this class needs what for this piece of work. */
export const TeacherView = (model: TeacherModel) => {
  const {
    viewer,
    work,
    show,
    cards,
    times,
    links,
    launch,
    periods,
    isPutAway,
    helps,
    offList = 0,
    sayHow = false,
  } = model;
  const keepsDates = isPutAway === true || helps === true;
  return (
    <FramePage words={en} title={work.title} name={viewer} said={model.said}>
      <div class="head">
        <WorkHead work={work} assigned={cards.assigned}>
          {isPutAway ? null : <NotQuiz {...{ work, launch }} students={cards.students} />}
        </WorkHead>
        <div class="acts">
          <HideButton launch={launch} page="view" />
          {cards.students.length > 0 ? <PrintButton launch={launch} /> : null}
        </div>
      </div>
      {isPutAway ? <p class="soft">{say.putAway}</p> : null}
      {isPutAway ? null : <WorkSaidHere {...{ work, launch }} />}
      {keepsDates ? null : <GivenSince {...{ work, launch }} today={cards.on} asks={asksGiven(times)} />}
      <Periods {...{ periods, launch }} />
      {cards.counts.all > 0 || cards.news ? (
        <div class="bar">
          {cards.counts.all > 0 ? <TeacherSwitch {...{ work, show, counts: cards.counts, links }} /> : null}
          {cards.news ? <NewsLine news={cards.news} at={links.confirm} /> : null}
          {show === 'work' && cards.students.length > 0 ? (
            <Choose {...{ launch, page: 'view', choice: 'how', to: sayHow ? 'no' : 'yes', label: say.showHow }} />
          ) : null}
          <AskingLine asking={cards.asking} at={links.log} />
        </div>
      ) : null}
      {cards.students.length > 0 ? (
        <Students {...{ work, show, cards, times, links, sayHow, keepsDates }} />
      ) : (
        <Nobody cards={cards} />
      )}
      {offList > 0 ? <p class="soft">{say.offList(offList)}</p> : null}
    </FramePage>
  );
};

/** How many wait for an answer; by name they stand on the log. */
const AskingLine = ({ asking, at }: { asking: number | undefined; at: string }) =>
  asking === undefined ? null : (
    <p class="news asks">
      <a href={at}>{logWords.asking(asking)}</a>
    </p>
  );

const asksGiven = (times: StudentTimes | undefined) =>
  [...(times?.byStudent.values() ?? [])].some(({ asksGiven: asks }) => asks === true);

type SwitchModel = Pick<TeacherModel, 'work'> & {
  links: Pick<TeacherLinks, 'work' | 'all' | 'log'>;
  show: 'work' | 'all' | 'log';
  counts: TeacherModel['cards']['counts'];
};

/** The three faces of one piece of work. */
export const TeacherSwitch = ({ work, show, counts, links }: SwitchModel) => (
  <Segments
    label={say.switchLabel}
    choices={[
      { href: links.work, label: say.whatToDo(work.activities, counts.work), current: show === 'work' },
      { href: links.all, label: say.byStudent(counts.all), current: show === 'all' },
      { href: links.log, label: logWords.tab, current: show === 'log' },
    ]}
  />
);

type Shown = Pick<TeacherModel, 'work' | 'show' | 'cards' | 'times' | 'links' | 'sayHow'> & { keepsDates: boolean };

const Students = ({ work, show, cards, times, links, sayHow = false, keepsDates }: Shown) =>
  show === 'work' ? (
    <WhatToDo
      students={cards.students}
      cardsAt={links.all}
      ownDateAt={keepsDates ? undefined : links.ownDate}
      isAskedAbove={!keepsDates}
      {...{ work, sayHow, times }}
    />
  ) : (
    <ul>
      {cards.students.map((student) => (
        <StudentCard key={student.studentId} student={student} minutes={work.minutes} />
      ))}
    </ul>
  );

/** Different silences: nobody matched, nobody has supports, nobody who has this to do, nobody needs one for it. */
export const Nobody = ({ cards: { inSight, assigned, counts } }: Pick<TeacherModel, 'cards'>) => {
  if (inSight > 0) return <Empty>{<p>{silence({ assigned, counts })}</p>}</Empty>;
  return (
    <Empty>
      <p>{say.nobodyMatched}</p>
      <p>{say.nobodyMatchedWhy}</p>
    </Empty>
  );
};

const silence = ({ assigned, counts }: Pick<SectionCards, 'assigned' | 'counts'>) => {
  if (counts.all > 0) return say.nobodyForThis;
  return assigned ? say.nobodyAssigned : say.nobodyAtAll;
};
