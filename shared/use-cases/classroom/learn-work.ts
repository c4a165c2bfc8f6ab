import { addMinutes, type Instant } from '#shared/domain/dates.ts';
import type { Needs } from '../command.ts';
import type { Attachment } from '../ports/classroom/attachments.ts';
import type { WorkFacts } from '../ports/classroom/work-facts.ts';

type Ports = Needs<'attachments' | 'classroom' | 'now'>;

const freshMinutes = 5;

/**
 * `isSeen`: Google says that the asker teaches there, and the page shows them what there is to do: whoever has seen it
 * needs no message about it. `card`: what Classroom knows of the card by now, where it was told.
 */
type Looking = {
  zone: Promise<string>;
  card: Promise<Pick<Attachment, 'title' | 'showsWork'> | undefined>;
  isSeen: Promise<boolean>;
};

/** What we know of a post is old enough to be asked for anew. */
export const isStale = ({ work }: Attachment, now: Instant) =>
  work === undefined || work.isOfOriginal === true || addMinutes(work.readAt, freshMinutes) <= now;

/**
 * The attachment as it is kept after this look, with what the post asks of the class: read anew from Google when what
 * we know is older than five minutes.
 */
export async function learnWork(
  ports: Ports,
  attachment: Attachment,
  { zone, card, isSeen }: Looking,
): Promise<Attachment> {
  const { work: known, ...place } = attachment;
  const now = ports.now();
  const seen = async () => (place.seenByTeacher || (await isSeen) ? { seenByTeacher: true as const } : {});
  if (!isStale(attachment, now)) {
    const looked = { ...attachment, ...(await seen()) };
    if (looked.seenByTeacher !== place.seenByTeacher) await ports.attachments.save(looked);
    return looked;
  }
  const [read, shown, mark] = await Promise.all([ports.classroom.work(place, zone), card, seen()]);
  const facts: WorkFacts = { title: '', activities: [], ...(read ?? { assigneesUnread: true }), readAt: now };
  const promised = known?.promised?.dueAt === facts.dueAt ? known?.promised : undefined;
  const work = { ...facts, ...(promised ? { promised } : {}) };
  const learned = { ...place, work, ...mark, ...shown };
  await ports.attachments.save(learned);
  return learned;
}
