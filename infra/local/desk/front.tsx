import type { DistrictView } from '../district-view.ts';
import { Shell } from './shell.tsx';

/** The first page: what this is, and seven things to try in the order in which they make sense. */
export const Front = ({ district }: { district: DistrictView }) => {
  const { links } = district;
  if (district.empty) return <EmptyFront links={links} />;
  return (
    <Shell title="Desk" at="/" links={links}>
      <h1>A school district on this machine</h1>
      <p class="lead">
        Two schools, about 600 students and 40 staff, all made up. Google Classroom, Slack, Google Calendar and the mail
        are stand-ins; Sidelight itself is the real thing, as it would be deployed. Nothing leaves this machine.
      </p>
      <ol class="steps">
        <Step title="See who needs what for a quiz" open={`${links.google}/classroom`} action="Open Classroom">
          Be <b>Grace Adeyemi</b>, open <i>Algebra 1 - Period 3</i> and a quiz with a Sidelight card on it. Sign in
          once: the class list shows only what to do, and for whom.
        </Step>
        <Step title="See what a student sees" open={`${links.google}/classroom`} action="Open Classroom">
          Be <b>Maya Rodriguez-Okafor</b> and open the same quiz: her own supports, nobody else’s. A student without a
          plan sees a page that says nothing about anyone.
        </Step>
        <Step title="Ask from Slack" open={links.slack} action="Open Slack">
          Be <b>Dana Whitehorse</b> and type <code>/accommodations maya</code>. Then be <b>Samuel Ortiz</b>, who does
          not teach Maya, and ask the same.
        </Step>
        <Step title="Schedule a review" open={links.slack} action="Open Slack">
          As Dana, <code>/plan-review maya</code>, pick a day and people. Connect her calendar when asked, then look at{' '}
          <a href={`${links.google}/calendar`}>the calendar</a>: the invitation says when, and not a word about whom.
        </Step>
        <Step title="Post a quiz and say nothing" open={`${links.google}/classroom`} action="Open Classroom">
          <a href="/local-aws">Move the clock</a> on by a quarter of an hour, so that the course is known as it is. As
          Grace, post a quiz in it without a card, and move the clock by another: a message that names nobody tells her
          once that a post wants a look, in Slack if she has ever typed a command there, else in{' '}
          <a href="/mail">the mailbox</a>.
        </Step>
        <Step title="Move the clock, read the mail" open="/local-aws" action="Move the clock">
          Reminders go out seven days and one day before a meeting. Move the clock and look into{' '}
          <a href="/mail">the mailbox</a>; then ask <a href="/ledger">the ledger</a> who has seen what, and why they
          were allowed to.
        </Step>
        <Step title="Be a family who needs help" open={`${links.app}/help/harbor-high`} action="Open the page">
          Nobody signs in: whom to ask, what there is, and what rights a family has, in English and{' '}
          <a href={`${links.app}/help/harbor-high/es`}>in Spanish</a>. The office keeps it with{' '}
          <code>npm run sidelight -- help-page show harbor-high --local</code>.
        </Step>
      </ol>
    </Shell>
  );
};

/** A district that waits for somebody's own files, which the command line brings in. */
const EmptyFront = ({ links }: Pick<DistrictView, 'links'>) => (
  <Shell title="Desk" at="/" links={links}>
    <h1>A school district on this machine</h1>
    <p class="lead">
      It has no people yet. Sidelight itself is the real thing, as it would be deployed, and nothing leaves this
      machine: import files of your own in another terminal, and read here what <a href="/ledger">the ledger</a> says of
      it.
    </p>
    <pre>
      {[
        'npm run import:roster -- DIR --local',
        'npm run import:plans -- FILE --local',
        'npm run sidelight -- help --local',
      ].join('\n')}
    </pre>
  </Shell>
);

type StepProps = { title: string; open: string; action: string; children: preact.ComponentChildren };

const Step = ({ title, open, action, children }: StepProps) => (
  <li>
    <div>
      <h2>{title}</h2>
      <p>{children}</p>
    </div>
    <a class="button" href={open}>
      {action}
      <span class="hidden">: {title}</span>
    </a>
  </li>
);
