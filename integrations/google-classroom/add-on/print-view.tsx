import { Page } from '#shared/html/layout.tsx';
import { printWords as say } from '#shared/text/cards/print-words.ts';
import { teacherWords } from '#shared/text/cards/teacher.ts';
import { dayAndTimeInWords } from '#shared/text/days.ts';
import { en } from '#shared/text/en.ts';
import { ActForm, type ActLaunch } from './act-form.tsx';
import { FramePage } from './frame-page.tsx';
import { printScript } from './scripts.ts';
import { Nobody, type TeacherModel } from './teacher-view.tsx';
import { WhatToDo } from './what-to-do.tsx';

type AskModel = { viewer: string | undefined; launch: ActLaunch; pass: string; backTo: string };

/** Between a page that may stand on the wall and one with names. The same for every class. */
export const AskToPrint = ({ viewer, launch, pass, backTo }: AskModel) => (
  <FramePage words={en} title={say.title} name={viewer}>
    <div class="stack">
      <h1>{say.title}</h1>
      <p>{say.showsNames}</p>
      <div class="steps">
        <ActForm action="/add-on/print/page" launch={launch} opensTab>
          <input type="hidden" name="pass" value={pass} />
          <button type="submit" class="main">
            {say.print}
          </button>
        </ActForm>
        <a class="button" href={backTo}>
          {say.back}
        </a>
      </div>
    </div>
  </FramePage>
);

/** Of several classes with the same quiz each has its own page. */
type PaperModel = Omit<TeacherModel, 'links' | 'launch' | 'show' | 'periods' | 'period'> & { className: string };

/** What to do for one piece of work, for a clipboard: nothing to press, and nothing folded away. */
export const PrintView = ({ work, cards, times, sayHow = false, className }: PaperModel) => (
  <Page title={say.title} lang={en.lang} dir={en.dir} script={printScript}>
    <p class="off-paper">{say.howBack}</p>
    <h1>{work.title}</h1>
    {className ? <p>{className}</p> : null}
    {work.due ? <p>{teacherWords.due(dayAndTimeInWords(work.due.on, work.due.time))}</p> : null}
    {cards.assigned ? <p>{teacherWords.assigned(cards.assigned)}</p> : null}
    {work.assigneesUnread ? <p>{teacherWords.assigneesUnread}</p> : null}
    {cards.students.length > 0 ? (
      <WhatToDo students={cards.students} {...{ work, sayHow, times }} />
    ) : (
      <Nobody cards={cards} />
    )}
    <p class="soft small">{say.confidential}</p>
  </Page>
);
