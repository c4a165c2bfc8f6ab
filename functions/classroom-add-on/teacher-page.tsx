import { type ClassWork, ownTimes, type SchoolClock } from '#shared/domain/cards/own-time.ts';
import { nameApart } from '#shared/text/cards/name-apart.ts';
import { teacherWords } from '#shared/text/cards/teacher.ts';
import { readSectionCards, type SectionCards } from '#shared/use-cases/cards/read-section-cards.ts';
import { keepPromisedDays } from '#shared/use-cases/classroom/keep-promised-days.ts';
import { HiddenView } from '../../integrations/google-classroom/add-on/hidden-view.tsx';
import { PrintView } from '../../integrations/google-classroom/add-on/print-view.tsx';
import { TeacherView } from '../../integrations/google-classroom/add-on/teacher-view.tsx';
import type { AddOnDeps } from '../deps/classroom.ts';
import type { Answer } from '../pages/answer.ts';
import { framedPage } from './add-on-page.ts';
import { orWithout } from './adornment.ts';
import type { TeacherCaller } from './caller.ts';
import { isHidden } from './hidden.ts';
import { type AttachmentLaunch, addressOf } from './launch.ts';
import { type LineAbove, logPage } from './log-page.tsx';
import { postSeen } from './post-seen.ts';
import { workAsShown } from './work.ts';

export type TeacherLook = {
  launch: AttachmentLaunch;
  /** On its way, because what does not hang on it is read meanwhile. */
  caller: Promise<TeacherCaller>;
  /** What the person has just done here, said above all else. */
  said?: LineAbove;
  /** For a clipboard, by who has been told that it shows names. */
  onPaper?: true;
};

/**
 * What a teacher sees at an attachment: the post, then the cards beside Google's word, then the ledger.
 */
export async function teacherPage(
  deps: AddOnDeps,
  { launch, caller: asked, said, onPaper }: TeacherLook,
): Promise<Answer> {
  const { itemType, show } = launch;
  const { caller, roster, zone, calendar, asPosted } = await postSeen(deps, launch, asked);
  const { session, actor, confirmed } = caller;
  const launched = { ...launch, login_hint: launch.login_hint ?? session.googleSub };
  const work = workAsShown(asPosted, roster.section.title || teacherWords.classFallback, zone);
  const model = { viewer: session.name, work, launch: launched };
  const sayHow = session.choices?.sayHow;
  if (!onPaper && isHidden(deps, session, launch.shown)) {
    await confirmed;
    return framedPage(<HiddenView {...model} />, deps.frameAncestors);
  }
  if (show === 'log')
    return logPage(deps, { ...{ launch: launched, caller, said }, place: { section: roster.section, asPosted, zone } });
  const linkTo = (to: 'work' | 'all' | 'log') => addressOf('/add-on/teacher-view', { ...launch, show: to });
  const links = { work: linkTo('work'), all: linkTo('all'), log: linkTo('log') };
  const { dueAt, assignees } = (asPosted.isCurrent && asPosted.facts) || {};
  const wanted = { work: work.activities, dueAt, assignees, show, nameApart, surface: 'classroom' } as const;
  const cards = await readSectionCards(deps, actor, { ...wanted, roster, zone, confirmed });
  const times =
    asPosted.isCurrent && itemType === 'courseWork' ? timesOf(cards, asPosted.facts, { zone, calendar }) : undefined;
  if (times) await orWithout(keepPromisedDays(deps, asPosted.attachment, times.byStudent.values()));
  if (onPaper) return framedPage(<PrintView {...{ ...model, sayHow, cards, times }} />, deps.frameAncestors);
  const notice = typeof said === 'string' ? said : undefined;
  return framedPage(
    <TeacherView {...{ ...model, show, links, sayHow, said: notice, cards, times }} />,
    deps.frameAncestors,
  );
}

const timesOf = ({ on, students }: SectionCards, work: ClassWork = {}, clock: SchoolClock) =>
  ownTimes(
    students.map(({ studentId, items }) => ({
      studentId,
      items: items.filter(({ bears }) => bears).map(({ item }) => item),
    })),
    work,
    { ...clock, today: on },
  );
