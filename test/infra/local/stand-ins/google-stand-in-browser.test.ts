import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { GoogleStandIn } from '../../../../infra/local/stand-ins/google/stand-in.tsx';
import { violations } from '../../../browser/axe.ts';
import { launchChromium } from '../../../browser/chromium.ts';
import { aGoogle, cookieOf, grace } from './google-stand-in-fixture.ts';

/** Stands for our app: a page whose buttons ask to be closed, or go to another origin and ask from there. */
const app = createServer((request, response) => {
  const elsewhere = `http://localhost:${(app.address() as AddressInfo).port}/`;
  response.setHeader('content-type', 'text/html');
  response.end(`<title>x</title><button id="close" onclick="parent.postMessage({type:'Classroom',action:'closeIframe'},'*')">Close</button>
    <button id="other" onclick="parent.postMessage({type:'Other',action:'closeIframe'},'*')">Other</button>
    <a href="${elsewhere}">Elsewhere ${request.headers.host}</a>`);
});
let google: GoogleStandIn;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  await new Promise<void>((listening) => app.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
  google = await aGoogle(url);
  google.state.classroom.posts[0]!.attachments.push({
    id: '901',
    project: 'sidelight',
    title: 'Ways to do this work',
    teacherViewUri: `${url}/teacher`,
    studentViewUri: `${url}/student`,
    copyHistory: [],
  });
  browser = await launchChromium();
  const context = await browser.newContext();
  const [name = '', value = ''] = cookieOf(grace).split('=');
  await context.addCookies([{ name, value, url: google.url }]);
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await google?.stop();
  app.close();
  vi.useRealTimers();
});

const postPath = '/classroom/c/501/courseWork/701';
const open = () => page.goto(`${google.url}${postPath}/attachments/901`);
const frame = () => page.frameLocator('iframe');

describe('the frame of an add-on', () => {
  it('is as high as in Classroom, and closes when the add-on asks for it', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open();
    expect(await page.locator('iframe').boundingBox()).toMatchObject({ width: 1280, height: 760 });
    await frame().locator('#close').click();
    await page.waitForURL(`${google.url}${postPath}`);
    await page.goto(`${google.url}${postPath}/add-on`);
    expect(await page.locator('iframe').boundingBox()).toMatchObject({ height: 660 });
    await frame().locator('#close').click();
    await page.waitForURL(`${google.url}${postPath}/edit`);
  });

  it('stays open for another message, and for another origin than the one that was opened', async () => {
    await open();
    await page.evaluate(() => {
      window.addEventListener('message', ({ origin }) => document.body.setAttribute('data-heard', origin));
    });
    const { port } = app.address() as AddressInfo;
    await frame().locator('#other').click();
    await page.locator(`[data-heard="http://127.0.0.1:${port}"]`).waitFor();
    await frame().locator('a').click();
    await frame().getByText('Elsewhere localhost').waitFor();
    await frame().locator('#close').click();
    await page.locator(`[data-heard="http://localhost:${port}"]`).waitFor();
    expect(page.url()).toContain('/attachments/901');
  });
});

describe('the pages of the Google that stands in', () => {
  const consent = () =>
    `/o/oauth2/v2/auth?${new URLSearchParams({
      client_id: 'sidelight',
      redirect_uri: `http://127.0.0.1:${(app.address() as AddressInfo).port}/sign-in/callback`,
      response_type: 'code',
      scope: 'openid email https://www.googleapis.com/auth/classroom.addons.teacher',
    })}`;

  const classroom = ['who', 'c/501', 'c/501/people', 'c/501/courseWork/701', 'c/501/courseWork/701/edit'];
  const paths = () => ['/classroom', ...classroom.map((path) => `/classroom/${path}`), '/calendar', consent()];

  it('are readable by everybody, in the light and in the dark', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const path of paths()) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(google.url + path);
      expect(await violations(page, ['best-practice']), path).toEqual([]);
    }
  });

  it('fit on a phone', async () => {
    await page.setViewportSize({ width: 340, height: 700 });
    for (const path of [...paths(), `${postPath}/add-on`, `${postPath}/attachments/901`]) {
      await page.goto(google.url + path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(340);
    }
  });
});
