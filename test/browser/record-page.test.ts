import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { recordDocument } from '#shared/html/record-page.tsx';
import { aFullCopy, aLongCopy, anEmptyCopy } from '../html/sample-copies.ts';
import { sideways, violations } from './axe.ts';
import { sharedBrowser } from './district.ts';

const browser = sharedBrowser();
const folder = mkdtempSync(join(tmpdir(), 'sidelight-record-'));

async function opened(copy: Parameters<typeof recordDocument>[0], width: number) {
  const path = join(folder, 'record.html');
  writeFileSync(path, recordDocument(copy));
  const context = await browser().newContext({ viewport: { width, height: 800 }, offline: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(pathToFileURL(path).href);
  return { page, complaints };
}

describe('the page of a student’s record', () => {
  it.each([
    ['full, in three scripts', aFullCopy()],
    ['long, with long names', aLongCopy()],
    ['empty', anEmptyCopy()],
  ])('%s, is accessible, and no wider than a narrow window', async (_what, copy) => {
    for (const width of [1100, 320]) {
      const { page, complaints } = await opened(copy, width);
      expect(await violations(page), `${width} wide`).toEqual([]);
      expect(await page.evaluate(sideways), `${width} wide`).toBe(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });
});
