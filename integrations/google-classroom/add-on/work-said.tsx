import type { ComponentChildren } from 'preact';
import { takenAway, withoutQuiz } from '#shared/domain/cards/work-correction.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { workSaidWords as say } from '#shared/text/cards/work-said-words.ts';
import { dayInWords } from '#shared/text/days.ts';
import type { SectionCards } from '#shared/use-cases/cards/read-section-cards.ts';
import { ActForm, type ActLaunch } from './act-form.tsx';
import { toSaid } from './frame-page.tsx';
import { mayBeNoQuiz, type Work } from './work-head.tsx';

type Act = { launch: ActLaunch; correctedAt: string | undefined };
type Props = { launch: ActLaunch; work: Work };

/** What a teacher said of the post, or what only a teacher can say of it. */
export const WorkSaidHere = ({ work: { said, asksLength, correctedAt }, launch }: Props) => {
  const act = { launch, correctedAt };
  if (said)
    return <Statement {...act} back="nothing" words={say.saidBy(said.said, said.byName, dayInWords(said.on))} />;
  return asksLength ? (
    <Question {...act} said="minutes" why={say.twoLengths}>
      <label>
        {say.howLong} <input type="text" name="minutes" inputMode="numeric" size={4} maxLength={20} required />{' '}
        {say.minutes}
      </label>
    </Question>
  ) : null;
};

type GivenProps = Props & { asks: boolean; today: SchoolDate };

/** Since when the class has it: a teacher said it, or it is asked, where somebody's days are counted from there. */
export const GivenSince = ({ work: { given, givenSaidAt, due }, launch, asks, today }: GivenProps) => {
  const latest = due && due.on < today ? due.on : today;
  const act = { launch, correctedAt: givenSaidAt };
  if (given) {
    const words = say.givenBy(dayInWords(given.on), given.byName, dayInWords(given.saidOn));
    return <Statement {...act} back="notGiven" words={words} />;
  }
  return asks ? (
    <Question {...act} said="given" why={say.sinceWhy}>
      <label>
        {say.sinceWhen} <input type="date" name="on" max={latest} required />
      </label>
    </Question>
  ) : null;
};

/** Under its author's name, and taken back by anybody who may say it. */
const Statement = ({ words, back, ...act }: Act & { words: string; back: 'nothing' | 'notGiven' }) => (
  <SayForm {...act} said={back} class="acts">
    <span class="soft">{words}</span>
    <button type="submit" class="plain">
      {say.undo}
    </button>
  </SayForm>
);

type QuestionProps = Act & { said: 'minutes' | 'given'; why: string; children: ComponentChildren };

const Question = ({ said, why, children, ...act }: QuestionProps) => (
  <SayForm {...act} said={said}>
    <p class="soft">{why}</p>
    {children}{' '}
    <button type="submit" class="plain">
      {say.keep}
    </button>
  </SayForm>
);

/** Stands where the guess is explained: it says what would go, and only then takes it away. */
export const NotQuiz = ({ work, students, launch }: Props & { students: SectionCards['students'] }) =>
  mayBeNoQuiz(work) ? (
    <>
      <p class="soft">{say.takesAway(takenAway(students, withoutQuiz(work.activities)))}</p>
      <SayForm launch={launch} correctedAt={work.correctedAt} said="notQuiz">
        <button type="submit" class="plain">
          {say.notQuiz}
        </button>
      </SayForm>
    </>
  ) : null;

type SayProps = Act & {
  said: 'nothing' | 'notQuiz' | 'minutes' | 'given' | 'notGiven';
  children: ComponentChildren;
  class?: string;
};

const SayForm = ({ launch, correctedAt, said, children, ...look }: SayProps) => (
  <ActForm action={`/add-on/work${toSaid}`} launch={launch} {...look}>
    {correctedAt ? <input type="hidden" name="correctedAt" value={correctedAt} /> : null}
    <input type="hidden" name="said" value={said} />
    {children}
  </ActForm>
);
