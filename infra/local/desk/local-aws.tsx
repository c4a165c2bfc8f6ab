import type { DistrictView, QueueView } from '../district-view.ts';
import { Shell } from './shell.tsx';

const whenText = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'America/Los_Angeles',
});

/** What an operator would look at in AWS: the clock, queues, streams and log lines. */
export const LocalAwsPage = ({ district }: { district: DistrictView }) => (
  <Shell title="Local AWS" at="/local-aws" links={district.links}>
    <h1>Local AWS</h1>
    <Clock district={district} />
    <section>
      <h2>Queues to vendors</h2>
      <ul class="tiles">
        {district.queues().map((queue) => (
          <Queue queue={queue} />
        ))}
      </ul>
      <form method="post" action="/local-aws/deliver-twice">
        <input type="hidden" name="on" value={district.deliversTwice() ? 'no' : 'yes'} />
        <button type="submit">
          {district.deliversTwice() ? 'Deliver every message once again' : 'Deliver every message twice'}
        </button>{' '}
        <span class="soft">AWS promises at least once. Nobody should get two invitations.</span>
      </form>
    </section>
    <section>
      <h2>Streams</h2>
      <ul class="tiles">
        {district.streams().map(({ table, door, read, failed }) => (
          <li>
            <b>{withoutRun(table)}</b> → {door}
            <p>
              {read} read{failed.length > 0 ? `, ${failed.length} given up` : ''}
            </p>
          </li>
        ))}
      </ul>
    </section>
    <section>
      <h2>Log lines</h2>
      <p class="soft">Ids and counts only: a name or a plan in a log is a leak that nobody can take back.</p>
      <pre class="log" tabIndex={0}>
        {district
          .logLines()
          .slice(-100)
          .map(({ at, door, text }) => `${at.slice(11, 19)}  ${door.padEnd(24)} ${text}\n`)
          .join('') || 'Nothing was logged yet.'}
      </pre>
    </section>
  </Shell>
);

/** A start's tables carry a number of their own, which says nothing to a person. */
const withoutRun = (table: string) => table.replace(/^local-[0-9a-f]+-/, '');

const Clock = ({ district }: { district: DistrictView }) => (
  <section>
    <h2>The schedule’s clock</h2>
    <p>
      It is <b>{whenText.format(new Date(district.scheduler.now()))}</b> for the roster of the night, the daily sweeps
      of reviews and of plans, the sealing of the ledger and the look at posts.
    </p>
    <form method="post" action="/local-aws/advance" class="row">
      <button type="submit" name="quarter">
        A quarter of an hour on
      </button>
      {[1, 7, 30].map((days) => (
        <button type="submit" name="days" value={days}>
          {days === 1 ? 'One day on' : `${days} days on`}
        </button>
      ))}
    </form>
    <p class="soft">
      {district.scheduler.rung().length === 0
        ? 'No schedule has rung yet.'
        : `Schedules rang ${district.scheduler.rung().length} times; ${district.scheduler.rung().filter(({ answered }) => !answered).length} runs were given up.`}
    </p>
  </section>
);

const Queue = ({ queue }: { queue: QueueView }) => (
  <li class={queue.dead.length > 0 ? 'bad' : ''}>
    <b>{queue.name}</b>
    <p>
      {queue.delivered} delivered, {queue.pending.length} waiting
      {queue.dead.length > 0 ? `, ${queue.dead.length} dead` : ''}
    </p>
    {queue.dead.map(({ id, body }) => (
      <details>
        <summary>{id}</summary>
        <pre>{body}</pre>
      </details>
    ))}
  </li>
);
