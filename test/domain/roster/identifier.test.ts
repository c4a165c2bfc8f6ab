import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayBeSocialSecurity } from '#shared/domain/roster/one-roster/identifier.ts';

describe('an identifier that may be a social security number', () => {
  it.each([
    '123-45-6789',
    '123 45 6789',
    '123.45.6789',
    '123/45/6789',
    '123\u201345\u20136789',
    '123_45_6789',
    '123 - 45 - 6789',
    '123456789',
    '12-3456789',
    '１２３-４５-６７８９',
    'S123456789',
    'ID 123-45-6789',
    '123-45-6789-01',
    'SSN-1',
    'ssn:4421',
    's.s.n. 4421',
    'mySsn',
    'Social Security 4421',
  ])('is "%s"', (text) => {
    expect(mayBeSocialSecurity(text)).toBe(true);
  });

  it.each([
    'S20017',
    '20017',
    '12345678',
    '1234567890',
    '2026-11-23',
    'N-17',
    '555-0100',
    'leo@2027.example',
    'A1234B56789',
  ])('is not "%s"', (text) => {
    expect(mayBeSocialSecurity(text)).toBe(false);
  });

  it('is found in any separators and whatever stands around', () => {
    const separator = fc.constantFrom('', ' ', '-', '.', '/', '_', '–', '\u00a0', ' - ', '--', ':');
    const around = fc.constantFrom('', ' ', '#', 'ID ', '(', 'S');
    const digits = fc.array(fc.nat(9), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(digits, separator, separator, around, (nine, one, other, frame) => {
        const text = `${frame}${nine.slice(0, 3).join('')}${one}${nine.slice(3, 5).join('')}${other}${nine.slice(5).join('')}`;
        expect(mayBeSocialSecurity(text)).toBe(true);
      }),
    );
  });
});
