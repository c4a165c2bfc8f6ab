import type { LedgerEntry } from '#shared/domain/ledger.ts';
import type { Links } from '../district-view.ts';
import { Shell } from './shell.tsx';

export type NameOf = (id: string) => string;

const did: Record<LedgerEntry['action'], string> = {
  card_viewed: 'saw what to do for',
  plan_published: 'published a plan of',
  review_scheduled: 'scheduled a meeting about',
  search_listed: 'was shown in a search',
  draft_saved: 'wrote a draft of a plan of',
  draft_discarded: 'threw away a draft of a plan of',
  plan_agreed: 'recorded that a draft was agreed for',
  plan_ended: 'ended a plan of',
  plan_turned: 'moved a plan on in its process for',
  card_refreshed: 'took what is over off the card of',
  referral_opened: 'opened a case of',
  referral_viewed: 'read the case of',
  process_advanced: 'took a step in the case of',
  process_recorded: 'put something on record in the case of',
  evidence_recorded: 'kept a paper of',
  evidence_viewed: 'read the papers of',
  meeting_opened: 'opened a meeting about',
  meeting_recorded: 'wrote into the minutes of a meeting about',
  meeting_closed: 'closed a meeting about',
  meeting_viewed: 'read the meetings about',
  plan_requested: 'asked for a plan for',
  request_answered: 'answered a request about',
  request_withdrawn: 'took back a request about',
  request_viewed: 'read a request about',
  requests_listed: 'saw in the list of requests',
  support_changed: 'changed the directory of supports',
  accommodation_changed: 'changed the district’s own accommodations',
  grant_given: 'gave somebody a right to see',
  grant_ended: 'ended somebody’s right to see',
  emergency_opened: 'opened in an emergency the record of',
  guardianship_limited: 'limited a guardian’s rights over',
  access_explained: 'asked who may see what of',
};
const why: Record<LedgerEntry['because'], string> = {
  self: 'their own',
  eligibleSelf: 'their own, being of age',
  parentOf: 'their parent or guardian',
  parentWithoutContact: 'their parent, by court order without contact',
  parentOfAdult: 'parent of a student of age',
  teachesNow: 'teaches them now',
  aides: 'aide in a class of theirs',
  proctors: 'proctor of a session of theirs',
  substitutesNow: 'covers a class of theirs',
  serves: 'provides a service of their plan',
  caseManages: 'is their case manager',
  coordinates: 'coordinates for the school',
  administers: 'administers the school',
  asked: 'asked for it',
  worksAt: 'works at the school',
  evaluates: 'evaluator named for them',
  nurseOf: 'nurse named for them',
  emergency: 'an emergency',
  system: 'an import by an administrator',
};
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
  nameOf: NameOf;
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
              <th>Because</th>
              <th>Through</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr>
                <td>{whenText.format(new Date(entry.at))}</td>
                <td dir="auto">{nameOf(entry.actorId)}</td>
                <td>{did[entry.action]}</td>
                <td dir="auto">{students(entry, nameOf)}</td>
                <td>{why[entry.because]}</td>
                <td>{entry.surface}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    )}
  </Shell>
);

function students({ studentIds }: LedgerEntry, nameOf: NameOf) {
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
