import { beforeAll, describe, expect, it } from 'vitest';
import { freshTables, storesOn, type TestTables } from '../../engine.ts';
import { openDoor } from './command-line.ts';

let tables: TestTables;
beforeAll(async () => {
  tables = await freshTables();
});

async function setSecret(vendor: string, input: string) {
  const { code, out, err } = await openDoor('set-secret.ts', [vendor], { env: tables.env, input });
  return { code, said: out.join('\n') + err };
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
