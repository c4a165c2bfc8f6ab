import { sameRecord } from '#shared/domain/same-record.ts';
import type { Attachment, Attachments } from '#shared/use-cases/ports/classroom/attachments.ts';

type Place = Parameters<Attachments['find']>[0];

const most = 500;
const placeText = ({ courseId, itemId, attachmentId }: Place) => `${courseId}/${itemId}/${attachmentId}`;

/**
 * What hangs on a post, kept while the container lives: a class that opens the same quiz asks the table once. It holds
 * nothing about any student, and facts that grow old are read anew from Google as they would be from the table. That
 * Google said the same again is kept in memory alone: a write each lesson, to save another container one question.
 */
export function rememberedAttachments(attachments: Attachments): Attachments {
  const known = new Map<string, Attachment>();
  const keep = (attachment: Attachment) => {
    if (known.size >= most) known.clear();
    known.set(placeText(attachment), attachment);
    return attachment;
  };
  return {
    async find(place) {
      const found = known.get(placeText(place)) ?? (await attachments.find(place));
      return found && keep(found);
    },
    async save(attachment) {
      const before = known.get(placeText(attachment));
      if (!before || !sameRecord(undated(before), undated(attachment))) await attachments.save(attachment);
      keep(attachment);
    },
  };
}

const undated = ({ work, ...place }: Attachment) => ({ ...place, ...(work ? { ...work, readAt: '' } : {}) });
