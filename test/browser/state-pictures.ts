import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJsx } from '../../functions/cli/jsx.ts';
import { launchChromium } from './chromium.ts';

/** npm run pictures:states: every state of every page of the add-on, to be looked at; the folder is ignored. */
const folder = join(import.meta.dirname, '../../build/pictures');
const looks = [
  { look: 'light', width: 1280, colorScheme: 'light' },
  { look: 'dark-320', width: 320, colorScheme: 'dark' },
  { look: 'forced', width: 683, colorScheme: 'light', forcedColors: 'active' },
] as const;

readJsx();
const { states } = await import('./states.ts');
mkdirSync(folder, { recursive: true });
const browser = await launchChromium();
try {
  for (const { look, width, ...media } of looks) {
    const page = await browser.newPage({ viewport: { width, height: 500 } });
    await page.emulateMedia(media);
    for (const { name, html } of states) {
      await page.setContent(html);
      const file = `${name.replaceAll(/[^\w]+/g, '-')}.${look}.png`;
      await page.screenshot({ path: join(folder, file), fullPage: true });
      process.stdout.write(`build/pictures/${file}\n`);
    }
    await page.close();
  }
} finally {
  await browser.close();
}
