import { addMinutes } from '#shared/domain/dates.ts';
import type { Attachment, Attachments, WorkFacts } from '../ports/classroom/attachments.ts';
import type { Classroom } from '../ports/classroom/classroom.ts';
import type { Clock } from '../ports/clock.ts';

type Deps = { attachments: Attachments; classroom: Pick<Classroom, 'work'>; now: Clock };

const freshMinutes = 5;

/** What the post asks of the class, read anew from Google when what we know is older than five minutes. */
export async function learnWork(deps: Deps, attachment: Attachment): Promise<WorkFacts | undefined> {
  const { work: known, ...place } = attachment;
  const now = deps.now();
  if (known && addMinutes(known.readAt, freshMinutes) > now) return known;
  const read = await deps.classroom.work(place);
  const work: WorkFacts = { title: '', activities: [], ...read, readAt: now };
  await deps.attachments.save({ ...place, work });
  return work;
}
