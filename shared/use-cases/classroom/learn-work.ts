import { addMinutes, type Instant } from '#shared/domain/dates.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import type { Needs } from '../command.ts';
import type { Attachment } from '../ports/classroom/attachments.ts';
import type { WorkFacts } from '../ports/classroom/work-facts.ts';

type Ports = Needs<'attachments' | 'classroom' | 'now'>;

const freshMinutes = 5;

/**
 * `seenBy`: the asker, where they teach the class or stand in there and the page shows them what there is to do:
 * whoever has seen it needs no message about it. It is never refused. `card`: what Classroom knows of the card by now,
 * where it was told.
 */
type Looking = {
  zone: Promise<string>;
  card: Promise<Pick<Attachment, 'title' | 'showsWork'> | undefined>;
  seenBy: Promise<StaffId | undefined>;
};

/** What we know of a post is old enough to be asked for anew. A draft is worked on, and may be out at any moment. */
export const isStale = ({ work }: Attachment, now: Instant) =>
  work === undefined || work.isOfOriginal || work.isDraft || addMinutes(work.readAt, freshMinutes) <= now;

/** `kept` is on its way: nothing on the page hangs on it, and the page waits for it before it answers. */
type Learned = { attachment: Attachment; kept: Promise<void> };

/**
 * The attachment as it is kept after this look, with what the post asks of the class: read anew from Google when what
 * we know is older than five minutes.
 */
export async function learnWork(
  ports: Ports,
  attachment: Attachment,
  { zone, card, seenBy }: Looking,
): Promise<Learned> {
  const keep = (learned: Attachment) => ({ attachment: learned, kept: ports.attachments.save(learned) });
  const { work: known, ...place } = attachment;
  const now = ports.now();
  const seen = async () => seenBesides(place, await seenBy);
  if (!isStale(attachment, now)) {
    const mark = await seen();
    return mark ? keep({ ...attachment, ...mark }) : { attachment, kept: Promise.resolve() };
  }
  const [read, shown, mark] = await Promise.all([ports.classroom.work(place, zone), card, seen()]);
  const facts: WorkFacts = { title: '', activities: [], ...(read ?? { assigneesUnread: true }), readAt: now };
  const work = knownAfter(facts, read && known);
  return keep({ ...place, work, ...mark, ...shown });
}

/** What is kept of a post that was read, after what was known of it. */
export function knownAfter(facts: WorkFacts, known: WorkFacts | undefined): WorkFacts {
  // Of another day of the class it says nothing, and gives way to what is shown next.
  const promised = known?.promised;
  const { givenAt: _scheduled, ...told } = facts;
  const givenAt = givenSince(facts, known);
  return { ...told, ...(givenAt ? { givenAt } : {}), ...(promised ? { promised } : {}) };
}

/** What is new where somebody sees it who had not. */
export function seenBesides({ seenBy = [] }: Pick<Attachment, 'seenBy'> = {}, who: StaffId | undefined) {
  return who && !seenBy.includes(who) ? { seenBy: [...seenBy, who] } : undefined;
}

/** So long after it was seen as a draft, the day on which it came out is still known. */
const draftKnownMinutes = 24 * 60;

/**
 * What was scheduled came out when it was to; what was seen as a draft a day ago came out since. Of anything else
 * nobody tells: when it was made says nothing, and when somebody first looked is too late and would cost students days.
 */
function givenSince({ isDraft, givenAt, readAt: now }: WorkFacts, known: WorkFacts | undefined): Instant | undefined {
  if (isDraft) return givenAt;
  if (!known?.isDraft) return known?.givenAt;
  if (known.givenAt && known.givenAt <= now) return known.givenAt;
  return addMinutes(known.readAt, draftKnownMinutes) >= now ? now : undefined;
}
