import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { startDistrict } from '../../infra/local/district.ts';
import { anyPorts } from '../../infra/local/ports.ts';
import { launchChromium } from './chromium.ts';
import { openCard, openWindow, signIn } from './classroom.ts';
import { allowGoogle, ask, meetingOn, openSlack } from './slack.ts';

/** npm run pictures: the pictures of the README and the guides, from a district that runs. */
process.env.TZ = 'UTC';
const folder = join(import.meta.dirname, '../../docs');
mkdirSync(folder, { recursive: true });

const district = await startDistrict({ ports: anyPorts });
const browser = await launchChromium();
const { links } = district;

const open = (height: number) => openWindow(browser, { viewport: { width: 1100, height }, deviceScaleFactor: 2 });
const take = async (page: Page, name: string, height?: number) => {
  const clip = height === undefined ? {} : { clip: { x: 0, y: 0, width: 1100, height } };
  await page.screenshot({ path: join(folder, `${name}.png`), ...clip });
  process.stdout.write(`docs/${name}.png\n`);
};

/** Down to the lower edge of what `last` finds in the frame, so that nothing is cut through. */
async function classroom(who: string, name: string, last: (frame: FrameLocator) => Locator) {
  const page = await open(1600);
  const frame = await openCard(page, links, { who });
  await signIn(page);
  await frame.getByText(`Signed in as ${who}`).waitFor();
  const edge = await last(frame).boundingBox();
  await take(page, name, edge ? Math.round(edge.y + edge.height + 6) : undefined);
}

async function slackAndCalendar() {
  const page = await open(760);
  await openSlack(page, links.slack, 'Dana Whitehorse');
  await (await ask(page, '/accommodations maya')).waitFor();
  await take(page, 'slack');
  await ask(page, '/plan-review maya');
  const modal = page.getByRole('dialog');
  await modal.getByLabel('Jasmine Rodriguez-Okafor').check();
  await modal.getByRole('button', { name: 'Schedule' }).click();
  await modal.getByText('The meeting is planned for').waitFor();
  const [reference = ''] = /[A-Z2-9]{4}-[A-Z2-9]{2}/.exec(await modal.innerText()) ?? [];
  await page.goto(`${links.app}/calendar/connect`);
  await allowGoogle(page, 'Dana Whitehorse');
  await page.getByRole('heading', { name: 'Your calendar is connected' }).waitFor();
  await meetingOn(page, links.google, { who: 'Dana Whitehorse', reference });
  await take(page, 'calendar');
}

async function desk() {
  const page = await open(960);
  await page.goto(links.desk);
  await take(page, 'desk');
}

try {
  await classroom('Grace Adeyemi', 'teacher-view', (frame) => frame.locator('.moment').last());
  await classroom('Maya Rodriguez-Okafor', 'student-view', (frame) => frame.locator('.foot'));
  await slackAndCalendar();
  await desk();
} finally {
  await browser.close();
  await district.stop();
}
