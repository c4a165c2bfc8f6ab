import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMinutes } from '#shared/domain/dates.ts';
import { mailsAt, newsIn } from '../../infra/local/aws/mailbox.ts';
import { runOddCheck } from '../../infra/local/check/check.ts';
import { formTo, textOf } from '../../infra/local/check/check-browser.ts';
import { classroomWindow } from '../../infra/local/check/check-classroom.ts';
import { answerTo } from '../../infra/local/check/check-slack.ts';
import { storyOf } from '../../infra/local/check/check-story.ts';
import { oddities } from '../../infra/local/check/odd/oddities.ts';
import { heardBy } from '../../infra/local/check/odd/oddity.ts';
import type { CheckOutcome } from '../../infra/local/check/walk.ts';
import { type District, startDistrict } from '../../infra/local/district.ts';
import { anyPorts } from '../../infra/local/ports.ts';
import { fieldText } from '../../infra/local/stand-ins/google/shell/when.ts';
import type { CalendarMail } from '../../infra/local/stand-ins/google/state/calendars.ts';
import type { RecordedCall } from '../../infra/local/stand-ins/google/state/calls.ts';
import { faultsIn } from '../integrations/google-contract/contract.ts';
import { intrude } from './intruders.ts';

/** Only Linux tells them in a file. */
const list = `/proc/${process.pid}/task/${process.pid}/children`;
const children = () => (existsSync(list) ? readFileSync(list, 'utf8').split(' ').filter(Boolean) : []);
const runs = () => readdirSync(new URL('../../.local', import.meta.url)).filter((name) => name.startsWith('run-'));

let district: District;
const slackIdOf = (name: string) => {
  const { email } = district.sample.google.accounts.find((account) => account.name === name) ?? {};
  return district.sample.slack.find((member) => member.email === email)?.id ?? '';
};

/**
 * At every door where people wait, before they do: on a busy machine one that was never opened takes longer than Slack
 * waits.
 */
async function knocked() {
  const { app } = district.links;
  await fetch(`${app}/slack`, { method: 'POST' });
  for (const path of ['/calendar/connect', '/add-on/discovery']) await fetch(app + path, { redirect: 'manual' });
}

const before = { children: children() };
beforeAll(async () => {
  district = await startDistrict({ ports: anyPorts, slowness: 3 });
  await knocked();
});
afterAll(() => district?.stop());

describe('the whole district, from the roster to the ledger', () => {
  it('makes one round trip through every porch, while the vendors are at their oddest', async () => {
    const outcomes: CheckOutcome[] = [];
    expect(await runOddCheck(district, (outcome) => outcomes.push(outcome))).toBe(true);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
    const [throughout, oneByOne] = [oddities.throughout, oddities.oneByOne].map((odd) => odd.map(({ name }) => name));
    expect(outcomes.map(({ name }) => name)).toEqual([
      ...(throughout ?? []),
      'import',
      'sign-in',
      'teacher view',
      'Slack command',
      'review scheduled',
      'calendar event',
      'mail',
      'ledger',
      'seals',
      ...(throughout ?? []),
      ...(oneByOne ?? []),
    ]);
  });

  it('wrote and invited everybody once all the same', async () => {
    await expect.poll(() => district.queues().flatMap(({ pending }) => pending)).toEqual([]);
    expect(district.queues().filter(({ delivered }) => delivered === 0)).toEqual([]);
    const outbox = await heardBy<CalendarMail>(district.links.google, 'outbox');
    const invited = outbox.map(({ to, subject }) => `${to} to ${subject}`);
    const mailed = newsIn(await mailsAt(district.links.mail));
    for (const told of [mailed, invited]) expect([told.length > 0, new Set(told).size]).toEqual([true, told.length]);
  });

  it.each([
    ['GET', '/reviews/K7Q2-9'],
    ['GET', '/add-on/teacher-views?courseId=1'],
    ['GET', '/slack'],
    ['POST', '/privacy'],
    ['DELETE', '/'],
  ])('answers %s %s, which nobody asked for, with a page and not with the gateway’s own JSON', async (method, path) => {
    const answer = await fetch(district.links.app + path, { method });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, expect.stringContaining('text/html')]);
    expect(await answer.text()).toContain('There is nothing here');
  });

  it('tells a classmate with a stolen link, a curious colleague and whoever is nobody here nothing of anybody', async () => {
    const [classmate, colleague] = ['Leo Nguyễn', 'Samuel Ortiz'];
    const before = await district.ledger.newest(500);
    const { attempts, hers } = await intrude(district, { classmate, colleague });
    expect(attempts.length).toBeGreaterThan(500);
    const { accounts, courses } = district.sample.google;
    const algebra = courses.find(({ name }) => name === 'Algebra 1 - Period 3')?.studentIds ?? [];
    const others = accounts.filter(({ id, name }) => algebra.includes(id) && name !== classmate);
    const families = others.map(({ familyName }) => familyName).filter((name) => !classmate.includes(name));
    // As the page of what to do calls them.
    const names = [...families, ...others.map(({ givenName, familyName }) => `${givenName} ${[...familyName][0]}.`)];
    expect(families.filter((name) => hers.text.includes(name)).length).toBeGreaterThan(5);
    // A token of chance letters may hold a short name by chance.
    const wordsOf = (page: { text: string }) => page.text.replaceAll(/[\w-]{40,}/g, '');
    const wrong = attempts.filter(
      ({ page }) => page.status >= 500 || names.some((name) => wordsOf(page).includes(name)),
    );
    expect(wrong.map(({ who, url, page }) => `${who}: ${page.status} ${url}`)).toEqual([]);
    expect(attempts.filter(({ who, page }) => who === 'not Slack' && page.status !== 401)).toEqual([]);
    // The newest come first: what the classmate saw of himself, and the one look of the teacher.
    const entered = (await district.ledger.newest(500)).slice(0, -before.length);
    const ofOthers = entered.filter(({ actorId, studentIds }) => studentIds.some((id) => id !== actorId));
    expect(ofOthers.map(({ action, because }) => [action, because])).toEqual([['card_viewed', 'teachesNow']]);
  });

  it('asked Google nothing that the real one would not take, by its own description of its APIs', async () => {
    const calls = await heardBy<RecordedCall>(district.links.google, 'calls');
    expect(new Set(calls.map(({ path }) => path.split('/')[1]))).toEqual(new Set(['v1', 'calendar']));
    // Who took back what they had allowed has no scope left, and is answered 401.
    const granted = calls.filter(({ scopes }) => scopes.length > 0);
    expect(granted.flatMap((call) => faultsIn({ ...call, query: new URLSearchParams(call.query) }))).toEqual([]);
  });

  it('takes what was for a wrist in plaster off the card, once the clock is past its last day', async () => {
    const visit = { district, story: storyOf(district), startedAt: '' };
    const answer = () => answerTo(visit, '/accommodations Tom Becker', slackIdOf('Grace Adeyemi'));
    expect(await answer()).toMatch(/Tom Becker.*Scribe/);
    const rung = await district.scheduler.advance(19);
    expect(new Set(rung.map(({ door, answered }) => `${door} ${answered}`))).toEqual(
      new Set(['ImportRoster true', 'DailySweep true', 'SweepPlans true', 'SealLedger true', 'WatchClasswork true']),
    );
    expect(await answer()).toMatch(/Tom Becker has no supports listed for today/);
    expect(await district.ledger.newest(500)).toContainEqual(
      expect.objectContaining({ action: 'plan_ended', actorId: 'system', surface: 'schedule' }),
    );
    expect((await district.ledger.verify()).faults).toEqual([]);
  });

  it('tells a teacher in Slack, once and without a name, of a quiz that she posts without a look at it', async () => {
    const visit = { district, story: storyOf(district), startedAt: '' };
    const { scheduler, links, sample } = district;
    const course = new URL(visit.story.cardUrl).pathname.split('/').slice(0, 4).join('/');
    const window = await classroomWindow(visit);
    const page = await window.open(links.google + course);
    const draft = await window.submit(page, formTo(page, `${course}/new`, 'post'), { collection: 'courseWork' });
    const due = fieldText(addMinutes(scheduler.now(), 45), sample.google.zone);
    const { pathname } = new URL(draft.url);
    await window.submit(draft, formTo(draft, pathname, 'post'), { title: 'Quiz 9: ratios', due, next: 'post' });
    const direct = async () => textOf(await window.open(`${links.slack}/?as=${slackIdOf('Grace Adeyemi')}&in=dm`));
    const told = async () => (await direct()).match(/1 post in one of your classes needs a look/g) ?? [];
    expect(await told()).toEqual([]);
    for (const _quarter of [1, 2]) {
      const rung = await scheduler.advance(0, 15);
      expect(rung).toContainEqual(expect.objectContaining({ door: 'WatchClasswork', answered: true }));
      await expect.poll(told, { timeout: 20_000 }).toHaveLength(1);
    }
    const words = /1 post in one.*says no more/s.exec(await direct())?.[0] ?? '';
    expect(words).toContain('It is due ');
    const { accounts, courses } = sample.google;
    const theirs = courses.find(({ name }) => name === 'Algebra 1 - Period 3')?.studentIds ?? [];
    const names = accounts.filter(({ id }) => theirs.includes(id)).flatMap((each) => [each.givenName, each.familyName]);
    expect(names.filter((name) => words.includes(name))).toEqual([]);
    expect(words).not.toContain('Quiz 9');
  });

  it('logs ids and code words only', () => {
    const lines = district.logLines().map(({ text }) => text);
    const names = district.sample.google.accounts.flatMap(({ givenName, familyName }) => [givenName, familyName]);
    const told = names.filter((name) => lines.some((line) => new RegExp(`\\b${name}\\b`).test(line)));
    expect(told).toEqual([]);
  });

  it('buried no message and gave up no record', () => {
    expect(district.queues().flatMap(({ dead }) => dead)).toEqual([]);
    expect(district.streams().flatMap(({ failed }) => failed)).toEqual([]);
  });

  it('stops without leaving a process, a port or a file behind', async () => {
    const run = runs();
    await district.stop();
    for (const url of Object.values(district.links)) await expect(fetch(url)).rejects.toThrow();
    expect(runs().length).toBeLessThan(run.length);
    expect(children().filter((pid) => !before.children.includes(pid))).toEqual([]);
  });
});
