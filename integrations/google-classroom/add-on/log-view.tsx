import { isUnsaid } from '#shared/domain/cards/delivery-statements.ts';
import { type TeachingLine, teachingLines } from '#shared/domain/catalogue/teaching-line.ts';
import type { Period } from '#shared/domain/roster/section.ts';
import { Empty } from '#shared/html/controls.tsx';
import { logWords as say } from '#shared/text/cards/log-words.ts';
import { en } from '#shared/text/en.ts';
import type { LessonLog, LoggedItem } from '#shared/use-cases/cards/deliveries/read-lesson-log.ts';
import { ActForm, type ActLaunch } from './act-form.tsx';
import { DeliveryLine } from './delivery-line.tsx';
import { FramePage, toSaid } from './frame-page.tsx';
import { HideButton } from './hidden-view.tsx';
import { Periods } from './periods.tsx';
import { type TeacherLinks, TeacherSwitch } from './teacher-view.tsx';
import { type Work, WorkHead } from './work-head.tsx';

export type LogModel = {
  viewer: string | undefined;
  work: Work;
  links: Omit<TeacherLinks, 'confirm' | 'ownDate'>;
  log: LessonLog;
  periods?: readonly Period[];
  zone: string;
  /** The line whose form is open, and where to open another. */
  open: TeachingLine | undefined;
  openAt(line: string): string;
  /** What a row of the open form says that it showed. */
  shown?: ((item: LoggedItem) => string) | undefined;
  launch: ActLaunch;
  /** Of the commands of this page: pressed twice, each happens once. */
  command: string;
  /** What was just done, and for which line, where it was for one. */
  said?: string | undefined;
  saidOf?: TeachingLine | undefined;
};

/** What was provided for this piece of work, and what is still to be said of it. */
export const LogView = (model: LogModel) => {
  const { viewer, work, links, log, launch, periods, said, saidOf } = model;
  const isInLine = log.items.some(({ line }) => line === saidOf);
  return (
    <FramePage words={en} title={work.title} name={viewer} said={isInLine ? undefined : said}>
      <div class="head">
        <WorkHead work={work} assigned={log.assigned} />
        <HideButton launch={launch} page="view" />
      </div>
      <Periods {...{ periods, launch }} />
      <div class="bar">
        <TeacherSwitch {...{ work, show: 'log', counts: log.counts, links }} />
      </div>
      {log.items.length > 0 ? <Log {...model} /> : <Empty>{<p>{say.nothing}</p>}</Empty>}
    </FramePage>
  );
};

const Log = ({ log, launch, command, said, saidOf, ...model }: LogModel) => (
  <div>
    <section class="moment">
      <h2>{say.intro(en.day(log.on))}</h2>
      {log.isPutAway ? <p class="soft">{say.putAway}</p> : null}
      {log.on > log.today ? <p class="soft">{say.ahead(en.day(log.on))}</p> : null}
      {log.undo ? (
        <ActForm action={`/add-on/log/undo${toSaid}`} launch={launch}>
          <input type="hidden" name="key" value={`${command}-undo`} />
          <input type="hidden" name="saidAt" value={log.undo.saidAt} />
          <button type="submit">{say.undo(log.undo.count)}</button>
        </ActForm>
      ) : null}
      {!log.isPutAway && log.items.some(({ open, said }) => open && isUnsaid(said)) ? (
        <AllForm {...{ log, launch, command }} />
      ) : null}
    </section>
    <dl class="lines">
      {teachingLines.map((line) => (
        <DeliveryLine
          {...{ ...model, line, items: log.items.filter((each) => each.line === line), log, launch, command }}
          said={line === saidOf ? said : undefined}
        />
      ))}
    </dl>
  </div>
);

const AllForm = ({ log: { items }, launch, command }: Pick<LogModel, 'log' | 'launch' | 'command'>) => {
  const students = new Map(items.filter(({ open }) => open).map(({ studentId, short }) => [studentId, short]));
  return (
    <ActForm action={`/add-on/log/all${toSaid}`} launch={launch}>
      <input type="hidden" name="key" value={`${command}-all`} />
      <details class="moment">
        <summary>{say.absent}</summary>
        <fieldset class="choices" aria-label={say.absent}>
          {[...students].map(([studentId, short]) => (
            <label class="check">
              <input type="checkbox" name="absent" value={studentId} /> <bdi>{short}</bdi>
            </label>
          ))}
        </fieldset>
      </details>
      <div class="acts">
        <button type="submit" class="main">
          {say.all}
        </button>
        <span class="soft small">{say.fills}</span>
      </div>
    </ActForm>
  );
};
