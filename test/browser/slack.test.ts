import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow } from './classroom.ts';
import { links, sharedBrowser } from './district.ts';
import { allowGoogle, ask, meetingOn, openSlack, tabTo } from './slack.ts';

const browser = sharedBrowser();
const maya = 'Maya Rodriguez-Okafor';
const telling = /Maya|Rodriguez|504|IEP|IAP|ILP|accommodation|learning plan/i;

let page: Page;
beforeAll(async () => {
  page = await openWindow(browser());
});
afterAll(() => page?.context().close());

describe('staff in Slack', () => {
  it('a case manager asks for a student and reads the card, alone', async () => {
    await openSlack(page, links().slack, 'Dana Whitehorse');
    const answer = await ask(page, '/accommodations maya');
    await answer.getByRole('heading', { name: `${maya}, grade 9` }).waitFor();
    await answer.getByText('Only visible to you').waitFor();
    await answer.getByText('you are the case manager').waitFor();
    expect(await answer.isVisible(), 'the newest answer is in sight').toBe(true);
    expect(await answer.textContent()).not.toMatch(/504|IEP/);
  });

  it('a teacher who does not teach her reads what he would read about nobody', async () => {
    await openSlack(page, links().slack, 'Samuel Ortiz');
    const about = async (name: string) =>
      (await ask(page, `/accommodations ${name}`)).locator('.blocks, p').innerText();
    const hers = await about(maya);
    const nobodys = await about('Qwrtz Xyzzy');
    expect(hers).toMatch(/^No student of yours matches that name/);
    expect(hers).toBe(nobodys);
  });

  it('a case manager plans a review, connects her calendar, and the invitation names nobody', async () => {
    await openSlack(page, links().slack, 'Dana Whitehorse');
    await ask(page, '/plan-review maya');
    const modal = page.getByRole('dialog');
    await modal.getByRole('heading', { name: 'Plan a review' }).waitFor();
    await modal.getByLabel('Jasmine Rodriguez-Okafor').check();
    await modal.getByRole('button', { name: 'Schedule' }).click();
    await modal.getByText('The meeting is planned for').waitFor();
    const [reference = ''] = /[A-Z2-9]{4}-[A-Z2-9]{2}/.exec(await modal.innerText()) ?? [];

    const link = modal.getByRole('link', { name: 'Connect your Google Calendar' });
    const [google] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await allowGoogle(google, 'Dana Whitehorse');
    await google.getByRole('heading', { name: 'Your calendar is connected' }).waitFor();

    const { title, text } = await meetingOn(google, links().google, { who: 'Dana Whitehorse', reference });
    expect(title).toBe(`Student support meeting (${reference}) / Reunión de apoyo estudiantil (${reference})`);
    expect(`${title} ${text}`).not.toMatch(telling);
    await google.close();
    await modal.getByRole('button', { name: 'Close' }).first().click();
  });

  it('a coordinator moves it by keyboard alone', async () => {
    await openSlack(page, links().slack, 'Priya Raman');
    await page.getByRole('textbox', { name: 'Message' }).focus();
    await page.keyboard.type('/plan-review maya rodriguez');
    await page.keyboard.press('Enter');
    const modal = page.getByRole('dialog');
    await modal.getByRole('heading', { name: 'Plan a review' }).waitFor();
    await tabTo(page, modal.getByLabel(/^Move /).first());
    await page.keyboard.press('Space');
    await tabTo(page, modal.getByRole('button', { name: 'Schedule' }));
    await page.keyboard.press('Enter');
    await modal.getByText(/^The meeting .* is now on/).waitFor();
    await tabTo(page, modal.getByRole('button', { name: 'Close' }).first());
    await page.keyboard.press('Enter');
    await modal.waitFor({ state: 'detached' });
    expect(
      await page.getByRole('textbox', { name: 'Message' }).evaluate((field) => field === document.activeElement),
    ).toBe(true);
  });
});
