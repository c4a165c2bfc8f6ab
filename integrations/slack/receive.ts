import { type App, type Receiver, ReceiverMultipleAckError } from '@slack/bolt';
import type { SlackBody } from './envelope.ts';

/** Bolt demands a receiver. Requests come through `receive`, so this one has nothing to start and nothing to stop. */
export const noReceiver: Receiver = { init() {}, start: async () => undefined, stop: async () => undefined };

/** What a listener answered, an empty text where it only took note; undefined where none answered. */
export async function receive(app: App, body: SlackBody): Promise<string | object | undefined> {
  let answer: string | object | undefined;
  const ack = async (said?: string | object | null) => {
    if (answer !== undefined) throw new ReceiverMultipleAckError();
    answer = said ?? '';
  };
  await app.processEvent({ body, ack });
  return answer;
}
