import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { troubleAt, writePrivately } from '../../../functions/cli/record/private-file.ts';
import { recordArchive } from '../../../functions/cli/record/record-archive.ts';
import { recordFiles } from '../../../functions/cli/record/record-files.ts';
import { aFullCopy, aLongCopy, anEmptyCopy } from '../../html/sample-copies.ts';
import { aCard } from '../../sample/records.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'sidelight-copy-'));
/** With the mark that a file begins with, which a decoder would drop. */
const inWords = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const textsOf = async (copy: Parameters<typeof recordFiles>[0]) =>
  new Map((await recordFiles(copy)).map(({ path, bytes }) => [path, inWords(bytes)]));

describe('the files of a copy', () => {
  it('are a page, each kind as JSON, lists also as CSV, and a list of all with their sums', async () => {
    const files = await textsOf(aFullCopy());
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'record.html',
        'read-me-first.txt',
        'data/plans.json',
        'data/disclosures.csv',
        'manifest.json',
      ]),
    );
    expect(files.has('data/plans.csv')).toBe(false);
    expect(JSON.parse(files.get('data/plans.json') ?? '')).toMatchObject({ kind: 'plans', records: [{ id: 'pln_1' }] });
  });

  it('tell on the page who saw the record, and why, as the disclosure log does', async () => {
    const page = (await textsOf(aFullCopy())).get('record.html') ?? '';
    const log = page.slice(page.indexOf('id="disclosures"'));
    expect(log).toMatch(/viewed the classroom supports|put a plan into force/);
    expect(log).not.toMatch(/card viewed|teaches now|>cli<|>system</);
  });

  it('tell on the page what gave longer until lately for the weeks in which others read it, and keep it in the JSON', async () => {
    const [item] = aCard().items;
    const card = {
      ...aCard({ items: [], lately: [{ item: item!, until: '2026-11-22' }] }),
      storedAs: 'STUDENT#stu_maya',
    };
    const on = async (day: string) => {
      const kinds = [{ name: 'card', holds: 'D2' as const, records: [card] }];
      const files = await textsOf({ ...aFullCopy(), kinds, on: day });
      const page = files.get('record.html') ?? '';
      return [page.includes('Extended time on timed work'), files.get('data/card.json')?.includes('TIM-EXT')];
    };
    expect(await on('2026-12-20')).toEqual([true, true]);
    expect(await on('2026-12-21')).toEqual([false, true]);
  });

  it('all say that they may not be passed on, or whom they were made for', async () => {
    for (const [path, text] of await textsOf(aFullCopy())) {
      if (path !== 'SHA256SUMS') expect(text, path).toContain('grd_ana');
      if (path.endsWith('.json') || path.endsWith('.html') || path.endsWith('.txt'))
        expect(text, path).toContain('99.33');
    }
  });

  it('keep a spreadsheet from running what somebody is called', async () => {
    const csv = (await textsOf(aFullCopy())).get('data/guardians.csv') ?? '';
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv.startsWith('\u{FEFF}id,givenName,familyName,storedAs,copyFor\r\n')).toBe(true);
  });

  it('can be checked with the tools of any machine', async () => {
    const at = folder();
    for (const [path, bytes] of Object.entries(unzipSync(await recordArchive(aFullCopy())))) {
      execFileSync('mkdir', ['-p', join(at, path, '..')]);
      writeFileSync(join(at, path), bytes);
    }
    const inside = join(at, 'record-stu_maya-2026-11-23');
    expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: inside, encoding: 'utf8' })).not.toContain('FAILED');
  });

  it('are the same bytes for the same copy', async () => {
    const once = await recordArchive(aFullCopy());
    expect(Buffer.from(await recordArchive(aFullCopy())).equals(once)).toBe(true);
    expect(Buffer.from(await recordArchive(anEmptyCopy())).equals(once)).toBe(false);
  });

  it.each([
    ['a full record', aFullCopy],
    ['a long record', aLongCopy],
    ['an empty record', anEmptyCopy],
  ])('hold a page of %s that runs nothing and loads nothing', async (_what, copy) => {
    const page = (await textsOf(copy())).get('record.html') ?? '';
    expect(page).toMatch(/^<!doctype html><html lang="en" dir="ltr">/);
    expect(page).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none'`);
    expect(page).not.toMatch(/<script|<link|<img|<form|\ssrc=|@import|url\(|\son\w+=/);
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).not.toMatch(/undefined|\[object Object\]|NaN/);
  });
});

describe('the file that a copy becomes', () => {
  it('is for its owner alone, and takes the place of nothing unless that is asked for', async () => {
    const path = join(folder(), 'record.zip');
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(await writePrivately(path, bytes('one'), { replace: false })).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await writePrivately(path, bytes('two'), { replace: false })).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe('one');
    expect(await writePrivately(path, bytes('three'), { replace: true })).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('three');
    expect(execFileSync('ls', [join(path, '..')], { encoding: 'utf8' }).trim()).toBe('record.zip');
  });

  it('is told beforehand what keeps it from its place', async () => {
    const at = folder();
    const path = join(at, 'record.zip');
    const replace = { replace: true };
    expect(await troubleAt(path, { replace: false })).toBeUndefined();
    writeFileSync(path, '');
    expect(await troubleAt(path, { replace: false })).toBe('file_there');
    expect(await troubleAt(path, replace)).toBeUndefined();
    expect(await troubleAt(at, replace)).toBe('a_folder');
    expect(await troubleAt(join(at, 'nowhere', 'record.zip'), replace)).toBe('no_folder');
  });
});
