import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderOfDates, readDate } from '#shared/domain/plans/sheet-dates.ts';

const cells = (...texts: string[]) => texts.map((text, index) => ({ line: index + 2, text }));

describe('dates of a file that somebody kept in a spreadsheet', () => {
  it.each([
    ['2026-09-01', '2026-09-01'],
    ['9/1/2026', '2026-09-01'],
    ['09/01/2026', '2026-09-01'],
    ['9-1-2026', '2026-09-01'],
    ['9/1/26', '2026-09-01'],
    ['9/1/2026 0:00', '2026-09-01'],
    ['9/1/2026 00:00:00', '2026-09-01'],
    ['Sep 1, 2026', '2026-09-01'],
    ['Sept. 1, 2026', '2026-09-01'],
    ['September 1 2026', '2026-09-01'],
    ['1 September 2026', '2026-09-01'],
    ['1-Sep-2026', '2026-09-01'],
    ['1st September 2026', '2026-09-01'],
    ['2/30/2026', undefined],
    ['13/13/2026', undefined],
    ['46266', undefined],
    ['next fall', undefined],
    ['9/1', undefined],
    ['Sep 31, 2026', undefined],
    ['Smarch 1, 2026', undefined],
  ])('%s, month first, is %s', (text, date) => {
    expect(readDate(text, 'monthFirst')).toBe(date);
  });

  it.each([
    ['one can only be read month first', ['9/1/2026', '5/20/2027'], { order: 'monthFirst' }],
    ['one can only be read day first', ['1/9/2026', '20.5.2027'], { order: 'dayFirst' }],
    ['month and day are the same number', ['3/3/2027'], { order: 'monthFirst' }],
    ['none is in digits', ['Sep 1, 2026', '2026-09-01', ''], { order: 'monthFirst' }],
    [
      'none tells which',
      ['2026-09-01', '9/1/2026'],
      { unclear: { line: 3, text: '9/1/2026' }, readings: ['2026-09-01', '2026-01-09'] },
    ],
    ['two contradict each other', ['5/20/2027', '20/5/2027'], { mixed: cells('5/20/2027', '20/5/2027') }],
  ])('have an order where %s, or it is said why not', (_where, texts, order) => {
    expect(orderOfDates(cells(...texts))).toEqual(order);
  });

  it('are never read otherwise than they were written, whatever the order', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 20 }), fc.boolean(), (days, isMonthFirst) => {
        const iso = days.map((each) => each.toISOString().slice(0, 10));
        const written = iso.map((date) => {
          const [year, month, on] = date.split('-').map(Number);
          return isMonthFirst ? `${month}/${on}/${year}` : `${on}/${month}/${year}`;
        });
        const found = orderOfDates(cells(...written));
        if (!('order' in found)) return;
        expect(written.map((text) => readDate(text, found.order))).toEqual(iso);
      }),
    );
  });
});
