import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

/** Where everything is in the district that all these files share. */
export const links = () => inject('links');

/** The browser that they share; each test has windows and cookies of its own in it. */
export function sharedBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.connect(inject('browserAddress'));
  });
  afterAll(() => browser?.close());
  return () => {
    if (!browser) throw new Error('The browser is there once the tests have begun.');
    return browser;
  };
}
