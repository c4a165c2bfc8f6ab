import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { closers } from '../../../infra/local/closers.ts';
import { anyPorts, claimPorts, type PortNumbers, places } from '../../../infra/local/ports.ts';

const open = closers();
afterEach(() => open.closeAll());

/**
 * Five ports in a row with room above, from below those that a system hands out itself (Linux from 32768, others from
 * 49152): what runs beside this test would take those from under it.
 */
function someTen(): PortNumbers {
  const desk = 11_000 + (process.pid % 2_000) * 10;
  return { desk, app: desk + 1, google: desk + 2, slack: desk + 3, mail: desk + 4 };
}
const sorted = (ports: PortNumbers) => places.map((place) => ports[place]);

it('takes the same ports of the next ten when another program has one of them', async () => {
  const server = createServer();
  open.add(() => server.close());
  const wanted = someTen();
  await once(server.listen(wanted.slack), 'listening');
  const found = await claimPorts(wanted, open);
  const by = found.desk - wanted.desk;
  expect([by > 0, by % 10]).toEqual([true, 0]);
  expect(sorted(found)).toEqual(sorted(wanted).map((port) => port + by));
});

it('gives starts at the same moment ports of their own, before any of them serves on one', async () => {
  const wanted = someTen();
  const found = await Promise.all(Array.from({ length: 8 }, () => claimPorts(wanted, open)));
  expect(new Set(found.flatMap(sorted)).size).toBe(8 * places.length);
});

it('leaves them to the next start when it ends', async () => {
  const wanted = someTen();
  const first = await claimPorts(wanted, open);
  await open.closeAll();
  expect(await claimPorts(wanted, open)).toEqual(first);
});

it('takes none that the system may hand to a caller before anybody serves on it, when any port will do', async () => {
  const found = await Promise.all(Array.from({ length: 8 }, () => claimPorts(anyPorts, open)));
  const ports = found.flatMap(sorted);
  expect(new Set(ports).size).toBe(8 * places.length);
  expect(ports.filter((port) => port < 1024 || port >= 32_768)).toEqual([]);
});
