import type { Occasion } from '#shared/domain/cards/delivery.ts';
import { isLookedFor } from '#shared/domain/cards/observed-hand-in.ts';
import { type ClassWork, ownTimes, type SchoolClock } from '#shared/domain/cards/own-time/own-time.ts';
import { mayExtend } from '#shared/domain/catalogue/extending.ts';
import type { TeachingLine } from '#shared/domain/catalogue/teaching-line.ts';
import { schoolDateAt } from '#shared/domain/dates.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Section } from '#shared/domain/roster/people.ts';
import { periodsTaught } from '#shared/domain/roster/periods.ts';
import type { Period } from '#shared/domain/roster/section.ts';
import { nameApart } from '#shared/text/cards/name-apart.ts';
import { teacherWords } from '#shared/text/cards/teacher.ts';
import { type LessonLog, readLessonLog } from '#shared/use-cases/cards/deliveries/read-lesson-log.ts';
import { observeHandIns } from '#shared/use-cases/classroom/observe-hand-ins.ts';
import { LogView } from '../../integrations/google-classroom/add-on/log-view.tsx';
import type { AddOnDeps } from '../deps/classroom.ts';
import type { Answer } from '../pages/answer.ts';
import { framedPage } from './add-on-page.ts';
import { orWithout } from './adornment.ts';
import type { TeacherCaller } from './caller.ts';
import { type AttachmentLaunch, addressOf, faceLinks } from './launch.ts';
import { shownRows } from './log/shown-rows.ts';
import { postSeen } from './post-seen.ts';
import { type KnownWork, workAsShown } from './work.ts';

/** What a person has just done, said above the page; in the log with what is on it, at the line if it is of one. */
export type LineAbove = string | ((log: LessonLog) => { words: string; line?: TeachingLine | undefined });
/** The post, as a look at it finds it. */
type LessonPlace = { section: Section; asPosted: KnownWork; zone: string };
type LogLook = {
  launch: AttachmentLaunch;
  caller: TeacherCaller;
  said?: LineAbove | undefined;
  place: LessonPlace & SchoolClock;
  /** Those of the course between which the caller may choose. */
  periods: readonly Period[];
};

/** The third face of a teacher's view. Its reads of the log are paid by who opens it, and not by every look. */
export async function logPage(deps: AddOnDeps, { launch, caller, said, place, periods }: LogLook): Promise<Answer> {
  const { section, asPosted, zone } = place;
  const { work, lesson } = lessonAt(launch, place);
  const { actor, session, confirmed } = caller;
  const read = () => readLessonLog(deps, actor, { ...lesson, work, nameApart, confirmed, surface: 'classroom' });
  const known = await read();
  const log =
    said === undefined && (await observed(deps, { launch, caller, place, log: known })) ? await read() : known;
  const { log: open, ...here } = launch;
  const shown = open ? shownRows(await deps.formSecret()).write : undefined;
  const links = faceLinks(here);
  const model = {
    viewer: session.name,
    work: workAsShown(asPosted, section.title || teacherWords.classFallback, zone),
    links,
    log,
    periods,
    zone,
    open,
    shown,
    openAt: (line: string) => `${addressOf('/add-on/teacher-view', { ...here, show: 'log', log: line })}#${line}`,
    launch: here,
    command: deps.ids.next('dlv'),
    ...(typeof said === 'function' ? inLog(said(log)) : { said }),
  };
  return framedPage(<LogView {...model} />, deps.frameAncestors);
}

const inLog = ({ words, line }: { words: string; line?: TeachingLine | undefined }) => ({ said: words, saidOf: line });

/**
 * Whether something was seen in Classroom that the log did not hold. Google is asked only when the class's date is
 * over and somebody may have longer of whom nothing was seen yet: most looks at a log cost nothing more.
 */
async function observed(
  deps: AddOnDeps,
  { launch, caller, place, log }: Pick<LogLook, 'launch' | 'caller' | 'place'> & { log: LessonLog },
): Promise<boolean> {
  const { courseId, itemId, itemType } = launch;
  const { facts, isCurrent } = place.asPosted;
  const { dueAt, givenAt, givenOn, minutes, promised, isSecond } = facts ?? {};
  const now = deps.now();
  const isOpen = log.items.some(({ item, said }) => mayExtend(item) && !said?.observed.length);
  if (itemType !== 'courseWork' || log.isPutAway || !isCurrent || !dueAt || now <= dueAt || !isOpen) return false;
  const work = { dueAt, givenAt, givenOn, minutes, promised, isSecond };
  if (!isLookedFor({ dueAt, times: timesIn(log, work, place) }, now)) return false;
  const handIns = await orWithout(caller.classroom.handIns({ courseId, itemId }));
  if (!handIns) return false;
  // What was handed in is told of the whole course: asked once, whichever period was looked at first.
  const { work: activities, lesson } = lessonAt({ ...launch, period: undefined }, place);
  const key = await derivedId(courseId, itemId, dueAt, JSON.stringify(handIns));
  try {
    const done = await observeHandIns(deps, caller.actor, {
      ...{ ...lesson, occasion: { courseId, itemId }, activities, work, handIns, surface: 'classroom', key },
    });
    return done.observed > 0;
  } catch (error) {
    // A colleague looked in the same moment, and what both saw is entered.
    if (error instanceof DomainError && error.code === 'changed_meanwhile') return true;
    throw error;
  }
}

/** Until when each student is on time whose supports are on the log. */
function timesIn({ items, today }: LessonLog, work: ClassWork, { zone, calendar }: SchoolClock) {
  const students = [...Map.groupBy(items, ({ studentId }) => studentId)].map(([studentId, theirs]) => ({
    studentId,
    items: theirs.map(({ item }) => item),
  }));
  return ownTimes(students, work, { zone, calendar, today }).byStudent.values();
}

/** The lesson that a post is for, to whoever acts on it. A period that they do not teach, or no longer, is all. */
export async function lessonOf(deps: AddOnDeps, launch: AttachmentLaunch, caller: TeacherCaller) {
  const { caller: seen, roster, asPosted, zone } = await postSeen(deps, launch, Promise.resolve(caller));
  await seen.confirmed;
  const period = periodsTaught(roster, caller.actor.id).find(({ id }) => id === launch.period)?.id;
  return lessonAt({ ...launch, period }, { section: roster.section, asPosted, zone });
}

/** Entries name the post, and their day is that of the work. */
function lessonAt({ courseId, itemId, period }: AttachmentLaunch, { section, asPosted, zone }: LessonPlace) {
  const { facts, isCurrent } = asPosted;
  const assignees = isCurrent ? facts?.assignees : undefined;
  const occasion: Occasion = { courseId, itemId };
  return {
    work: isCurrent ? (facts?.activities ?? []) : [],
    title: isCurrent ? facts?.title : undefined,
    dueOn: isCurrent && facts?.dueAt ? schoolDateAt(facts.dueAt, zone) : undefined,
    zone,
    lesson: {
      ...{ sectionId: section.id, occasion },
      ...(assignees ? { assignees } : {}),
      ...(period && period !== 'all' ? { period } : {}),
      ...(facts?.dueAt ? { on: schoolDateAt(facts.dueAt, zone) } : {}),
    },
  };
}
