import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

/** The Chromium that npm brought (Linux x64), else a Chrome that is installed; `CHROME_PATH` names one. */
export const launchChromium = async (): Promise<Browser> => chromium.launch(await settings());

/** The same in a process of its own, so that every test file opens its windows in one browser. */
export const serveChromium = async (): Promise<BrowserServer> => chromium.launchServer(await settings());

async function settings() {
  const { platform, arch, env } = process;
  const found = findChromium({ platform, arch, chromePath: env.CHROME_PATH, exists: existsSync });
  const executablePath = found === 'brought' ? await sparticuz.executablePath() : found.path;
  // Without these Chromium asks Google's servers at every start; the tests speak to loopback only.
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ];
  const sandbox = found === 'brought' ? ['--no-sandbox', '--disable-gpu', '--headless=new'] : [];
  return { executablePath, headless: true, args: [...sandbox, ...quiet] };
}
