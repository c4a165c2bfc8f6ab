import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';

const installed = [
  process.env.CHROME_PATH,
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium that npm brought (Linux x64), else a Chrome that is installed; `CHROME_PATH` names one. */
export const launchChromium = async (): Promise<Browser> => chromium.launch(await settings());

/** The same in a process of its own, so that every test file opens its windows in one browser. */
export const serveChromium = async (): Promise<BrowserServer> => chromium.launchServer(await settings());

async function settings() {
  const bundled = process.platform === 'linux' && process.arch === 'x64';
  const executablePath = bundled
    ? await sparticuz.executablePath()
    : installed.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('Install Chrome, or name one in CHROME_PATH.');
  // Without these Chromium asks Google's servers at every start; the tests speak to loopback only.
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ];
  const sandbox = bundled ? ['--no-sandbox', '--disable-gpu', '--headless=new'] : [];
  return { executablePath, headless: true, args: [...sandbox, ...quiet] };
}
