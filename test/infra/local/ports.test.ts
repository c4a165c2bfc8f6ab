import { createServer } from 'node:http';
import { afterAll, expect, it } from 'vitest';
import { freePort } from '../../../infra/local/ports.ts';
import { listening } from './aws/doors.ts';

const server = createServer();
afterAll(() => server.close());

it('takes the next free port when another program has the usual one', async () => {
  const taken = Number(new URL(await listening(server)).port);
  const found = await freePort(taken);
  expect(found).toBeGreaterThan(taken);
  expect((found - taken) % 10).toBe(0);
});

it('takes any port when none is wanted', async () => {
  expect(await freePort(0)).toBeGreaterThan(1023);
});
