import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { anEntry } from '../../sample/records.ts';
import { anArchive, bucket } from '../../use-cases/ledger/sealed-ledger.ts';
import { type DoorHarness, expectNothingPrivateLogged, setUpDoors } from '../events/door-harness.ts';

let doors: DoorHarness;
let archive: Awaited<ReturnType<typeof anArchive>>;
let door: typeof import('../../../functions/schedule/seal-ledger.ts').handler;

beforeAll(async () => {
  [doors, archive] = await Promise.all([setUpDoors(), anArchive()]);
  Object.assign(process.env, { SEAL_BUCKET: bucket, AWS_ENDPOINT_URL_S3: archive.endpoint });
  door = doors.watch((await import('../../../functions/schedule/seal-ledger.ts')).handler);
});
afterAll(() => {
  archive.stop();
  doors.stop();
});

const seals = async () => {
  const found = [];
  for await (const { found: seal } of doors.stores.ledgerSeals.all()) found.push(seal);
  return found;
};

describe('the sealing of the ledger', () => {
  it('seals what is over when the clock says so, and leaves a copy in the archive', async () => {
    await doors.stores.ledger.append(anEntry({ id: 'led_early', at: '2026-11-23T18:10:00.000Z' }));
    await doors.stores.ledger.append(anEntry({ id: 'led_now', at: '2026-11-23T20:20:00.000Z' }));
    await door({ time: '2026-11-23T20:20:00Z' });
    const [first, second, ...rest] = await seals();
    expect([first, second]).toMatchObject([
      { through: '2026-11-23T18', entries: [{ key: '2026-11-23T18:10:00.000Z#led_early' }] },
      { through: '2026-11-23T19', entries: [] },
    ]);
    expect(rest).toEqual([]);
    expect([await archive.archive.read(1), await archive.archive.read(2)]).toEqual([first, second]);
  });

  it('never seals an hour that is not over, whatever time the event names', async () => {
    await door({ time: '2027-01-01T00:20:00Z' });
    expect(await seals()).toHaveLength(2);
    vi.setSystemTime('2026-11-23T21:20:00.000Z');
    await Promise.all([door({ time: '2026-11-23T21:20:00.000Z' }), door({ time: '2026-11-23T21:20:00.000Z' })]);
    expect(await seals()).toHaveLength(3);
  });

  it('fails aloud when the archive does not answer', async () => {
    archive.stop();
    vi.setSystemTime('2026-11-23T22:20:00.000Z');
    await expect(door({ time: '2026-11-23T22:20:00Z' })).rejects.toMatchObject({ vendor: 'archive', retryable: true });
  });

  it('refuses to run without a time, rather than at a wrong one', async () => {
    await expect(door({} as never)).rejects.toThrow();
    await expect(door({ time: 'an hour ago' })).rejects.toThrow();
  });

  it('touches the keys that the deployment lets it touch, and needs every one of them', () =>
    doors.expectOnlyItsKeys('seal-ledger'));

  it('says how many, and nothing of whom', () => {
    expectNothingPrivateLogged(doors);
    expect(doors.lines.at(-1)).toMatch(/"what":"sealed","at":"2026-[^"]+","written":\d+/);
  });
});
