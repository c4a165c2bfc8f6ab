import type { Locator, Page } from 'playwright-core';
import { focused } from './axe.ts';

/** A person's Slack: the general channel. */
export async function openSlack(page: Page, slack: string, who: string) {
  await page.goto(slack);
  await page.getByLabel('You are').selectOption({ label: who });
  await page.getByRole('button', { name: 'Switch' }).click();
  await page.waitForURL(/as=U/);
}

/** Types a command; the answer is the message after it. */
export async function ask(page: Page, command: string): Promise<Locator> {
  const messages = page.locator('.messages > li:not(.empty)');
  const before = await messages.count();
  await page.getByRole('textbox', { name: 'Message' }).fill(command);
  await page.getByRole('button', { name: 'Send' }).click();
  return messages.nth(before + 1);
}

/** Google's pages for somebody who is not signed in yet. */
export async function allowGoogle(page: Page, who: string) {
  await chooseAccount(page, who);
  await page.getByRole('button', { name: 'Continue' }).click();
}

export async function chooseAccount(page: Page, who: string) {
  await page.getByLabel('Name or email of someone in the district').fill(who);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('button', { name: who }).click();
}

/** The meeting in a person's own calendar, once the news of it has arrived there. */
export async function meetingOn(page: Page, google: string, { who, reference }: { who: string; reference: string }) {
  await page.goto(`${google}/calendar`);
  const person = await page.getByLabel('Calendar of').locator('option', { hasText: who }).getAttribute('value');
  const meeting = page.getByRole('link', { name: reference });
  const deadline = performance.now() + 60_000;
  do await page.goto(`${google}/calendar?person=${person}`);
  while ((await meeting.count()) === 0 && performance.now() < deadline);
  await meeting.click();
  const details = page.locator('#event');
  return {
    title: await details.getByRole('heading').first().innerText(),
    text: await details.locator('.text').innerText(),
  };
}

const mostStops = 60;

/** As a person does who has no mouse: on until it is there, seeing at every stop where one is. */
export async function tabTo(page: Page, target: Locator) {
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(focused);
    if (at && !at.visible) throw new Error(`Nobody sees that “${at.name}” has the focus.`);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('The keyboard does not reach it.');
}
