import { describe, expect, it } from 'vitest';
import { eventFilter } from '../../../../../infra/local/aws/streams/event-filter.ts';

const outbox = JSON.stringify({ eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ prefix: 'EVENT#' }] } } } });
const record = (eventName: string, pk: string) => ({ eventName, dynamodb: { Keys: { pk: { S: pk } } } });

describe('the filter of an event source', () => {
  it.each([
    ['INSERT', 'EVENT#evt_1', true],
    ['MODIFY', 'EVENT#evt_1', false],
    ['INSERT', 'CARD#stu_1', false],
  ])('lets %s of %s through: %s', (name, pk, through) => {
    expect(eventFilter([outbox])(record(name, pk))).toBe(through);
  });

  it('lets everything through without a pattern, and what one of several lets through', () => {
    expect(eventFilter([])({})).toBe(true);
    expect(eventFilter([outbox, '{"eventName":["MODIFY"]}'])(record('MODIFY', 'x'))).toBe(true);
  });

  it.each([
    ['{"a":[{"exists":false}]}', {}, true],
    ['{"a":[{"exists":true}]}', {}, false],
    ['{"a":[{"suffix":"z"}]}', { a: 'xyz' }, true],
    ['{"a":[{"anything-but":["x"]}]}', { a: 'x' }, false],
    ['{"a":[{"anything-but":["x"]}]}', { a: 'y' }, true],
    ['{"a":[null]}', { a: null }, true],
  ])('reads %s', (pattern, value, through) => expect(eventFilter([pattern])(value)).toBe(through));

  it('refuses a rule it does not know instead of letting records slip', () => {
    expect(() => eventFilter(['{"a":[{"numeric":[">",1]}]}'])).toThrow();
  });
});
