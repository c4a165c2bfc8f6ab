import type { WorkCorrection } from '#shared/domain/cards/work-correction.ts';
import { addMinutes, type Instant } from '#shared/domain/dates.ts';
import { sameRecord } from '#shared/domain/same-record.ts';
import type { Attachment, Attachments, PostOfCourse } from '#shared/use-cases/ports/classroom/attachments.ts';
import { newestFacts } from '#shared/use-cases/ports/classroom/work-facts.ts';

type Place = Parameters<Attachments['find']>[0];

const most = 500;
const minutesKept = 5;
const postText = ({ courseId, itemId }: PostOfCourse) => `${courseId}/${itemId}`;
const placeText = ({ attachmentId, ...post }: Place) => `${postText(post)}/${attachmentId}`;

function setIn<Value>(kept: Map<string, Value>, key: string, value: Value) {
  if (kept.size >= most) kept.clear();
  kept.set(key, value);
}

type Remembered = { attachment: Attachment; readAt: Instant };

/**
 * What hangs on a post, kept while the container lives: a class that opens the same quiz asks the table once, and once
 * more after five minutes, for what another container was told of the post. It holds nothing about any student, and
 * facts that grow old are read anew from Google as they would be from the table. That Google said the same again is
 * kept in memory alone: a write each lesson, to save another container one question. So is that a teacher, who reloads
 * the panel while they write, saw it again.
 */
export function rememberedAttachments(attachments: Attachments, now: () => Instant): Attachments {
  const known = new Map<string, Remembered>();
  const keep = (attachment: Attachment, readAt: Instant) => {
    setIn(known, placeText(attachment), { attachment, readAt });
    return attachment;
  };
  const panels = new Map<string, Instant>();
  const corrections = new Map<string, { said: WorkCorrection | undefined; readAt: Instant }>();
  return {
    ...attachments,
    async correctionOf(post, read) {
      const before = corrections.get(postText(post));
      if (!read && before && addMinutes(before.readAt, minutesKept) > now()) return before.said;
      const said = await attachments.correctionOf(post, read);
      setIn(corrections, postText(post), { said, readAt: now() });
      return said;
    },
    async carryOver(post, correction) {
      await attachments.carryOver(post, correction);
      corrections.delete(postText(post));
    },
    async keepPanelLook(look) {
      const { courseId, itemId, staffId, seenAt: at } = look;
      const place = `${postText({ courseId, itemId })}/${staffId}`;
      const before = panels.get(place);
      if (before && at < addMinutes(before, minutesKept)) return;
      await attachments.keepPanelLook(look);
      setIn(panels, place, at);
    },
    async find(place) {
      const before = known.get(placeText(place));
      if (before && addMinutes(before.readAt, minutesKept) > now()) return before.attachment;
      const found = await attachments.find(place);
      return found && keep(withNewerFacts(found, before?.attachment), now());
    },
    async save(attachment) {
      const before = known.get(placeText(attachment));
      if (!before || !sameRecord(undated(before.attachment), undated(attachment))) await attachments.save(attachment);
      keep(attachment, before?.readAt ?? now());
    },
    async correct(post, said, change) {
      const saved = await attachments.correct(post, said, change);
      corrections.delete(postText(post));
      for (const [key, { attachment }] of known)
        if (attachment.courseId === post.courseId && attachment.itemId === post.itemId) known.delete(key);
      return saved;
    },
  };
}

/** What another container has written since counts as what this one read of Google does. */
function withNewerFacts(found: Attachment, before: Attachment | undefined): Attachment {
  const work = newestFacts(before?.work, found.work);
  return { ...found, ...(work ? { work } : {}) };
}

/** When a draft was seen last tells, once it is out, from which day the class has it. */
const undated = ({ work, correction: _, ...place }: Attachment) => ({
  ...place,
  ...(work ? { work: work.isDraft ? work : { ...work, readAt: '' } } : {}),
});
