import { describe, expect, it } from 'vitest';
import { PhoneNumber, phoneNumberIn } from '#shared/domain/phone-number.ts';

describe('a telephone number', () => {
  it.each([
    ['(360) 555-0100', '+13605550100'],
    ['360.555.0100', '+13605550100'],
    [' 360 555 0100 ', '+13605550100'],
    ['1-360-555-0100', '+13605550100'],
    ['+1 360/555-0100', '+13605550100'],
    ['(360) 555-0100 ext. 214', '+13605550100;ext=214'],
    ['(360) 555-0100, extension 2', '+13605550100;ext=2'],
    ['(360) 555-0100 EXT 123456', '+13605550100;ext=123456'],
    ['3605550100x214', '+13605550100;ext=214'],
    ['+13605550100;ext=214', '+13605550100;ext=214'],
    ['+61 2 5550 1234', '+61255501234'],
    ['+353 1 555 0100', '+35315550100'],
  ])('%s is read', (written, number) => {
    expect(phoneNumberIn(written)).toBe(number);
  });

  it.each([
    ['555-0100', 'has no area'],
    ['(060) 555-0100', 'has an area that nobody has'],
    ['(360) 155-0100', 'has a number that nobody has'],
    ['+1 060 555 0100', 'is of North America and none of its numbers'],
    ['+1 360 555 01000', 'is too long for it'],
    ['13605550100 ', ''],
    ['(360) 555-0100 ext. 1234567', 'has too long an extension'],
    ['call the office', 'is words'],
    ['(360) 555-HELP', 'is half words'],
    ['360+555+0100', 'has its plus inside'],
    ['+0 360 555 0100', 'begins with nothing'],
    ['+61 1234', 'is too short'],
    ['+6112345678901234', 'is too long'],
    [`${' '.repeat(30)}(360) 555-0100`, 'is longer than any number is written'],
    ['', 'is nothing'],
  ])('%s is none: it %s', (written, why) => {
    expect(phoneNumberIn(written)).toBe(why === '' ? '+13605550100' : undefined);
  });

  it('is kept as it is dialled from anywhere, and as nothing else', () => {
    for (const kept of ['+13605550100', '+61255501234;ext=1', '+12345678'])
      expect(PhoneNumber.safeParse(kept).success, kept).toBe(true);
    for (const other of [
      '13605550100',
      '+1360555010a',
      '+03605550100',
      '+1234567',
      '+13605550100;ext=',
      'x+13605550100',
    ])
      expect(PhoneNumber.safeParse(other).success, other).toBe(false);
  });
});
