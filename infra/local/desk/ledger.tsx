import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { didWords, whereWords, whyWords } from '#shared/text/ledger/disclosure.ts';
import type { Links } from '../district-view.ts';
import { Shell } from './shell.tsx';

export type DisplayNameOf = (id: string) => string;

const whenText = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'America/Los_Angeles',
});

/** Who did what about whom, and why they were allowed to. Newest first. */
export const LedgerPage = ({
  entries,
  nameOf,
  links,
}: {
  entries: readonly LedgerEntry[];
  nameOf: DisplayNameOf;
  links: Links;
}) => (
  <Shell title="Ledger" at="/ledger" links={links}>
    <h1>Ledger</h1>
    <p class="lead">
      Every look at a student’s card is written here before the answer leaves. No door may change or remove an entry.
    </p>
    {entries.length === 0 ? (
      <p class="empty">Nothing has been looked at yet. Open Classroom or Slack first.</p>
    ) : (
      <section class="scroll" tabIndex={0} aria-label="Ledger entries">
        <table>
          <thead>
            <tr>
              <th>When</th>
              <th>Who</th>
              <th>Did</th>
              <th>Students</th>
              <th>Why</th>
              <th>Where</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr>
                <td>{whenText.format(new Date(entry.at))}</td>
                <td dir="auto">{nameOf(entry.actorId)}</td>
                <td>{didWords[entry.action]}</td>
                <td dir="auto">{students(entry, nameOf)}</td>
                <td>{whyWords[entry.because]}</td>
                <td>{whereWords[entry.surface]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    )}
  </Shell>
);

function students({ studentIds }: LedgerEntry, nameOf: DisplayNameOf) {
  const names = studentIds.slice(0, 3).map(nameOf).join(', ');
  if (studentIds.length <= 3) return names || 'nobody';
  return (
    <details>
      <summary>
        {names} and {studentIds.length - 3} more
      </summary>
      {studentIds.slice(3).map(nameOf).join(', ')}
    </details>
  );
}
