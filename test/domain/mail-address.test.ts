import { describe, expect, it } from 'vitest';
import { MailAddress } from '#shared/domain/mail-address.ts';

const fits = (address: string) => MailAddress.safeParse(address).success;

describe('an address that mail and invitations can go to', () => {
  it.each(['a@b.cd', 'ana.rodriguez+school@mail.example', "o'hara@x-y.example", 'A_1@1.sub.Example', 'a@b.c-d'])(
    '%s',
    (address) => {
      expect(fits(address)).toBe(true);
    },
  );

  it.each([
    '',
    'ana',
    'ana@',
    '@mail.example',
    'ana@mail',
    'ana@@mail.example',
    'ana..r@mail.example',
    '.ana@mail.example',
    'ana.@mail.example',
    'ana@-mail.example',
    'ana@mail-.example',
    'ana@mail..example',
    'ana@mail.e',
    'ana@mail.1x',
    'ana@mail.ex-',
    'ana r@mail.example',
    'ána@mail.example',
    'Ana <ana@mail.example>',
    'ana@mail.example ',
    'a@b.example,c@d.example',
  ])('not "%s"', (address) => {
    expect(fits(address)).toBe(false);
  });

  it('is no longer than mail servers take', () => {
    const long = (length: number) => `${'a'.repeat(length - '@mail.example'.length)}@mail.example`;
    expect([fits(long(254)), fits(long(255))]).toEqual([true, false]);
  });

  it('has labels of at most 63 letters', () => {
    expect([fits(`a@${'b'.repeat(63)}.example`), fits(`a@${'b'.repeat(64)}.example`)]).toEqual([true, false]);
  });
});
