import { describe, expect, it } from 'vitest';
import { fieldTitle, kindTitle, valueInWords } from '#shared/text/ledger/record-words.ts';

const reading = { nameOf: (id: string) => (id === 'stf_dana' ? 'Dana Ruiz' : id), zone: 'America/Los_Angeles' };

describe('what a record says, for a person', () => {
  it.each<[unknown, string]>([
    ['card_viewed', 'card viewed'],
    ['teachesNow', 'teaches now'],
    ['sec_algebra', 'sec_algebra'],
    ['stf_dana', 'Dana Ruiz'],
    ['2026-12-18', 'Fri, Dec 18, 2026'],
    ['2026-11-24T01:30:00.000Z', 'Mon, Nov 23, 2026, 5:30 PM'],
    [true, 'yes'],
    [['stf_dana', 'stf_gone'], 'Dana Ruiz, stf_gone'],
    [{ byId: 'stf_dana', courses: [] }, 'By: Dana Ruiz'],
    ['Lee despacio', 'Lee despacio'],
    [undefined, ''],
  ])('says %j as %j', (value, words) => {
    expect(valueInWords(value, reading)).toBe(words);
  });

  it('names a kind or a field, and one that nobody has given words by its own', () => {
    expect(kindTitle('progress-points')).toBe('Progress points');
    expect(fieldTitle('acknowledgedAt')).toBe('Acknowledged at');
    expect(kindTitle('guardian-limits')).toBe('Court-ordered and other limits on access');
    expect(fieldTitle('guardianIds')).toBe('Guardian');
  });
});
