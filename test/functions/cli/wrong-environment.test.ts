import { describe, expect, it } from 'vitest';
import { openDoor } from './command-line.ts';

const roster = 'infra/local/sample-district/roster';
const doors: [string, string[]][] = [
  ['import/import-roster.ts', [roster]],
  ['import/import-plans.ts', ['infra/local/sample-district/plans.csv']],
  ['verify-ledger.ts', []],
  ['sidelight.ts', ['calendar', 'show', 'harbor-high']],
  ['set-secret.ts', ['google']],
];
const input = '{"clientId":"c","clientSecret":"s"}';
const tables = { PLANS_TABLE: 'p', CONFIDENTIAL_TABLE: 'c', LEDGER_TABLE: 'l' };
const keys = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', AWS_REGION: 'us-west-2' };
/** Neither a profile of this machine nor a role of it. */
const nobody = { AWS_EC2_METADATA_DISABLED: 'true', HOME: '/nowhere', AWS_REGION: 'us-west-2' };

describe.each(doors)('%s %j', (file, words) => {
  it.each<[string, Record<string, string>]>([
    ['lacks every name', {}],
    ['has no keys', { ...tables, ...nobody }],
    ['has no region', { ...tables, AWS_EC2_METADATA_DISABLED: 'true', HOME: '/nowhere' }],
    ['finds no tables where it is sent', { ...tables, ...keys, AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9' }],
  ])('says in one sentence that it %s', async (_, env) => {
    const { code, out, err } = await openDoor(file, words, { env, input });
    expect([code, out]).toEqual([2, ['']]);
    expect(err.split('\n')).toHaveLength(1);
    expect(err).toMatch(/sidelight -- (setup|doctor)/);
  });
});
