import { describe, expect, it } from 'vitest';
import { DomainError } from '#shared/domain/errors.ts';
import {
  changesAs,
  checkedSupport,
  matching,
  mayKeepSupports,
  type Support,
  type SupportWords,
} from '#shared/domain/requests/support.ts';
import { aTeacher } from '../../builders.ts';

const words: SupportWords = {
  ...{ name: 'Homework club', purpose: 'A quiet place to work.', kinds: ['homeworkClub'], forGrades: [] },
  ...{ when: 'Mondays, 3 to 4 PM', where: 'Library', whom: { kind: 'staff', staffId: 'stf_grace' } },
  ...{ howToAsk: 'Come by.', languages: ['en'] },
};
const refused = (over: Partial<SupportWords>) => {
  try {
    return checkedSupport({ ...words, ...over });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return `${error.code} ${error.details.field}`;
  }
};

describe('what a school offers', () => {
  it('is kept as it will be read: on one line each, but for what it is for', () => {
    expect(checkedSupport(words)).toEqual(words);
    const written = { ...words, name: '  Homework \n club ', purpose: 'Quiet.\n\n\n\nWork.', where: ' Library ' };
    expect(checkedSupport(written)).toMatchObject({
      name: 'Homework club',
      purpose: 'Quiet.\n\nWork.',
      where: 'Library',
    });
  });

  it.each<[string, Partial<SupportWords>]>([
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(81) }],
    ['purpose', { purpose: '' }],
    ['purpose', { purpose: 'x'.repeat(501) }],
    ['kinds', { kinds: [] }],
    ['when', { when: 'x'.repeat(201) }],
    ['where', { where: 'x'.repeat(201) }],
    ['howToAsk', { howToAsk: 'x'.repeat(301) }],
    ['languages', { languages: [] }],
    ['languages', { languages: ['English'] }],
    ['languages', { languages: ['e'] }],
    ['languages', { languages: ['en-'] }],
    ['languages', { languages: Array.from({ length: 21 }, (_, index) => `e${String.fromCharCode(97 + index)}`) }],
    ['forGrades', { forGrades: ['ninth'] }],
    ['forGrades', { forGrades: [''] }],
    ['forGrades', { forGrades: ['9-12'] }],
    ['role', { whom: { kind: 'place', role: ' ', place: 'Office' } }],
    ['role', { whom: { kind: 'place', role: 'x'.repeat(81), place: 'Office' } }],
    ['place', { whom: { kind: 'place', role: 'Counselor', place: 'x'.repeat(121) } }],
  ])('is refused for its %s', (field, over) => {
    expect(refused(over)).toBe(`invalid_input ${field}`);
  });

  it('may be as long as it may', () => {
    const long = { name: 'x'.repeat(80), purpose: 'x'.repeat(500), when: 'x'.repeat(200), where: 'x'.repeat(200) };
    const longest = { ...words, ...long, howToAsk: 'x'.repeat(300) };
    expect(checkedSupport(longest)).toEqual(longest);
  });

  it('names a place by its role, and a grade as people write it, each once', () => {
    const place = { kind: 'place', role: ' School  counselor', place: 'Room 12 ' } as const;
    expect(checkedSupport({ ...words, whom: place }).whom).toEqual({
      ...{ kind: 'place', role: 'School counselor', place: 'Room 12' },
    });
    expect(checkedSupport({ ...words, forGrades: ['09', '9', ' k ', '010', '0'] }).forGrades).toEqual([
      '9',
      'K',
      '10',
      '0',
    ]);
    expect(checkedSupport({ ...words, languages: ['en', 'es-MX', 'en'] }).languages).toEqual(['en', 'es-MX']);
  });
});

describe('who keeps the list', () => {
  it('is a coordinator, an administrator or a counselor of that school', () => {
    const may = (roles: Parameters<typeof aTeacher>[0], school: 'sch_harbor-high' | 'sch_cedar' = 'sch_harbor-high') =>
      mayKeepSupports(aTeacher({ schoolIds: ['sch_harbor-high'], ...roles }), school);
    for (const role of ['coordinator', 'administrator', 'counselor'] as const)
      expect(may({ roles: [role] })).toBe(true);
    expect(may({ roles: ['teacher'] })).toBe(false);
    expect(may({ roles: ['teacher', 'counselor'] })).toBe(true);
    expect(may({ roles: ['coordinator'] }, 'sch_cedar')).toBe(false);
  });

  it('stands in the ledger by the nearest of their roles', () => {
    expect(changesAs({ roles: ['administrator', 'coordinator'] })).toBe('coordinates');
    expect(changesAs({ roles: ['administrator'] })).toBe('administers');
    expect(changesAs({ roles: ['counselor'] })).toBe('worksAt');
  });
});

describe('a search among them', () => {
  const support = (id: 'sup_a' | 'sup_b' | 'sup_c' | 'sup_d', over: Partial<Support>): Support => ({
    ...{ ...words, id, schoolId: 'sch_harbor-high', active: true, version: 1, ...over },
  });
  const all = [
    support('sup_a', { name: 'Tutoría de matemáticas', kinds: ['tutoring', 'mathsHelp'], forGrades: ['9', '10'] }),
    support('sup_b', { name: 'Homework club' }),
    support('sup_c', { name: 'Art club', purpose: 'Draw together.', active: false }),
    support('sup_d', { name: 'Food shelf', kinds: ['food'], when: 'Every Friday', where: 'Gym lobby' }),
  ];
  const found = (search: Parameters<typeof matching>[1]) => matching(all, search).map(({ id }) => id);

  it('finds those in use by name, and none that was retired', () => {
    expect(found({})).toEqual(['sup_d', 'sup_b', 'sup_a']);
    expect(found({ words: 'art' })).toEqual([]);
  });

  it('finds by kind and by grade, where none named means every grade', () => {
    expect(found({ kind: 'mathsHelp' })).toEqual(['sup_a']);
    expect(found({ grade: '09' })).toEqual(['sup_d', 'sup_b', 'sup_a']);
    expect(found({ grade: '12' })).toEqual(['sup_d', 'sup_b']);
  });

  it('finds by words that begin a word of name, purpose, time or place, whatever their accents', () => {
    expect(found({ words: 'MATEM tutor' })).toEqual(['sup_a']);
    expect(found({ words: 'friday' })).toEqual(['sup_d']);
    expect(found({ words: 'gym' })).toEqual(['sup_d']);
    expect(found({ words: 'quiet' })).toEqual(['sup_d', 'sup_b', 'sup_a']);
    expect(found({ words: 'work' })).toEqual(['sup_d', 'sup_b', 'sup_a']);
    expect(found({ words: 'club friday' })).toEqual([]);
    expect(found({ words: 'ework' })).toEqual([]);
  });
});
