import { createServer } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { closers } from '../../../infra/local/closers.ts';
import { claimPorts, freePort, type PortNumbers, places } from '../../../infra/local/ports.ts';
import { listening } from './aws/doors.ts';

const open = closers();
afterEach(() => open.closeAll());

/** Five ports in a row that are free now, with room above: far from the usual ones, which somebody may be using. */
async function someTen(): Promise<PortNumbers> {
  const desk = Math.floor((await freePort(0)) / 10) * 10;
  return { desk, app: desk + 1, google: desk + 2, slack: desk + 3, mail: desk + 4 };
}
const sorted = (ports: PortNumbers) => places.map((place) => ports[place]);

it('takes the same ports of the next ten when another program has one of them', async () => {
  const server = createServer();
  open.add(() => server.close());
  const slack = Number(new URL(await listening(server)).port);
  const wanted = { desk: slack - 3, app: slack - 2, google: slack - 1, slack, mail: slack + 1 };
  const found = await claimPorts(wanted, open);
  const by = found.desk - wanted.desk;
  expect([by > 0, by % 10]).toEqual([true, 0]);
  expect(sorted(found)).toEqual(sorted(wanted).map((port) => port + by));
});

it('gives starts at the same moment ports of their own, before any of them serves on one', async () => {
  const wanted = await someTen();
  const found = await Promise.all(Array.from({ length: 8 }, () => claimPorts(wanted, open)));
  expect(new Set(found.flatMap(sorted)).size).toBe(8 * places.length);
});

it('leaves them to the next start when it ends', async () => {
  const wanted = await someTen();
  const first = await claimPorts(wanted, open);
  await open.closeAll();
  expect(await claimPorts(wanted, open)).toEqual(first);
});

it('takes any port when none is wanted', async () => {
  expect(await freePort(0)).toBeGreaterThan(1023);
});
