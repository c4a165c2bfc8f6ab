import { beforeEach, describe, expect, it } from 'vitest';
import { logFailure } from '#shared/lambda/log-failure.ts';
import { log } from '#shared/lambda/logger.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import { addOnRefusal } from '../../../functions/classroom-add-on/refusal.tsx';
import type { AddOnDeps } from '../../../functions/deps/classroom.ts';
import { queueDoor } from '../../../functions/events/queue-door.ts';
import { webRefusal } from '../../../functions/web/refusal.ts';
import { aGet } from '../classroom-add-on/requests.ts';
import { keptLog } from '../kept-log.ts';

const kept = keptLog();
beforeEach(() => void kept.clear());
const lines = () => kept.lines.map((line) => JSON.parse(line));

describe('a line of the log', () => {
  it('holds what happened and its ids, and the runtime’s own time, level and request', () => {
    log('info', 'swept', { at: '2026-11-23T20:30:00.000Z', emitted: 2, nothing: undefined });
    expect(lines()).toEqual([
      {
        timestamp: '2026-11-23T20:30:00.000Z',
        level: 'INFO',
        requestId: 'req-1',
        message: { what: 'swept', at: '2026-11-23T20:30:00.000Z', emitted: 2 },
      },
    ]);
  });

  it('withholds what could be a sentence or a name, and not the name of an error', () => {
    log('warn', 'x', { name: 'Maya Rodríguez', mail: 'rosa@family.example', error: '$ZodError', id: 'stf_1#a/b' });
    expect(lines()[0].message).toEqual({
      what: 'x',
      name: '(withheld)',
      mail: '(withheld)',
      error: '$ZodError',
      id: 'stf_1#a/b',
    });
  });
});

const refusesOurKeys = new IntegrationError('google', 'exchange', false, { vendorCode: 'invalid_client' });
const isDown = new IntegrationError('google', 'exchange', true);
const bad = { messageId: 'msg-1', body: '{}' };
const answered: [string, (failure: Error) => unknown][] = [
  [
    'Classroom’s frame',
    (failure) => addOnRefusal({ frameAncestors: [] as string[] } as AddOnDeps, aGet('/add-on/teacher-view'), failure),
  ],
  ['a page of our own', (failure) => webRefusal(failure, { retry: false })],
  ['a queue', (failure) => logFailure('news not handled', failure, { messageId: 'msg-1' })],
];

describe.each(answered)('what a vendor did to %s', (_door, answer) => {
  it('is an error that names the vendor’s own word when it refuses our keys', () => {
    answer(refusesOurKeys);
    const message = { vendor: 'google', operation: 'exchange', vendorCode: 'invalid_client' };
    expect(lines()).toMatchObject([{ level: 'ERROR', message }]);
  });

  it('is a warning when it is down', () => {
    answer(isDown);
    expect(lines()).toMatchObject([{ level: 'WARN', message: { vendor: 'google', retryable: true } }]);
  });
});

describe('news that a door cannot read', () => {
  it('comes again, and the log names the kind of fault', async () => {
    const door = queueDoor(async () => 'never');
    expect(await door({ Records: [bad] } as never)).toEqual({ batchItemFailures: [{ itemIdentifier: 'msg-1' }] });
    expect(lines()).toMatchObject([{ level: 'ERROR', message: { messageId: 'msg-1', error: '$ZodError' } }]);
  });
});
