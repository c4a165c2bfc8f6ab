import { randomBytes } from 'node:crypto';
import { type Browser, browser, elementOn, type FetchedPage, formTo, textOf, valuesOf } from './check-browser.ts';
import { demand, type Visit } from './steps.ts';

/**
 * A teacher opens a card on a post; its frame and its popup sign her in as they do in a browser, each with cookies of
 * its own.
 */
export async function checkSignIn(visit: Visit): Promise<string> {
  const { story, district } = visit;
  const { app } = district.links;
  const window = await classroomWindow(visit);
  const frame = { browser: browser(), url: frameOn(await window.open(story.cardUrl)) };
  const signedOut = await frame.browser.open(frame.url);
  const start = dataOf(signedOut, 'data-start');
  const nonce = randomBytes(32).toString('hex');
  const code = dataOf(await throughGoogle(window, `${app}${start}&nonce=${nonce}`, story.teacher.id), 'data-code');
  const headers = { 'content-type': 'application/json', origin: app };
  const redeem = { method: 'POST', body: JSON.stringify({ code, nonce }), headers };
  const redeemed = await frame.browser.open(`${app}/sign-in/redeem`, redeem);
  demand(redeemed.status === 200 && !redeemed.text.includes('key'), `the frame got no cookie: ${redeemed.text}`);
  const again = await browser().open(`${app}/sign-in/redeem`, redeem);
  demand(again.status !== 200, 'a one-time code was redeemed twice');
  visit.frame = { ...frame, url: withHint(frame.url, story.teacher.id) };
  return `${story.teacher.name}, by a code that worked once`;
}

export async function seeTeacherView({ frame, story }: Visit): Promise<string> {
  demand(frame !== undefined, 'nobody is signed in');
  const view = await frame.browser.open(frame.url);
  const words = textOf(view);
  demand(view.status === 200 && !elementOn(view, '[data-start]'), `${view.status} ${words.slice(0, 300)}`);
  demand(words.includes(story.student.givenName), `${story.student.name} is not on it: ${words.slice(0, 300)}`);
  return `what to do for ${story.student.name} and others`;
}

/** A window in which the teacher of the walk is signed in to Classroom. */
export async function classroomWindow({ story, district }: Visit): Promise<Browser> {
  const window = browser();
  const who = await window.open(`${district.links.google}/classroom/who`);
  await window.submit(who, formTo(who, '/classroom/who', 'post'), { account: story.teacher.id });
  return window;
}

/** From an address of ours to Google's pages, through them as one account, and back to us. */
export const throughGoogle = (window: Browser, url: string, accountId: string): Promise<FetchedPage> =>
  answeredAtGoogle(window, url, { accountId, answer: 'allow' });

type AtGoogle = { accountId: string; answer: 'allow' | 'cancel' };

export async function answeredAtGoogle(window: Browser, url: string, { accountId, answer }: AtGoogle) {
  const [chooser, consent] = ['/o/oauth2/v2/account', '/o/oauth2/v2/consent'];
  let page = await window.open(url);
  if (asks(page, chooser)) page = await window.submit(page, formTo(page, chooser, 'post'), { account: accountId });
  if (!asks(page, consent)) return page;
  const form = formTo(page, consent, 'post');
  return window.submit(page, form, { scope: valuesOf(form, 'scope'), answer });
}

const asks = (page: FetchedPage, path: string) => elementOn(page, `form[action="${path}"]`) !== undefined;

/** Where the frame on one of Classroom's pages leads. */
export function frameOn(page: FetchedPage) {
  const src = elementOn(page, 'iframe')?.getAttribute('src');
  demand(src !== undefined, `no frame of ours on ${new URL(page.url).pathname}: ${textOf(page).slice(0, 200)}`);
  return src;
}

/** The first launch says nobody's name; the frame goes on with the one that signing in gave it. */
function withHint(address: string, accountId: string) {
  const url = new URL(address);
  url.searchParams.set('login_hint', accountId);
  return url.href;
}

/** What our page hands to its own script. */
function dataOf(page: FetchedPage, name: 'data-start' | 'data-code') {
  const value = elementOn(page, `[${name}]`)?.getAttribute(name);
  demand(value !== undefined, `no ${name}: ${page.status} ${textOf(page).slice(0, 300)}`);
  return value;
}
