import * as z from 'zod/mini';
import type { Links } from '../district-view.ts';
import { Shell } from './shell.tsx';

const MailPage = z.object({
  messageId: z.string(),
  from: z.string(),
  destination: z.object({ to: z.array(z.string()) }),
  subject: z.string(),
  at: z.number(),
  body: z.object({ text: z.optional(z.string()), html: z.optional(z.string()) }),
});
/** What the mail stand-in answers at `GET /store`. */
export const MailStore = z.object({ emails: z.array(MailPage) });
export type MailPage = z.infer<typeof MailPage>;

const whenText = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'America/Los_Angeles',
});

/** Everything that would have left by mail, as its reader gets it. */
export const Mailbox = ({ mails, links }: { mails: readonly MailPage[]; links: Links }) => (
  <Shell title="Mailbox" at="/mail" links={links}>
    <h1>Mailbox</h1>
    <p class="lead">
      Reminders that went out by mail, newest first. No subject and no body holds a name, a kind of plan or a need: a
      mail about a student is read over shoulders.
    </p>
    {mails.length === 0 ? (
      <p class="empty">
        No mail yet. Schedule a review in Slack, then <a href="/local-aws">move the clock</a> to a week before it.
      </p>
    ) : (
      <ul class="mails">
        {mails.map((mail) => (
          <li>
            <details>
              <summary>
                <b>{mail.subject}</b>
                <span>
                  to {mail.destination.to.join(', ')} · {whenText.format(new Date(mail.at * 1000))}
                </span>
              </summary>
              {mail.body.html ? <iframe title={`Mail: ${mail.subject}`} sandbox="" srcdoc={mail.body.html} /> : null}
              {mail.body.text ? <pre>{mail.body.text}</pre> : null}
            </details>
          </li>
        ))}
      </ul>
    )}
  </Shell>
);
