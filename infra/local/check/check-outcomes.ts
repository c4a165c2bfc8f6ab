import { mailsAt } from '../aws/mailbox.ts';
import { browser, textOf } from './check-browser.ts';
import { throughGoogle } from './check-classroom.ts';
import { demand, eventually, type Visit } from './steps.ts';

/** The organiser connects a calendar; the review that waited for it becomes an invitation. */
export async function calendarConnected({ district, story, ref }: Visit): Promise<string> {
  demand(ref !== undefined, 'no review was scheduled');
  const { app, google } = district.links;
  const window = browser();
  const { name, googleId } = story.caseManager;
  const connected = await throughGoogle(window, `${app}/calendar/connect`, googleId);
  demand(connected.url.startsWith(app) && connected.status === 200, `not connected: ${textOf(connected)}`);
  const title = `Student support meeting (${ref})`;
  await eventually(`“${title}” in the calendar of ${name}`, async () =>
    textOf(await window.open(`${google}/calendar?view=agenda&person=${googleId}`)).includes(title) ? true : undefined,
  );
  return `“${title}” for ${name}`;
}

/**
 * The sweep seven days before the meeting reminds of it, or the one after when today's is still to come.
 */
export async function readMail({ district, story, ref, daysAhead = 8 }: Visit): Promise<string> {
  demand(ref !== undefined, 'no review was scheduled');
  await district.scheduler.advance(daysAhead - 6);
  const mail = await eventually(`a mail about ${ref}`, async () =>
    (await mailsAt(district.links.mail)).find(({ text }) => text.includes(ref)),
  );
  const said = `${mail.subject} ${mail.text}`.toLowerCase();
  const telling = [...story.student.name.split(/\W+/), '504', 'accommodation', 'learning plan'];
  const told = telling.find((word) => said.includes(word.toLowerCase()));
  demand(told === undefined, `the mail says “${told}”`);
  return `“${mail.subject}”, no student’s name in it`;
}
