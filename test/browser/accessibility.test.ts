import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focused, sideways, violations } from './axe.ts';
import { documentOf, frameOf, openCard, openWindow, signIn } from './classroom.ts';
import { links, sharedBrowser } from './district.ts';
import { ask, chooseAccount, meetingOn, openSlack } from './slack.ts';
import { states } from './states.ts';

const browser = sharedBrowser();
/** A teacher whom no other file is: what Grace says elsewhere, such as "hide", holds on every page of hers. */
const ruth = { who: 'Ruth Abramowitz', className: 'English 9 - Period 4', post: /^Reading quiz/ };
const narrow = { width: 320, height: 900 };
const wide = { width: 1100, height: 900 };

/** Both colour schemes, then as narrow as a page is at 400 % zoom. */
async function expectGood(page: Page, inFrame = false) {
  expect(await violations(page), page.url()).toEqual([]);
  await page.setViewportSize(narrow);
  expect(await page.evaluate(sideways), `${page.url()} at 320 px`).toBe(0);
  if (inFrame)
    expect(await (await documentOf(page)).evaluate(sideways), `the frame of ${page.url()} at 320 px`).toBe(0);
  await page.setViewportSize(wide);
}

/** What the frame declares and what it paints, whatever Classroom around it and the device are. */
function schemePainted() {
  const [root, body] = [getComputedStyle(document.documentElement), getComputedStyle(document.body)];
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return { isDark, scheme: root.colorScheme, ground: body.backgroundColor, ink: body.color };
}
const inLight = { isDark: false, scheme: 'light', ground: 'rgb(255, 255, 255)', ink: 'rgb(31, 35, 40)' };
const inDark = { isDark: true, scheme: 'dark', ground: 'rgb(13, 17, 23)', ink: 'rgb(230, 237, 243)' };

describe('a person with a screen reader, a keyboard or large letters', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openWindow(browser());
  });
  afterAll(() => page?.context().close());

  it('can use the sign-in in the frame and Google’s window', async () => {
    const frame = await openCard(page, links(), ruth);
    await frame.getByRole('button', { name: 'Sign in with Google' }).waitFor();
    await expectGood(page, true);
  });

  it('can use the teacher’s page, for this work and for everything', async () => {
    await signIn(page);
    await frameOf(page).getByText(`Signed in as ${ruth.who}`).waitFor();
    await expectGood(page, true);
    await frameOf(page)
      .getByRole('link', { name: /^By student/ })
      .click();
    await frameOf(page).getByText('For other work').first().waitFor();
    await expectGood(page, true);
  });

  it('sees where the focus is on the teacher’s page, in the order of reading', async () => {
    await page.reload();
    await frameOf(page).getByText(`Signed in as ${ruth.who}`).waitFor();
    const frame = await documentOf(page);
    const stops: string[] = [];
    await page.getByRole('link', { name: 'Back to the post' }).focus();
    while (!stops.includes('Sign out') && stops.length < 90) {
      await page.keyboard.press('Tab');
      const at = await frame.evaluate(focused);
      if (at === undefined) continue;
      expect(at.visible, at.name).toBe(true);
      stops.push(at.name);
    }
    const [first, names] = [stops.slice(0, 8), stops.slice(8, -1)];
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => /^As in every lesson/.test(name))).toHaveLength(1);
    expect(first[6]).toMatch(/^\d+ new: /);
    expect([...first, stops.at(-1) ?? ''].map((stop) => stop.replaceAll(/\s+|\d.*/g, ' ').trim())).toEqual([
      expect.stringContaining('Looks like a quiz or test'),
      'Hide for projecting',
      'Print',
      expect.stringContaining('What to do for this quiz'),
      expect.stringContaining('By student'),
      'Log',
      '',
      'Show how',
      'Sign out',
    ]);
  });

  it('reads the teacher’s page with letters twice as large and in forced colours', async () => {
    const frame = await documentOf(page);
    await frame.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await frame.evaluate(sideways)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    const [title, acts] = await Promise.all(
      ['h1', '.acts'].map((part) => frameOf(page).locator(`.head ${part}`).boundingBox()),
    );
    expect(acts?.y, 'the head is one row').toBeLessThan((title?.y ?? 0) + (title?.height ?? 0));
    await page.setViewportSize(wide);
    for (const device of ['light', 'dark'] as const)
      for (const host of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme: device });
        await page.evaluate((scheme) => document.documentElement.style.setProperty('color-scheme', scheme), host);
        const painted = await frame.evaluate(schemePainted);
        expect([device, host, painted]).toEqual([device, host, painted.isDark ? inDark : inLight]);
      }
    await page.emulateMedia({ media: 'print' });
    expect(await frame.evaluate(schemePainted), 'on paper').toMatchObject({ ...inLight, isDark: true });
    await page.emulateMedia({ media: null, forcedColors: 'active', colorScheme: 'light' });
    const { ground, ink } = await frame.evaluate(schemePainted);
    expect(ground, 'in forced colours').not.toBe(ink);
    const current = frameOf(page).getByRole('link', { name: /^What to do for this quiz/ });
    expect(await current.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid');
    await page.emulateMedia({ forcedColors: 'none' });
  });

  it.each(states)('can use the add-on: $name', async ({ html }) => {
    await page.setContent(html);
    await expectGood(page);
    await page.setViewportSize({ width: 640, height: 900 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await page.evaluate(sideways), 'letters twice as large').toBe(0);
    await page.setViewportSize(wide);
  });

  it.each([
    ['the desk', '/'],
    ['the mailbox', '/mail'],
    ['the ledger', '/ledger'],
    ['local AWS', '/local-aws'],
  ])('can use %s', async (_, path) => {
    await page.goto(links().desk + path);
    await expectGood(page);
  });

  it.each(['/', '/privacy', '/reviews/K7Q2-9F', '/notices/K7Q2-9F', '/calendar/callback', '/add-on/teacher-view'])(
    'can use our own page %s',
    async (path) => {
      await page.goto(links().app + path);
      await expectGood(page);
    },
  );

  it('can use Classroom around it', async () => {
    const { google } = links();
    const course = '/classroom/c/657400123482';
    for (const path of [
      '/classroom/who',
      '/classroom',
      course,
      `${course}/people`,
      `${course}/courseWork/710200457302`,
      `${course}/courseWork/710200457302/edit`,
    ]) {
      await page.goto(google + path);
      await expectGood(page);
    }
  });

  it('can attach from the panel', async () => {
    await page.goto(`${links().google}/classroom/c/657400123482/courseWork/710200457301/edit`);
    await page.getByRole('button', { name: 'Sidelight', exact: true }).click();
    await frameOf(page).getByRole('heading', { name: 'Supports in this class' }).waitFor();
    await expectGood(page, true);
  });

  it('can plan a meeting in Slack and find it in the calendar', async () => {
    const { slack, google } = links();
    await openSlack(page, slack, 'Ingrid Sorensen-Bell');
    await (await ask(page, '/sidelight help')).waitFor();
    await expectGood(page);
    await ask(page, '/plan-review diya');
    const modal = page.getByRole('dialog');
    await modal.getByRole('heading', { name: 'Plan a review' }).waitFor();
    await expectGood(page);
    await modal.getByRole('button', { name: 'Schedule' }).click();
    await modal.getByText('The meeting is planned for').waitFor();
    await expectGood(page);
    const [reference = ''] = /[A-Z2-9]{4}-[A-Z2-9]{2}/.exec(await modal.innerText()) ?? [];

    const window = await openWindow(browser());
    await window.goto(`${links().app}/calendar/connect`);
    await expectGood(window);
    await chooseAccount(window, 'Ingrid Sorensen-Bell');
    await expectGood(window);
    await window.getByRole('button', { name: 'Continue' }).click();
    await window.getByRole('heading', { name: 'Your calendar is connected' }).waitFor();
    await expectGood(window);
    await meetingOn(window, google, { who: 'Ingrid Sorensen-Bell', reference });
    await expectGood(window);
    for (const view of ['agenda', 'mail']) {
      await window.goto(`${google}/calendar?view=${view}`);
      await expectGood(window);
    }
    await window.context().close();
  });

  it('can use the student’s page', async () => {
    const window = await openWindow(browser());
    const frame = await openCard(window, links(), { who: 'Maya Rodriguez-Okafor' });
    await signIn(window);
    await frame.getByText('Signed in as Maya Rodriguez-Okafor').waitFor();
    await expectGood(window, true);
    await window.context().close();
  });
});
