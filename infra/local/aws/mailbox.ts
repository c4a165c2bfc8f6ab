import { once } from 'node:events';
import { createRequire } from 'node:module';
import * as z from 'zod/mini';

const require = createRequire(import.meta.url);

/** What `GET /store` of the mailbox tells of one mail; its other fields are not ours to rely on. */
const Store = z.object({
  emails: z.array(
    z.object({
      subject: z.optional(z.string()),
      from: z.string(),
      replyTo: z.optional(z.array(z.string())),
      destination: z.object({ to: z.optional(z.array(z.string())) }),
      body: z.object({ html: z.optional(z.string()), text: z.optional(z.string()) }),
    }),
  ),
});
export type ReceivedMail = { to: readonly string[]; replyTo: readonly string[]; subject: string; text: string };

/** SES's own protocol with an inbox on a page. Bound to loopback by name: its default is every interface. */
export async function startMailbox(wanted: number) {
  // CommonJS with a default inside: an import statement means two things to node and to the test runner.
  const { default: start }: typeof import('aws-ses-v2-local') = require('aws-ses-v2-local');
  const server = await start({ host: '127.0.0.1', port: wanted });
  if (!server.listening) await once(server, 'listening');
  const address = server.address();
  return {
    port: address === null || typeof address === 'string' ? wanted : address.port,
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export async function mailsAt(url: string): Promise<ReceivedMail[]> {
  const response = await fetch(`${url}/store`);
  const { emails } = Store.parse(await response.json());
  return emails.map(({ subject = '', replyTo = [], destination, body }) => ({
    to: destination.to ?? [],
    replyTo,
    subject,
    text: body.text ?? body.html ?? '',
  }));
}

/** Whom which news reached: a reference in the subject tells this morning's reminder from tomorrow's. */
export const newsIn = (mails: readonly ReceivedMail[]): string[] =>
  mails.flatMap(({ to, subject }) => to.map((each) => `${each}: ${subject}`));
