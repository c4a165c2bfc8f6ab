import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { DomainError, type ErrorCode } from '#shared/domain/errors.ts';
import { Event } from '#shared/domain/events.ts';
import { logFailure } from '#shared/lambda/log-failure.ts';
import { log } from '#shared/lambda/logger.ts';

/** What a refusal means to a queue. `drop`: what the news was about is gone, and no repetition brings it back. */
const answers: Record<ErrorCode, 'drop' | 'again'> = {
  not_found: 'drop',
  invalid_input: 'again',
  not_allowed: 'again',
  changed_meanwhile: 'again',
  plan_incomplete: 'again',
  plan_too_large: 'again',
  not_ready: 'again',
  needs_calendar: 'again',
  signed_out: 'again',
  wrong_account: 'again',
  needs_permission: 'again',
  not_a_package: 'again',
  too_many_deletions: 'again',
};

/**
 * A door behind a vendor's queue. One message after the other, so that copies of one message in a batch do not race; a
 * message that fails is told to SQS alone, comes again later and ends among the dead letters, where an alarm waits.
 */
export const queueDoor =
  (run: (event: Event) => Promise<string | number>) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const record of Records)
      if (!(await handled(record, run))) batchItemFailures.push({ itemIdentifier: record.messageId });
    return { batchItemFailures };
  };

async function handled({ body, messageId }: SQSRecord, run: (event: Event) => Promise<string | number>) {
  try {
    const event = Event.parse(JSON.parse(body));
    const outcome = await run(event);
    log('info', 'news handled', { type: event.type, eventId: event.id, outcome });
    return true;
  } catch (failure) {
    return settledBy(failure, messageId);
  }
}

function settledBy(failure: unknown, messageId: string) {
  if (failure instanceof DomainError) {
    const answer = answers[failure.code];
    log('warn', 'news refused', { messageId, code: failure.code, answer });
    return answer === 'drop';
  }
  logFailure('news not handled', failure, { messageId });
  return false;
}
