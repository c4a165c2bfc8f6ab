import { addMinutes } from '#shared/domain/dates.ts';
import type { Needs } from '../command.ts';
import type { Attachment } from '../ports/classroom/attachments.ts';
import type { WorkFacts } from '../ports/classroom/work-facts.ts';

type Ports = Needs<'attachments' | 'classroom' | 'now'>;

const freshMinutes = 5;

/** What the post asks of the class, read anew from Google when what we know is older than five minutes. */
export async function learnWork(
  ports: Ports,
  attachment: Attachment,
  zone: Promise<string>,
): Promise<WorkFacts | undefined> {
  const { work: known, ...place } = attachment;
  const now = ports.now();
  if (known && addMinutes(known.readAt, freshMinutes) > now) return known;
  const read = await ports.classroom.work(place, zone);
  const facts: WorkFacts = { title: '', activities: [], ...(read ?? { assigneesUnread: true }), readAt: now };
  const promised = known?.promised?.dueAt === facts.dueAt ? known?.promised : undefined;
  const work = { ...facts, ...(promised ? { promised } : {}) };
  await ports.attachments.save({ ...place, work });
  return work;
}
