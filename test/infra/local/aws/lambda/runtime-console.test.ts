import { describe, expect, it } from 'vitest';
import { jsonLine } from '../../../../../infra/local/aws/lambda/runtime-console.ts';

const head = { at: '2026-11-23T20:30:00.000Z', level: 'ERROR', requestId: 'req-1' };
const messageOf = (...said: unknown[]) => JSON.parse(jsonLine(head, said)).message;

describe('a line in the JSON format of Lambda', () => {
  it('has the time, the level and the request of the runtime', () => {
    expect(JSON.parse(jsonLine(head, ['x']))).toEqual({
      timestamp: head.at,
      level: 'ERROR',
      requestId: 'req-1',
      message: 'x',
    });
  });

  it('keeps an object an object, in which filters find fields, and JSON in a text a text, in which they find none', () => {
    expect(messageOf({ what: 'swept' })).toEqual({ what: 'swept' });
    expect(messageOf('{"what":"swept"}')).toBe('{"what":"swept"}');
  });

  it('puts several values into one text', () => {
    expect(messageOf('%s of %d', 'one', 2)).toBe('one of 2');
    expect(JSON.parse(jsonLine(head, ['because', new TypeError('why')]))).toMatchObject({
      message: expect.stringContaining('because TypeError: why'),
      errorType: 'TypeError',
      errorMessage: 'why',
    });
  });

  it('tells all that hangs on an error', () => {
    const error = Object.assign(new TypeError('why'), { item: { name: 'Maya' } });
    expect(messageOf(error)).toMatchObject({ errorType: 'TypeError', errorMessage: 'why', item: { name: 'Maya' } });
  });

  it('does not fail on what JSON cannot say', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(messageOf(circle)).toContain('[Circular');
  });
});
