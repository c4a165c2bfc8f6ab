type Machine = {
  platform: string;
  arch: string;
  chromePath: string | undefined;
  exists(path: string): boolean;
};

/** `brought`: npm has brought one along, for Linux x64 only. */
export type FoundChromium = 'brought' | { path: string };

const usual: Readonly<Record<string, { paths: readonly string[]; install: string }>> = {
  linux: {
    paths: [
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/snap/bin/chromium',
    ],
    install: 'sudo apt install chromium',
  },
  darwin: {
    paths: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    install: 'brew install --cask google-chrome',
  },
};

export function findChromium({ platform, arch, chromePath, exists }: Machine): FoundChromium {
  if (platform === 'linux' && arch === 'x64') return 'brought';
  const { paths = [], install = undefined } = usual[platform] ?? {};
  const path = [chromePath ?? [], paths].flat().find(exists);
  if (path) return { path };
  const how = install ? ` (${install})` : '';
  throw new Error(`The browser tests found no Chrome: install Chrome or Chromium${how}, or name one in CHROME_PATH.`);
}
