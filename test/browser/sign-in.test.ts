import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { agreeAtGoogle, documentOf, frameOf, openCard, openWindow, signIn, signInButton } from './classroom.ts';
import { links, sharedBrowser } from './district.ts';

const browser = sharedBrowser();
const signedIn = 'Signed in as Grace Adeyemi';

/** Somebody, by default Grace, at a card that asks her to sign in. */
async function atTheCard({ who = 'Grace Adeyemi', ...options }: BrowserContextOptions & { who?: string } = {}) {
  const page = await openWindow(browser(), options);
  const frame = await openCard(page, links(), { who });
  await frame.getByRole('heading', { name: 'Sign in to go on' }).waitFor();
  return { page, frame, status: frame.getByRole('status') };
}

async function pressed(page: Page) {
  const [popup] = await Promise.all([page.waitForEvent('popup'), signInButton(page).click()]);
  return popup;
}

/** The link under the button, in the window that it opens. */
async function apart(page: Page) {
  const link = frameOf(page).getByRole('link', { name: 'Sign in on a page of its own' });
  const [own] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  agreeAtGoogle(own);
  return own;
}

const focusIsOnTheButton = (page: Page) => signInButton(page).evaluate((button) => button === document.activeElement);

describe('signing in where a window cannot do it', () => {
  it('works without JavaScript, on a page of its own that comes back to the class', async () => {
    const { page, frame } = await atTheCard({ javaScriptEnabled: false });
    expect(await signInButton(page).count()).toBe(0);
    expect(await frame.getByText('If the button is missing').count()).toBe(1);
    const own = await apart(page);
    await own.getByText(signedIn).waitFor();
    expect(new URL(own.url()).pathname).toBe('/add-on/teacher-view');
    await own.reload();
    await own.getByText(signedIn).waitFor();
    await page.context().close();
  });

  it('works where pop-ups are blocked: the page says so, and the link beside it leads there', async () => {
    const { page, status } = await atTheCard();
    await (await documentOf(page)).evaluate(() => {
      window.open = () => null;
    });
    await signInButton(page).click();
    await status.getByText('blocked the sign-in window').waitFor();
    expect(await focusIsOnTheButton(page)).toBe(true);
    const own = await apart(page);
    await own.getByText(signedIn).waitFor();
    await page.context().close();
  });

  it('is asked for again by the next launch in that window that names somebody else', async () => {
    const { page } = await atTheCard();
    const own = await apart(page);
    await own.getByText(signedIn).waitFor();
    const other = new URL(own.url());
    other.searchParams.set('login_hint', '299');
    const grace = own.url();
    await own.goto(other.href);
    await own.getByText('Classroom is open with another account').waitFor();
    await own.goto(grace);
    await own.getByRole('heading', { name: 'Sign in to go on' }).waitFor();
    await page.context().close();
  });
});

describe('the frame that waits for its window', () => {
  it('says what to do when it looks closed, and the button begins anew', async () => {
    // Somebody whom Google still has to ask: else the window closes by itself, with a code.
    const { page, frame, status } = await atTheCard({ who: 'Mason Parsons' });
    const popup = await pressed(page);
    await status.getByText('Finish signing in').waitFor();
    await popup.close();
    await status.getByText('Nothing has come from the sign-in window.').waitFor();
    expect(await focusIsOnTheButton(page)).toBe(true);
    await signIn(page);
    await frame.getByText('Signed in as Mason Parsons').waitFor();
    await page.context().close();
  });

  it('says when Google was told no, and the window is gone', async () => {
    const { page, status } = await atTheCard({ who: 'Rohan Gill' });
    const popup = await pressed(page);
    const closed = popup.waitForEvent('close');
    await popup.getByRole('button', { name: 'Rohan Gill' }).click();
    await popup.getByRole('button', { name: 'Cancel' }).click();
    await Promise.all([closed, status.getByText('Google was not allowed').waitFor()]);
    expect(await focusIsOnTheButton(page)).toBe(true);
    await page.context().close();
  });

  it('says when the network is lost before the frame heard back, and goes on when it is there again', async () => {
    const { page, frame, status } = await atTheCard();
    await page.context().route('**/sign-in/redeem', (route) => route.abort('internetdisconnected'), { times: 1 });
    await signIn(page);
    await status.getByText('There is no connection.').waitFor();
    expect(await focusIsOnTheButton(page)).toBe(true);
    await signIn(page);
    await frame.getByText(signedIn).waitFor();
    await page.context().close();
  });
});
