import { describe, expect, it } from 'vitest';
import { nightlyRoster } from '#shared/domain/roster/nightly-roster.ts';

const monday = { tag: '"a"', arrivedAt: '2026-11-23T09:00:00.000Z' };
const tuesday = { tag: '"b"', arrivedAt: '2026-11-24T09:00:00.000Z' };
const on = (day: string) => `2026-${day}T12:00:00.000Z`;

describe('the roster of a night', () => {
  it.each([
    ['is imported when the first one came', monday, undefined, 'import'],
    ['is imported when another one came', tuesday, monday, 'import'],
    ['is left alone when it was imported already', monday, monday, 'unchanged'],
    ['is waited for by nobody where none ever came', undefined, undefined, 'nothing'],
    ['is not missed for a few nights when it was taken away', undefined, monday, 'unchanged'],
  ] as const)('%s', (_what, arrived, taken, due) => {
    expect(nightlyRoster(arrived, taken, on('11-26'))).toBe(due);
  });

  it('is late once nothing new came for more than a week and a weekend', () => {
    expect(nightlyRoster(monday, monday, '2026-12-01T09:00:00.000Z')).toBe('unchanged');
    expect(nightlyRoster(monday, monday, '2026-12-01T09:00:01.000Z')).toBe('late');
    expect(nightlyRoster(undefined, monday, on('12-02'))).toBe('late');
    expect(nightlyRoster(tuesday, monday, on('12-20'))).toBe('import');
  });
});
