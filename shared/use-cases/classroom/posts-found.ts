import type { TellBy } from '#shared/domain/calendar/extended-day.ts';
import type { SchoolCalendar } from '#shared/domain/calendar/school-calendar.ts';
import { assignedSeats } from '#shared/domain/cards/assigned.ts';
import type { Card, CardItem } from '#shared/domain/cards/card.ts';
import {
  firstToTell,
  isOfOneSitting,
  itemsToSeeTo,
  nudgeAt,
  nudgeFacts,
  type PostLooks,
  seatsToTellOf,
  seenTo,
} from '#shared/domain/cards/nudge.ts';
import { correctedWork, correctionInForce } from '#shared/domain/cards/work-correction.ts';
import { type Instant, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { StaffId, StudentId } from '#shared/domain/ids.ts';
import type { SectionRoster, StudentSeat } from '#shared/domain/roster/section.ts';
import type { Needs } from '../command.ts';
import type { Attachment } from '../ports/classroom/attachments.ts';
import type { Classroom, Post, PostedWork } from '../ports/classroom/classroom.ts';
import type { WorkFacts } from '../ports/classroom/work-facts.ts';
import { readPost } from './read-post.ts';

export type PostPorts = Needs<'roster' | 'cards' | 'calendars' | 'attachments' | 'deliveryLog' | 'now'>;
/** `isJustOut`: it was not yet out at the look before, and that was not long ago. */
export type ChangedPost = PostedWork & { isJustOut: boolean };

/** Work that wants a look of this teacher. `facts` names what bears on it and for which day, and says nothing of it. */
export type PostFound = {
  staffId: StaffId;
  courseId: string;
  itemId: string;
  title: string;
  facts: string;
  dueAt?: Instant | undefined;
  tellBy?: TellBy | undefined;
  zone: string;
  studentIds: StudentId[];
};
/** `waiting`: posts of which nobody is to be told before then. */
type News = { found: PostFound[]; waiting: ReadonlyMap<string, Instant> };

type Class = {
  courseId: string;
  at: Instant;
  on: SchoolDate;
  people: SectionRoster;
  teachers: readonly StaffId[];
  school: { zone: string; calendar: SchoolCalendar | undefined };
};
type Work = Omit<WorkFacts, 'readAt'>;

/**
 * Which of these posts bear on somebody's card, for each teacher and the students of whom they are told. What was read
 * of them is kept with our cards on them.
 */
export async function postsFound(
  ports: PostPorts & { classroom: Classroom },
  changed: readonly ChangedPost[],
  of: Class,
): Promise<News> {
  const waiting = new Map<string, Instant>();
  const cards = cardsOnce(ports, of.people);
  const found = await fewAtOnce(
    changed,
    async ({ itemId, updatedAt, isJustOut }): Promise<PostFound[]> => {
      const post = { courseId: of.courseId, itemId, itemType: 'courseWork' as const };
      const read = await readPost(ports, post, { zone: of.school.zone, isJustOut });
      if (!read) return [];
      const { correction, ours } = read;
      const toldAt = nudgeAt(read.work, of.at, of.school);
      if (!toldAt) return [];
      if (toldAt > of.at) {
        waiting.set(itemId, toldAt);
        return [];
      }
      // Who has said what it is has looked at it, and it is that for all.
      const work = correctedWork(read.work, correction);
      const concerned = concernedTeachers(await cards(), work, of);
      if (concerned.length === 0) return [];
      const by = correctionInForce(read.work, correction)?.by;
      const { seenBy, noted } = await looksAt(ports, { post, updatedAt, ours });
      return toTell(concerned, { itemId, work, looks: { seenBy: [...seenBy, ...(by ? [by] : [])], noted }, of });
    },
    4,
  );
  return { found: found.flat(), waiting };
}

/** Cards of whoever a roster section proves to be there, read when the first post asks for them. */
function cardsOnce({ cards }: Needs<'cards'>, { students }: SectionRoster) {
  let asked: Promise<Card[]> | undefined;
  return () => {
    const proven = students.filter(({ provenBy }) => provenBy?.length).map(({ studentId }) => studentId);
    asked ??= cards.findMany(proven);
    return asked;
  };
}

type Bearing = { seat: StudentSeat; studentId: StudentId; items: CardItem[] };
type Concerned = { staffId: StaffId; bearing: Bearing[] };

/** Who teaches or stands in for somebody on whose card the work bears. */
function concernedTeachers(cards: readonly Card[], work: Work, { people, on, teachers, school }: Class): Concerned[] {
  const dueOn = work.dueAt && schoolDateAt(work.dueAt, school.zone);
  const byStudent = new Map(cards.map((card) => [card.studentId, card]));
  return teachers
    .map((staffId) => ({
      staffId,
      bearing: assignedSeats(seatsToTellOf(staffId, people, on), work.assignees).flatMap((seat): Bearing[] => {
        const card = byStudent.get(seat.studentId);
        const items = card ? itemsToSeeTo(card, { today: on, dueOn, work: work.activities }) : [];
        return items.length > 0 ? [{ seat, studentId: seat.studentId, items }] : [];
      }),
    }))
    .filter(({ bearing }) => bearing.length > 0);
}

type Telling = { itemId: string; work: Work; looks: PostLooks; of: Class };

/** The facts are those of all students of theirs: that a colleague looks later makes no news of what was told. */
async function toTell(concerned: readonly Concerned[], { itemId, work, looks, of }: Telling): Promise<PostFound[]> {
  const { people, on, courseId, school } = of;
  const { title, dueAt } = work;
  const all = await fewAtOnce(concerned, async ({ staffId, bearing }): Promise<PostFound[]> => {
    const isSeenTo = seenTo(staffId, looks, { people, on });
    const untold = bearing.filter(({ seat }) => !isSeenTo(seat));
    const facts = nudgeFacts(bearing, { dueAt }, school);
    if (untold.length === 0 || facts === undefined) return [];
    const tellBy = firstToTell(untold, { dueAt }, { ...school, today: on });
    const studentIds = untold.map(({ studentId }) => studentId);
    return [
      { staffId, courseId, itemId, title, dueAt, tellBy, zone: school.zone, studentIds, facts: await derivedId(facts) },
    ];
  });
  return all.flat();
}

type Hanging = { post: Post; updatedAt: string; ours: readonly Attachment[] };

/**
 * For whom staff noted what was provided, and who saw what the class needs while they wrote it, or put a card of ours
 * there or has opened it. One that came along with a copied course nobody has seen yet.
 */
async function looksAt(
  { attachments, deliveryLog }: PostPorts,
  { post, updatedAt, ours }: Hanging,
): Promise<PostLooks> {
  const { courseId, itemId } = post;
  const [noted, panels] = await Promise.all([
    deliveryLog.notedFor({ courseId, itemId }),
    attachments.panelLooks({ courseId, itemId }),
  ]);
  const atPanel = panels.filter(({ seenAt }) => isOfOneSitting(seenAt, updatedAt)).map(({ staffId }) => staffId);
  return { noted, seenBy: [...atPanel, ...ours.flatMap(({ seenBy = [] }) => seenBy)] };
}
