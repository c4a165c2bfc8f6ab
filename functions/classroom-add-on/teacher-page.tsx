import { classRelation } from '#shared/domain/access/class-relation.ts';
import { type ClassWork, ownTimes, type SchoolClock } from '#shared/domain/cards/own-time/own-time.ts';
import { promisedByStaff } from '#shared/domain/cards/own-time/promised-days.ts';
import { ofPeriod, periodsTaught } from '#shared/domain/roster/periods.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
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
import { confirmPage } from './confirming/confirm-page.tsx';
import { isHidden } from './hidden.ts';
import { type AttachmentLaunch, faceLinks } from './launch.ts';
import { type LineAbove, logPage } from './log-page.tsx';
import { ownDatePage } from './own-date/own-date-page.tsx';
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
  { launch: asLaunched, caller: asked, said, onPaper }: TeacherLook,
): Promise<Answer> {
  const { period: _, ...launch } = asLaunched;
  const { itemType, show } = launch;
  const { caller, roster: course, zone, calendar, asPosted } = await postSeen(deps, launch, asked);
  const { session, actor, confirmed } = caller;
  const signed = { ...launch, login_hint: launch.login_hint ?? session.googleSub };
  const work = workAsShown(asPosted, course.section.title || teacherWords.classFallback, zone);
  const { name: viewer, choices: { sayHow } = {} } = session;
  if (!onPaper && isHidden(deps, session, launch.shown)) {
    await confirmed;
    return framedPage(<HiddenView {...{ viewer, work, launch: signed }} />, deps.frameAncestors);
  }
  const { periods, period, at } = periodSeen(course, caller, asLaunched);
  const roster = ofPeriod(course, period?.id);
  const launched = { ...signed, ...at };
  const model = { viewer, work, launch: launched, period, isPutAway: course.archived };
  const place = { section: roster.section, asPosted, zone, calendar };
  if (show === 'log') return logPage(deps, { launch: launched, caller, said, place, periods });
  const { dueAt, assignees } = (asPosted.isCurrent && asPosted.facts) || {};
  const notice = typeof said === 'string' ? said : undefined;
  if (show === 'confirm') {
    const shown = { sectionId: roster.section.id, period: period?.id, assignees, zone, minutes: work.minutes };
    return confirmPage(deps, { launch: launched, caller, said: notice, place: shown });
  }
  const question = { work: work.activities, dueAt, assignees, nameApart, surface: 'classroom' } as const;
  const asLooked = { show: show === 'all' ? show : 'work', ...(onPaper ? {} : newsAt(launch)) } as const;
  const cards = await readSectionCards(deps, actor, { ...question, ...asLooked, roster, zone, confirmed });
  const times =
    asPosted.isCurrent && itemType === 'courseWork' ? timesOf(cards, asPosted.facts, { zone, calendar }) : undefined;
  const read = promisedByStaff(times?.byStudent.values() ?? [], asPosted.facts ?? {});
  if (times) await orWithout(keepPromisedDays(deps, asPosted.attachment, { times: read, zone }));
  if (show === 'ownDate')
    return ownDatePage(deps, { ...place, roster, launch: launched, caller, said: notice, work, cards, times });
  if (onPaper)
    return framedPage(
      <PrintView {...{ viewer, work, sayHow, cards, times, className: period?.title ?? course.section.title }} />,
      deps.frameAncestors,
    );
  const links = faceLinks({ ...launch, ...at });
  const helps = classRelation(roster.staff, { staffId: actor.id, on: cards.on, action: 'deliver' }) !== 'teachesNow';
  return framedPage(
    <TeacherView
      {...{ ...model, helps, periods, offList: course.offList?.count, show, links, sayHow, said: notice, cards, times }}
    />,
    deps.frameAncestors,
  );
}

/** What is new, and who waits for an answer, is told on screen alone. */
const newsAt = ({ courseId, itemId }: AttachmentLaunch) => ({
  withConfirmed: true,
  questionsAt: { courseId, itemId },
});

/** The period that the address names, else that which they chose for this course last; and `at`, for every address. */
function periodSeen(
  course: SectionRoster,
  { actor, session: { choices } }: TeacherCaller,
  { courseId, period: wished }: AttachmentLaunch,
) {
  const periods = periodsTaught(course, actor.id);
  const wanted = wished ?? choices?.periods?.find((each) => each.courseId === courseId)?.period;
  const period = periods.find(({ id }) => id === wanted);
  return { periods, period, at: periods.length > 0 ? { period: period?.id ?? ('all' as const) } : {} };
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
