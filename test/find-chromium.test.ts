import { describe, expect, it } from 'vitest';
import { findChromium } from './browser/find-chromium.ts';

const mac = { platform: 'darwin', arch: 'arm64', chromePath: undefined, exists: () => true };
const nothing = { ...mac, exists: () => false };

describe('the Chrome of the browser tests', () => {
  it('is the one that npm brings on Linux x64, whatever else is installed', () => {
    expect(findChromium({ ...mac, platform: 'linux', arch: 'x64', chromePath: '/mine' })).toBe('brought');
  });

  it('is the one that CHROME_PATH names, when it is there', () => {
    expect(findChromium({ ...mac, chromePath: '/mine' })).toEqual({ path: '/mine' });
    const gone = { ...mac, chromePath: '/gone', exists: (path: string) => path !== '/gone' };
    expect(findChromium(gone)).toEqual({ path: expect.stringContaining('Google Chrome.app') });
  });

  it.each([
    ['darwin', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['linux', '/snap/bin/chromium'],
  ])('is the one that lies where %s puts it', (platform, place) => {
    expect(findChromium({ ...mac, platform, exists: (path) => path === place })).toEqual({ path: place });
  });

  it.each([
    ['darwin', 'install Chrome or Chromium (brew install --cask google-chrome), or name one in CHROME_PATH.'],
    ['linux', 'install Chrome or Chromium (sudo apt install chromium), or name one in CHROME_PATH.'],
    ['freebsd', 'install Chrome or Chromium, or name one in CHROME_PATH.'],
  ])('is missed on %s in one sentence that says what to install', (platform, sentence) => {
    expect(() => findChromium({ ...nothing, platform })).toThrow(sentence);
  });
});
