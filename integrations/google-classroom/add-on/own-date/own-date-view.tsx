import type { OwnDate } from '#shared/domain/cards/own-time/own-date.ts';
import type { Instant } from '#shared/domain/dates.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { Empty, Name } from '#shared/html/controls.tsx';
import { ownDateWords as say } from '#shared/text/cards/own-date-words.ts';
import { en } from '#shared/text/en.ts';
import { ActForm, type ActLaunch } from '../act-form.tsx';
import { FramePage } from '../frame-page.tsx';
import { HideButton } from '../hidden-view.tsx';

type Student = { studentId: StudentId; short: string };
export type OwnDateModel = {
  viewer: string | undefined;
  /** Why there is nothing to press; else who has until when. */
  dates: keyof typeof say.none | readonly { at: Instant; students: readonly Student[] }[];
  /** The class's own. */
  dueAt: Instant | undefined;
  zone: string;
  isForAll: boolean;
  isFormQuiz: boolean;
  /** They allowed it at Google. */
  isAllowed: boolean;
  launch: ActLaunch;
  back: string;
  command: string;
  said?: string | undefined;
};

/** What a second post does, for whom it could be, and the way back; only then the press. */
export const OwnDateView = ({ viewer, dates, said, back, ...look }: OwnDateModel) => (
  <FramePage words={en} title={say.title} name={viewer} said={said}>
    <div class="head">
      <h1 tabIndex={-1}>{say.title}</h1>
      <div class="acts">
        <HideButton launch={look.launch} page="view" />
        <a class="button plain" href={back}>
          {say.leave}
        </a>
      </div>
    </div>
    {typeof dates === 'string' ? (
      <Empty>{<p>{say.none[dates]}</p>}</Empty>
    ) : (
      <div class="stack">
        <p>{say.intro}</p>
        <section>
          <h2>{say.happens}</h2>
          <ol>
            {say.first.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ol>
          <details class="moment">
            <summary>{say.elseHappens}</summary>
            <ol start={say.first.length + 1}>
              {say.does(look).map((sentence) => (
                <li>{sentence}</li>
              ))}
            </ol>
          </details>
        </section>
        {look.dueAt ? <p>{say.instead(look.dueAt, look.zone)}</p> : null}
        {look.isAllowed ? null : <p class="soft">{say.asksGoogle}</p>}
        {dates.map((date) => (
          <DateForm {...{ date, ...look }} />
        ))}
        <section>
          <h2>{say.byHand}</h2>
          <ol>
            {say.steps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </section>
      </div>
    )}
  </FramePage>
);

type DateProps = Pick<OwnDateModel, 'zone' | 'launch' | 'command'> & {
  date: Omit<OwnDate<StudentId>, 'students'> & { students: readonly Student[] };
};

/** One post for all who have that date, or for who of them is chosen. */
const DateForm = ({ date: { at, students }, zone, launch, command }: DateProps) => (
  <ActForm action="/add-on/own-date" launch={launch}>
    <input type="hidden" name="key" value={command} />
    <input type="hidden" name="dueAt" value={at} />
    <fieldset class="choices">
      <legend>
        <b>{say.due(at, zone)}</b>
      </legend>
      {students.map(({ studentId, short }) => (
        <label class="check">
          <input type="checkbox" name="student" value={studentId} checked /> <Name>{short}</Name>
        </label>
      ))}
    </fieldset>
    <button type="submit" class="main">
      {say.press(at, zone)}
    </button>
  </ActForm>
);
