import { describe, expect, it } from 'vitest';
import { didWords, disclosureInWords, whereWords, whyWords } from '#shared/text/ledger/disclosure.ts';
import { spanishDisclosure } from '#shared/text/ledger/spanish-disclosure.ts';
import { anEntry } from '../../sample/records.ts';

const grace = { kind: 'staff', name: 'Grace Okafor', roles: ['teacher'] } as const;
const saidAt = (at: string, zone: string) =>
  disclosureInWords({ who: grace, entry: anEntry({ at }) }, { zone })
    .split(', ')
    .slice(1, 4)
    .join(', ');

describe('a disclosure in words', () => {
  it.each([
    ['2026-11-23T22:30:00.000Z', 'America/Los_Angeles', 'Mon, Nov 23, 2026 at 2:30 PM'],
    ['2026-11-23T08:05:00.000Z', 'America/Los_Angeles', 'Mon, Nov 23, 2026 at 12:05 AM'],
    ['2026-11-23T20:00:00.000Z', 'America/Los_Angeles', 'Mon, Nov 23, 2026 at 12:00 PM'],
    ['2027-01-01T04:59:00.000Z', 'America/New_York', 'Thu, Dec 31, 2026 at 11:59 PM'],
    ['2026-12-31T10:30:00.000Z', 'Pacific/Kiritimati', 'Fri, Jan 1, 2027 at 12:30 AM'],
  ])('says %s in %s as %s', (at, zone, words) => {
    expect(saidAt(at, zone)).toBe(words);
  });

  it('calls staff without a role staff', () => {
    const said = disclosureInWords({ who: { ...grace, roles: [] }, entry: anEntry() }, { zone: 'America/Denver' });
    expect(said).toMatch(/^Grace Okafor \(staff\) put a plan into force, /);
  });

  it('says for whom a copy was, and about whom a question', () => {
    const ana = { kind: 'guardian', name: 'Ana Rodríguez' } as const;
    const copy = disclosureInWords(
      { who: grace, copyFor: ana, entry: anEntry({ action: 'record_exported', recipientId: 'grd_ana' }) },
      { zone: 'UTC' },
    );
    expect(copy).toMatch(
      /^Grace Okafor \(teacher\) took a copy of the whole record, for Ana Rodríguez \(parent or guardian\), /,
    );
    const question = {
      who: grace,
      concerning: ana,
      entry: anEntry({ action: 'access_explained', personId: 'grd_ana' }),
    };
    expect(disclosureInWords(question, { zone: 'UTC' })).toContain(', concerning Ana Rodríguez (parent or guardian), ');
  });

  it('says of an entry on a guardian’s rights what is true of every one: a limit, its end, and a relative’s full rights', () => {
    const entry = anEntry({ action: 'guardianship_limited', personId: 'grd_ana' });
    expect(disclosureInWords({ who: grace, entry }, { zone: 'UTC' })).toMatch(
      /^Grace Okafor \(teacher\) changed what a guardian may see and decide, /,
    );
  });

  it('says that an emergency opened access, and not the record, which it opens no more', () => {
    const { emergency_opened, emergency_hour_given, emergency_looked_at } = didWords;
    expect([emergency_opened, emergency_hour_given, emergency_looked_at]).toEqual([
      'opened access in an emergency',
      'gave someone an hour to see the supports, in an emergency',
      'looked into an emergency in which access was opened',
    ]);
  });

  it('guesses nobody’s gender, and uses no word of the code', () => {
    const words = [didWords, whereWords, whyWords].flatMap((table) => Object.values(table));
    expect(words.join(' ')).not.toMatch(/\b(he|she|his|her|him|hers)\b|[a-z][A-Z]|_|\b(D2|D3|cli|ledger)\b/);
  });
});

describe('a disclosure in Spanish', () => {
  const inSpanish = (at: string, over = {}) =>
    disclosureInWords(
      { who: grace, entry: anEntry({ at, ...over }) },
      { zone: 'America/Los_Angeles', words: spanishDisclosure },
    );

  it('says who did what, when on the clock of the school, where and why', () => {
    expect(
      inSpanish('2026-11-23T22:30:00.000Z', { action: 'card_viewed', because: 'teachesNow', surface: 'slack' }),
    ).toBe(
      'Grace Okafor (maestro o maestra) vio los apoyos de clase, lun 23 nov 2026 a las 2:30 p. m., en Slack, porque enseña a este estudiante.',
    );
  });

  it.each([
    ['2026-11-23T21:05:00.000Z', 'lun 23 nov 2026 a la 1:05 p. m.'],
    ['2026-11-23T09:05:00.000Z', 'lun 23 nov 2026 a la 1:05 a. m.'],
    ['2026-11-23T20:00:00.000Z', 'lun 23 nov 2026 a las 12:00 p. m.'],
  ])('says %s as %s', (at, words) => {
    expect(inSpanish(at)).toContain(`, ${words}, `);
  });

  it('has words for all that English has, each of its own, and none of the code', () => {
    const tables = [
      [didWords, spanishDisclosure.did],
      [whereWords, spanishDisclosure.where],
      [whyWords, spanishDisclosure.why],
    ] as const;
    for (const [english, spanish] of tables) {
      expect(Object.keys(spanish).sort()).toEqual(Object.keys(english).sort());
      expect(new Set(Object.values(spanish)).size).toBe(new Set(Object.values(english)).size);
    }
    expect(JSON.stringify(Object.values(spanishDisclosure.did))).not.toMatch(/_|\b(D2|D3|cli|ledger|viewed)\b/);
  });

  it('says for whom a copy was', () => {
    const ana = { kind: 'guardian', name: 'Ana Rodríguez' } as const;
    const entry = anEntry({ action: 'record_exported', recipientId: 'grd_ana' });
    expect(
      disclosureInWords({ who: { kind: 'system' }, copyFor: ana, entry }, { zone: 'UTC', words: spanishDisclosure }),
    ).toMatch(/^Sidelight sacó una copia de todo el expediente, para Ana Rodríguez \(padre, madre o tutor\), /);
  });
});
