import type { Instant } from '#shared/domain/dates.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Staff } from '#shared/domain/roster/people.ts';
import { IntegrationError } from '../ports/integration-error.ts';
import type { SentMessages } from '../ports/notices/sent-messages.ts';

export type Send = { to: PersonId; send: () => Promise<void> };
/** `key` names the news, so that each person hears it once however often it is told. */
type News = { key: string; vendor: 'mail' | 'slack' };

/** Tries everybody before it tells a failure, so that one bad address delays nobody. Answers how many it concerned. */
export async function sendOnceEach(sentMessages: SentMessages, { key, vendor }: News, sends: readonly Send[]) {
  const failures: unknown[] = [];
  await fewAtOnce(sends, ({ to, send }) =>
    sendOnce(sentMessages, { key: `${key}/${to}`, vendor }, send).catch((failure: unknown) => failures.push(failure)),
  );
  if (failures.length > 0) throw failures[0];
  return sends.length;
}

/**
 * Neither mail nor Slack can be asked whether a message of ours arrived, so a crash between their yes and our note must
 * err one way. It errs towards sending twice: a second reminder is a nuisance, a family that was not told misses the
 * meeting.
 */
async function sendOnce(sentMessages: SentMessages, { key, vendor }: News, send: Send['send']) {
  const right = await sentMessages.lease(key);
  if (right === 'sent') return;
  if (right === 'busy') throw new IntegrationError(vendor, 'lease', true);
  try {
    await send();
  } catch (failure) {
    await sentMessages.release(key);
    throw failure;
  }
  await sentMessages.settle(key);
}

/**
 * Mail and Slack are two queues that never meet. Both go by whether the person was in Slack when the news came up; if
 * they went by what holds now, one who joins between the two sentMessages would hear from neither.
 */
export const wasInSlack = ({ slack }: Pick<Staff, 'slack'>, { at }: { at: Instant }) =>
  slack !== undefined && slack.boundAt <= at;
