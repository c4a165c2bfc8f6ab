import type { GoogleState } from '../state/state.ts';
import { linked } from './linked.tsx';

/** Every mail that Google would have sent, in its words: what leaves the district is exactly this. */
export const Mails = ({ state }: { state: GoogleState }) => {
  const { outbox } = state.calendars;
  return (
    <section class="mails">
      <h1>Invitations by mail</h1>
      <p class="soft">Google would send these to the guests. Nothing leaves this machine.</p>
      {outbox.length === 0 && <p class="empty">No invitation has been sent yet. Schedule a review in Slack first.</p>}
      <ol>
        {outbox.toReversed().map((mail) => (
          <li>
            <details>
              <summary>
                <b dir="auto">{mail.subject}</b>
                <span class="soft">
                  to {state.account(mail.to)?.name ?? mail.to}
                  {!state.account(mail.to) && ' (outside the district)'}
                </span>
              </summary>
              <p class="text" dir="auto">
                {linked(mail.text)}
              </p>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
};
