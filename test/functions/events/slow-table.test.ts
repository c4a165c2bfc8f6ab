import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { timeOuts } from '../../../functions/deps/patience.ts';
import { bundle } from '../../../infra/bundle.ts';
import { doors } from '../../../infra/doors.ts';
import { type DoorHarness, seedOffice, setUpDoors } from './door-harness.ts';
import { anEmergencyEvent, batchOf } from './review-events.ts';

let school: DoorHarness;
let table: Awaited<ReturnType<typeof slowly>>;
let folder: string;

beforeAll(async () => {
  school = await setUpDoors();
  await seedOffice(school.stores);
  table = await slowly(school.tables.endpoint);
  process.env.AWS_ENDPOINT_URL_DYNAMODB = table.url;
  folder = await mkdtemp(join(tmpdir(), 'slow-table-'));
  await bundle(
    doors.filter(({ name }) => name === 'tell-slack' || name === 'web'),
    folder,
  );
});
afterAll(async () => {
  table.stop();
  await school.stop();
  await rm(folder, { recursive: true });
});

const deployed = async (door: 'tell-slack' | 'web') =>
  (await import(pathToFileURL(join(folder, door, 'index.mjs')).href)).handler;

describe('a table that answers late', () => {
  it('delays what a queue brings, and loses none of it', async () => {
    const tellSlack = await deployed('tell-slack');
    table.holdUp(2);
    expect(await tellSlack(batchOf(anEmergencyEvent()))).toEqual({ batchItemFailures: [] });
    expect(school.slack.posts.map(({ channel }) => channel)).toEqual(['U0PRIYA']);
  });

  it('is not waited for while a person waits: two tries, and the door gives up', async () => {
    const web = await deployed('web');
    table.holdUp(2);
    const visit = {
      version: '2.0',
      rawPath: '/calendar/connect',
      requestContext: { http: { method: 'GET', path: '/calendar/connect' } },
    };
    await expect(web(visit, {})).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(table.heldUp()).toBe(2);
  });

  it('is given up in time for the rest of the batch, when it answers nothing at all', () => {
    const { maxAttempts, requestTimeout } = timeOuts.background;
    const batch = (10 * maxAttempts * requestTimeout) / 1000;
    for (const { name, timeoutSeconds } of doors.filter(({ opened }) => opened.by === 'queue'))
      expect(timeoutSeconds, name).toBeGreaterThan(batch);
  });
});

/** The way to the engine. Some calls are held up a little longer than a door waits while a person waits for it. */
async function slowly(endpoint: string) {
  const { port, hostname } = new URL(endpoint);
  const tooLong = timeOuts.interactive.requestTimeout + 50;
  let [held, toHold] = [0, 0];
  const server = createServer((door) => {
    const engine = connect(Number(port), hostname).on('error', () => door.destroy());
    door.on('error', () => engine.destroy()).on('close', () => engine.destroy());
    door.on('data', (call) => {
      if (held === toHold) return engine.write(call);
      held += 1;
      setTimeout(() => engine.write(call), tooLong);
    });
    engine.pipe(door);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${own}`,
    heldUp: () => held,
    holdUp(calls: number) {
      [held, toHold] = [0, calls];
    },
    stop: () => void server.close(),
  };
}
