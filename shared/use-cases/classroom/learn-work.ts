import { addMinutes, type Instant } from '#shared/domain/dates.ts';
import type { Needs } from '../command.ts';
import type { Attachment } from '../ports/classroom/attachments.ts';
import type { WorkFacts } from '../ports/classroom/work-facts.ts';

type Ports = Needs<'attachments' | 'classroom' | 'now'>;

const freshMinutes = 5;

type Looking = { zone: Promise<string>; showsWork: Promise<true | undefined> };

/** What we know of a post is old enough to be asked for anew. */
export const isStale = ({ work }: Attachment, now: Instant) =>
  work === undefined || addMinutes(work.readAt, freshMinutes) <= now;

/** What the post asks of the class, read anew from Google when what we know is older than five minutes. */
export async function learnWork(
  ports: Ports,
  attachment: Attachment,
  { zone, showsWork }: Looking,
): Promise<WorkFacts | undefined> {
  const { work: known, ...place } = attachment;
  const now = ports.now();
  if (!isStale(attachment, now)) return known;
  const [read, shows] = await Promise.all([ports.classroom.work(place, zone), showsWork]);
  const facts: WorkFacts = { title: '', activities: [], ...(read ?? { assigneesUnread: true }), readAt: now };
  const promised = known?.promised?.dueAt === facts.dueAt ? known?.promised : undefined;
  const work = { ...facts, ...(promised ? { promised } : {}) };
  await ports.attachments.save({ ...place, work, seenByTeacher: true, ...(shows ? { showsWork: shows } : {}) });
  return work;
}
