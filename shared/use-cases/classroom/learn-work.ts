import { addMinutes } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Needs } from '../command.ts';
import type { Attachment } from '../ports/classroom/attachments.ts';
import type { WorkFacts } from '../ports/classroom/work-facts.ts';

type Ports = Needs<'attachments' | 'classroom' | 'now'>;

const freshMinutes = 5;

/**
 * What the post asks of the class, read anew from Google when what we know is older than five minutes. Where Google
 * does not let us look, the page goes on with what is known: a teacher must not miss a card for want of a title.
 */
export async function learnWork(ports: Ports, attachment: Attachment): Promise<WorkFacts | undefined> {
  const { work: known, ...place } = attachment;
  const now = ports.now();
  if (known && addMinutes(known.readAt, freshMinutes) > now) return known;
  const read = await ports.classroom.work(place).catch(unlessWithheld);
  if (read === 'withheld') return known;
  const work: WorkFacts = { title: '', activities: [], ...read, readAt: now };
  await ports.attachments.save({ ...place, work });
  return work;
}

function unlessWithheld(refusal: unknown): 'withheld' {
  if (refusal instanceof DomainError && ['needs_permission', 'not_allowed'].includes(refusal.code)) return 'withheld';
  throw refusal;
}
