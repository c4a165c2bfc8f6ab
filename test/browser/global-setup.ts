import type { TestProject } from 'vitest/node';
import { startDistrict } from '../../infra/local/district.ts';
import type { Links } from '../../infra/local/district-view.ts';
import { anyPorts } from '../../infra/local/ports.ts';
import { serveChromium } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    links: Links;
    browserAddress: string;
  }
}

/**
 * One local district and one browser for all files of this folder: both take longer to start than most tests to run.
 */
export async function setup({ provide }: TestProject) {
  const browser = await serveChromium();
  const close = () => browser.close();
  const district = await startDistrict({ ports: anyPorts, slowness: 20 }).catch((cause) =>
    close().then(() => Promise.reject(cause)),
  );
  provide('links', district.links);
  provide('browserAddress', browser.wsEndpoint());
  return async () => {
    await close();
    await district.stop();
  };
}
