import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import type { Links } from '../../infra/local/district-view.ts';

type Post = { who: string; className?: string; post?: string | RegExp };

/**
 * A window in which cookies of other sites are blocked, as Chrome lets people and schools choose. Chromium's own switch
 * is asked over its debugging protocol: the flag `--test-third-party-cookie-phaseout` does nothing any more.
 */
export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1100, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send('Network.enable');
  await protocol.send('Network.setCookieControls', { enableThirdPartyCookieRestriction: true });
  return page;
}

export async function become(page: Page, { google }: Links, who: string) {
  await page.goto(`${google}/classroom/who?q=${encodeURIComponent(who)}`);
  await page.getByRole('button', { name: who }).click();
  await page.waitForURL(/\/classroom$/);
}

/** From one's classes into a post, and the card on it. */
export async function openCard(page: Page, links: Links, { who, className, post }: Post): Promise<FrameLocator> {
  await become(page, links, who);
  await page.getByRole('link', { name: className ?? 'Algebra 1 - Period 3' }).click();
  await page
    .getByRole('link', { name: post ?? 'Quiz 4: Linear functions' })
    .first()
    .click();
  await cardOn(page).click();
  return frameOf(page);
}

/** The card of ours on the post that is open. */
export const cardOn = (page: Page) => page.getByRole('region', { name: 'Attached' }).getByRole('link');
export const frameOf = (page: Page) => page.frameLocator('iframe[data-back]');
export const signInButton = (page: Page) => frameOf(page).getByRole('button', { name: 'Sign in with Google' });
/** The frame's own document, for what no person sees. */
export async function documentOf(page: Page) {
  const frame = await (await page.locator('iframe[data-back]').elementHandle())?.contentFrame();
  if (!frame) throw new Error('There is no frame here.');
  return frame;
}

/** Google asks who somebody is when Classroom did not say, and about permissions once per person. */
export function agreeAtGoogle(window: Page) {
  const account = window.locator('ul.accounts button').first();
  const consent = window.getByRole('button', { name: 'Continue' });
  for (const asked of [account, consent]) asked.click().catch(() => undefined);
}

/** The button in the frame, and Google's questions in the window that opens. */
export async function signIn(page: Page, triesLeft = 3): Promise<void> {
  const [popup] = await Promise.all([page.waitForEvent('popup'), signInButton(page).click()]);
  // Whom Google knows and asked before comes back at once: the window may be closed before it is waited for.
  const closed = popup.isClosed() ? Promise.resolve(true) : popup.waitForEvent('close').then(() => true);
  agreeAtGoogle(popup);
  // A door gives up on a table that a busy machine keeps waiting. Whoever signs in closes the window and presses again.
  const gaveUp = popup.waitForResponse((response) => response.status() >= 500).then(() => false);
  if (await Promise.race([closed, gaveUp.catch(() => closed)])) return;
  await popup.close();
  if (triesLeft === 1) throw new Error('Nobody could sign in: the door gave up each time.');
  await signIn(page, triesLeft - 1);
}
