import { addDays, schoolDateAt } from '#shared/domain/dates.ts';
import { browser, type FetchedPage, formTo, textOf, valuesOf } from './check-browser.ts';
import { demand, type Visit } from './steps.ts';

/** Typed on Slack's page, which signs the request as Slack does and shows what came back. */
function type({ district, story }: Visit, text: string, as = story.caseManager.slackId): Promise<FetchedPage> {
  const form = new URLSearchParams({ as, place: 'channel', text });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return browser().open(`${district.links.slack}/ui/command`, { method: 'POST', body: form.toString(), headers });
}

/** What is read below the command. */
export async function answerTo(visit: Visit, command: string, as?: string): Promise<string> {
  const words = textOf(await type(visit, command, as));
  return words.slice(words.lastIndexOf(command) + command.length);
}

export async function askSlack(visit: Visit): Promise<string> {
  const { student, caseManager } = visit.story;
  const command = `/accommodations ${student.name}`;
  const answer = await answerTo(visit, command);
  demand(answer.includes('Only visible to you') && answer.includes(student.familyName), `the answer was: ${answer}`);
  return `the card of ${student.name}, visible to ${caseManager.name} only`;
}

const nearest = 8;
/** No break of the sample district's calendar is longer. */
const furthest = 24;

/**
 * Eight days ahead, so that tomorrow's sweep is the one that reminds; or on the first day after that on which school is
 * held and the student has no other meeting.
 */
export async function checkReview(visit: Visit): Promise<string> {
  const page = await type(visit, `/plan-review ${visit.story.student.name}`);
  const form = formTo(page, '/ui/submit', 'post');
  const today = schoolDateAt(new Date().toISOString(), visit.district.sample.google.zone);
  const family = valuesOf(form, 'family|family');
  // Offered last, after the meetings that could be moved instead.
  const another = valuesOf(form, 'which|which').at(-1);
  demand(family.length > 0, `nobody of the family to invite: ${textOf(page)}`);
  let modal = '';
  for (let ahead = nearest; ahead <= furthest; ahead += 1) {
    const on = addDays(today, ahead);
    const filled = { 'date|date': on, 'time|time': '15:30', 'family|family': family };
    const done = await browser().submit(page, form, another ? { ...filled, 'which|which': another } : filled);
    modal = textOf(done, 'dialog');
    const ref = /planned for.*\b([A-Z][2-9][A-Z][2-9]-[2-9][A-Z])\b/s.exec(modal)?.[1];
    if (ref === undefined) continue;
    Object.assign(visit, { ref, daysAhead: ahead });
    return `on ${on} at 15:30 with ${family.length} of the family, reference ${ref}`;
  }
  throw new Error(`no reference in the answer: ${modal}`);
}
