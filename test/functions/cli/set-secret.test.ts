import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshTables, storesOn, type TestTables } from '../../engine.ts';

let tables: TestTables;
beforeAll(async () => {
  tables = await freshTables();
});

async function setSecret(vendor: string, given: string) {
  const env = { PATH: process.env.PATH, ...tables.env };
  const child = spawn(process.execPath, ['functions/cli/set-secret.ts', vendor], { env });
  child.stdin.end(given);
  const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code, said: said + complained };
}

describe('keeping a vendor’s secret', () => {
  it('takes it from standard input', async () => {
    const { code } = await setSecret('google', '{"clientId":"c","clientSecret":"s3cret"}');
    expect(code).toBe(0);
    expect(await storesOn(tables).secrets.google()).toEqual({ clientId: 'c', clientSecret: 's3cret' });
  });

  it.each([
    ['google', '{"clientId":"c","secret":"s3cret"}'],
    ['slack', 's3cret'],
    ['elsewhere', '{"clientSecret":"s3cret"}'],
  ])('refuses what is no secret of %s, without repeating it', async (vendor, given) => {
    const { code, said } = await setSecret(vendor, given);
    expect(code).toBe(1);
    expect(said).not.toContain('s3cret');
  });
});
