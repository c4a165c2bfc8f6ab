import { seatsInSight } from '#shared/domain/access/access.ts';
import { classRelation } from '#shared/domain/access/class-relation.ts';
import type { TellBy } from '#shared/domain/calendar/extended-day.ts';
import type { SchoolCalendar } from '#shared/domain/calendar/school-calendar.ts';
import { assignedSeats } from '#shared/domain/cards/assigned.ts';
import type { Card } from '#shared/domain/cards/card.ts';
import { firstToTell, isOfOneSitting, itemsToSeeTo, nudgeAt, nudgeFacts } from '#shared/domain/cards/nudge.ts';
import { correctionInForce } from '#shared/domain/cards/work-correction.ts';
import { type Instant, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { StaffId, StudentId } from '#shared/domain/ids.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
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
 * Which of these posts bear on somebody's card, for each teacher and the students in their own sight. What was read of
 * them is kept with our cards on them.
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
      // A teacher who has said what it is has looked at it.
      if (!read || correctionInForce(read.work, read.correction)) return [];
      const { work, ours } = read;
      const toldAt = nudgeAt(work, of.at, of.school);
      if (!toldAt) return [];
      if (toldAt > of.at) {
        waiting.set(itemId, toldAt);
        return [];
      }
      const concerned = await forEachTeacher(await cards(), { itemId, work, of });
      return concerned.length > 0 && (await wasSeenTo(ports, { post, updatedAt, ours })) ? [] : concerned;
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

type Concern = { itemId: string; work: Work; of: Class };

async function forEachTeacher(cards: readonly Card[], { itemId, work, of }: Concern): Promise<PostFound[]> {
  const { people, on, courseId, teachers, school } = of;
  const { title, dueAt } = work;
  const dueOn = dueAt && schoolDateAt(dueAt, school.zone);
  const all = await fewAtOnce(teachers, async (staffId): Promise<PostFound[]> => {
    if (classRelation(people.staff, { staffId, on, action: 'read' }) !== 'teachesNow') return [];
    const mine = new Set(
      assignedSeats(seatsInSight(staffId, people, on), work.assignees).map((seat) => seat.studentId),
    );
    const bearing = cards
      .filter(({ studentId }) => mine.has(studentId))
      .map((card) => ({
        studentId: card.studentId,
        items: itemsToSeeTo(card, { today: on, dueOn, work: work.activities }),
      }))
      .filter(({ items }) => items.length > 0);
    const facts = nudgeFacts(bearing, { dueAt }, school);
    if (facts === undefined) return [];
    const told = { studentIds: bearing.map(({ studentId }) => studentId), facts: await derivedId(facts) };
    const tellBy = firstToTell(bearing, { dueAt }, { ...school, today: on });
    return [{ staffId, courseId, itemId, title, dueAt, tellBy, zone: school.zone, ...told }];
  });
  return all.flat();
}

type Seen = { post: Post; updatedAt: string; ours: readonly Attachment[] };

/**
 * Staff noted what was provided, or saw what the class needs while they wrote it, or a card of ours hangs there that
 * a teacher put there or has opened. One that came along with a copied course nobody has seen yet.
 */
async function wasSeenTo({ attachments, deliveryLog }: PostPorts, { post, updatedAt, ours }: Seen) {
  const { courseId, itemId } = post;
  if (await deliveryLog.isNoted({ courseId, itemId })) return true;
  const panelSeenAt = await attachments.panelSeenAt(post);
  if (panelSeenAt && isOfOneSitting(panelSeenAt, updatedAt)) return true;
  return ours.some((card) => card.seenByTeacher);
}
