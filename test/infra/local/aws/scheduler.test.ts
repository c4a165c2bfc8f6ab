import { describe, expect, it } from 'vitest';
import { scheduledEvent, scheduler } from '../../../../infra/local/aws/scheduler.ts';
import { noting, refused, taken } from './doors.ts';

const noonBefore = '2026-11-23T20:30:00.000Z';

function aScheduler(now = '2026-11-23T20:30:00.000Z', zone = 'UTC') {
  const events: object[] = [];
  const sweep = {
    name: 'DailySweep',
    door: 'daily-sweep',
    hour: 12,
    minute: 0,
    zone,
    retries: 2,
    input: (at: string) => scheduledEvent(at, 'DailySweep'),
    invoke: noting(events),
  };
  return { events, clock: scheduler([sweep], () => now) };
}

describe('the clock of the district', () => {
  it('rings the sweep once for each day passed, with the time of that day', async () => {
    const { events, clock } = aScheduler();
    expect((await clock.advance(3)).map(({ at }) => at)).toEqual(
      ['24', '25', '26'].map((day) => `2026-11-${day}T12:00:00.000Z`),
    );
    expect(events[0]).toMatchObject({
      source: 'aws.events',
      'detail-type': 'Scheduled Event',
      time: '2026-11-24T12:00:00Z',
    });
    expect(clock.now()).toBe('2026-11-26T20:30:00.000Z');
    clock.stop();
  });

  it('goes on from where it was moved to', async () => {
    const { events, clock } = aScheduler();
    await Promise.all([clock.advance(1), clock.advance(7)]);
    expect(events).toHaveLength(8);
    clock.stop();
  });

  it('rings an hourly schedule at its minute, and once for a clock that was moved by days', async () => {
    const events: object[] = [];
    let now = '2026-11-23T20:30:00.000Z';
    const sealing = { name: 'Sealing', door: 'seal-ledger', minute: 20, zone: 'Etc/UTC', retries: 2 };
    const input = (at: string) => ({ time: at });
    const clock = scheduler([{ ...sealing, input, invoke: noting(events) }], () => now);
    expect(await clock.advance(0)).toEqual([]);
    for (const moment of ['21:19', '21:20', '21:50', '22:21']) {
      now = `2026-11-23T${moment}:00.000Z`;
      await clock.advance(0);
    }
    await clock.advance(30);
    expect(events).toEqual(
      ['2026-11-23T21', '2026-11-23T22', '2026-12-23T22'].map((hour) => ({ time: `${hour}:20:00.000Z` })),
    );
    clock.stop();
  });

  it('rings what an hour’s last minute has not come to yet for the hour before', async () => {
    const events: object[] = [];
    const sealing = { name: 'Sealing', door: 'seal-ledger', minute: 20, zone: 'Etc/UTC', retries: 2 };
    const invoke = noting(events);
    const clock = scheduler([{ ...sealing, input: (time) => ({ time }), invoke }], () => '2026-11-23T20:19:30.000Z');
    await clock.advance(19);
    expect(events).toEqual([{ time: '2026-12-12T19:20:00.000Z' }]);
    clock.stop();
  });

  it('rings a schedule of quarters at each of them, and once for a clock that was moved', async () => {
    const events: object[] = [];
    let now = '2026-11-23T20:50:00.000Z';
    const looking = { name: 'Looking', door: 'watch-classwork', minute: 0, again: 15, zone: 'Etc/UTC', retries: 2 };
    const clock = scheduler([{ ...looking, input: (at) => ({ time: at }), invoke: noting(events) }], () => now);
    for (const moment of ['20:59', '21:00', '21:14', '21:16', '21:46']) {
      now = `2026-11-23T${moment}:00.000Z`;
      await clock.advance(0);
    }
    await clock.advance(0, 15);
    await clock.advance(1);
    expect(events).toEqual(
      ['23T21:00', '23T21:15', '23T21:45', '23T22:00', '24T22:00'].map((at) => ({ time: `2026-11-${at}:00.000Z` })),
    );
    clock.stop();
  });

  it.each([
    ['that fails once is tried again, with the same event', 1, { answered: true, tries: 2 }],
    ['that fails each time is given up after two retries', 3, { answered: false, tries: 3 }],
  ])('a run %s', async (_what, failures, expected) => {
    const events: object[] = [];
    const invoke = async (event: object) => (events.push(event) > failures ? taken : refused);
    const ring = { name: 'DailySweep', door: 'daily-sweep', hour: 12, minute: 0, zone: 'UTC', retries: 2, invoke };
    const clock = scheduler([{ ...ring, input: (at) => scheduledEvent(at, 'DailySweep') }], () => noonBefore);
    expect(await clock.advance(1)).toEqual([{ door: 'daily-sweep', at: '2026-11-24T12:00:00.000Z', ...expected }]);
    expect(events).toEqual(Array(expected.tries).fill(events[0]));
    clock.stop();
  });

  it.each([
    ['of 25 hours', '2026-10-31T20:00:00.000Z', '2026-11-01T20:00:00.000Z', '2026-11-01T21:00:00.000Z'],
    ['of 23 hours', '2027-03-13T21:00:00.000Z', '2027-03-14T19:00:00.000Z', '2027-03-14T20:00:00.000Z'],
  ])('rings once in a day %s', async (_length, from, at, until) => {
    const { clock } = aScheduler(from, 'America/Los_Angeles');
    expect((await clock.advance(1)).map((rung) => rung.at)).toEqual([at]);
    expect(clock.now()).toBe(until);
    clock.stop();
  });

  it('keeps the hour of the school when the clocks change', async () => {
    const { clock } = aScheduler('2027-03-13T20:00:00.000Z', 'America/Los_Angeles');
    const rung = await clock.advance(1);
    expect(rung.map(({ at }) => at)).toEqual(['2027-03-13T20:00:00.000Z', '2027-03-14T19:00:00.000Z'].slice(1));
    clock.stop();
  });
});
