import { addMinutes, type Instant } from '#shared/domain/dates.ts';
import type { Needs } from '../command.ts';
import type { Attachment } from '../ports/classroom/attachments.ts';
import type { WorkFacts } from '../ports/classroom/work-facts.ts';

type Ports = Needs<'attachments' | 'classroom' | 'now'>;

const freshMinutes = 5;

/** `isTeachers`: Google says that the asker teaches there, so that this look is one of a teacher. */
type Looking = { zone: Promise<string>; showsWork: Promise<true | undefined>; isTeachers: Promise<boolean> };

/** What we know of a post is old enough to be asked for anew. */
export const isStale = ({ work }: Attachment, now: Instant) =>
  work === undefined || addMinutes(work.readAt, freshMinutes) <= now;

/** What the post asks of the class, read anew from Google when what we know is older than five minutes. */
export async function learnWork(
  ports: Ports,
  attachment: Attachment,
  { zone, showsWork, isTeachers }: Looking,
): Promise<WorkFacts | undefined> {
  const { work: known, ...place } = attachment;
  const now = ports.now();
  if (!isStale(attachment, now)) return known;
  const [read, shows, seen] = await Promise.all([ports.classroom.work(place, zone), showsWork, isTeachers]);
  const facts: WorkFacts = { title: '', activities: [], ...(read ?? { assigneesUnread: true }), readAt: now };
  const promised = known?.promised?.dueAt === facts.dueAt ? known?.promised : undefined;
  const work = { ...facts, ...(promised ? { promised } : {}) };
  const learned = { ...(shows ? { showsWork: shows } : {}), ...(seen ? { seenByTeacher: true as const } : {}) };
  await ports.attachments.save({ ...place, work, ...learned });
  return work;
}
