import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sideways, violations } from './axe.ts';
import { links, sharedBrowser } from './district.ts';

const browser = sharedBrowser();

async function opened(options: { width: number; colorScheme?: 'dark' | 'light'; locale?: string }): Promise<Page> {
  const { width, colorScheme = 'light', locale = 'en-US' } = options;
  const context = await browser().newContext({
    ...{ viewport: { width, height: 900 }, colorScheme, locale, reducedMotion: 'reduce' },
  });
  return context.newPage();
}
const help = (path: string) => `${links().app}/help/${path}`;

describe('a family that nobody has told of help', () => {
  it.each([
    ['harbor-high/en', 1100, 'light'],
    ['harbor-high/en', 320, 'dark'],
    ['harbor-high/es', 320, 'light'],
    ['cedar-middle/es', 1100, 'dark'],
    ['nowhere', 320, 'light'],
  ] as const)('can read %s at %i px in the %s, whatever device it has', async (path, width, colorScheme) => {
    const page = await opened({ width, colorScheme });
    await page.goto(help(path));
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(sideways)).toBe(0);
    await page.context().close();
  });

  it('reads it in the language of its phone, chooses another by a link, and the address keeps it', async () => {
    const page = await opened({ width: 390, locale: 'es-US' });
    await page.goto(help('harbor-high'));
    await page.getByRole('heading', { name: 'Con quién hablar' }).waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Whom to ask' }).waitFor();
    expect(page.url()).toBe(help('harbor-high/en'));
    await page.reload();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.context().close();
  });

  it('needs no script for any of it', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(help('harbor-high/es'));
    await page.getByRole('link', { name: 'Llamar al (360) 555-0102' }).waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Call (360) 555-0102' }).waitFor();
    await context.close();
  });
});
