import type { SQSBatchResponse, SQSRecord } from 'aws-lambda';
import { CourseChange } from '#shared/domain/classroom/course-change.ts';
import type { Instant } from '#shared/domain/dates.ts';
import type { SectionId } from '#shared/domain/ids.ts';
import { log } from '#shared/lambda/logger.ts';
import type { Watched } from '#shared/use-cases/classroom/watch-classwork.ts';

/** Each course once, by the last that was heard of it. What cannot be read is told to the log and let go. */
export function coursesIn(records: readonly SQSRecord[]): ReadonlyMap<SectionId, Instant> {
  const heard = new Map<SectionId, Instant>();
  for (const { body, messageId } of records) {
    const change = changeIn(body);
    if (!change) log('error', 'a change cannot be read', { messageId });
    else heard.set(`gcc_${change.courseId}`, latest(heard.get(`gcc_${change.courseId}`), change.heardAt));
  }
  return heard;
}

const latest = (known: Instant | undefined, at: Instant) => (known !== undefined && known > at ? known : at);

/** Those whose course could not be looked at, or all where it is not known which teacher of which course missed it. */
export function recordsToRepeat(records: readonly SQSRecord[], failed: Watched['failed']): SQSBatchResponse {
  const isFailed = (id: string | undefined) =>
    id !== undefined && failed.some(({ courseId }) => courseId === undefined || courseId === id);
  const again = records.filter(({ body }) => isFailed(changeIn(body)?.courseId));
  return { batchItemFailures: again.map(({ messageId }) => ({ itemIdentifier: messageId })) };
}

function changeIn(body: string): CourseChange | undefined {
  try {
    return CourseChange.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}
