import { describe, expect, it } from 'vitest';
import { guardDeletions } from '#shared/domain/roster/one-roster/deletions.ts';
import { rosterFiles } from '#shared/domain/roster/one-roster/files.ts';
import { readManifest } from '#shared/domain/roster/one-roster/manifest.ts';
import { schoolsByOrg } from '#shared/domain/roster/one-roster/orgs.ts';
import { noRoles, schoolRole, seatRole, withRows } from '#shared/domain/roster/one-roster/roles.ts';
import { demandedColumns } from '#shared/domain/roster/one-roster/rows.ts';
import { seatChanges } from '#shared/domain/roster/one-roster/seats.ts';
import { betterSeat, lastDay, type SeatDraft, sectionId, spanOf } from '#shared/domain/roster/one-roster/sections.ts';

describe('the words of OneRoster', () => {
  it.each([
    ['student', 'student'],
    ['relative', 'relative'],
    ['parent', 'guardian'],
    ['counselor', 'counselor'],
    ['districtAdministrator', 'administrator'],
    ['proctor', 'unlisted'],
    ['ext:caseManager', 'caseManager'],
    ['ext:case_manager', 'caseManager'],
    ['ext:serviceProvider', 'serviceProvider'],
    ['ext:busDriver', undefined],
  ])('takes the role %s for %s', (word, role) => {
    expect(schoolRole(word)).toBe(role);
  });

  it('seats students, teachers, proctors and aides, and no administrators', () => {
    expect(['student', 'teacher', 'proctor', 'ext:aide', 'administrator', 'ext:guest'].map(seatRole)).toEqual([
      'student',
      'teacher',
      'proctor',
      'aide',
      undefined,
      undefined,
    ]);
  });

  it('asks for the columns that are read and for no other, and only in a delta for what became of a row', () => {
    const manifest = (version: string, mode: string) =>
      readManifest(
        new Map([
          ['manifest.version', '1.0'],
          ['oneroster.version', version],
          ...rosterFiles.map((file) => [`file.${file}`, mode] as const),
        ]),
      );
    expect(demandedColumns(manifest('1.2', 'bulk'), 'users')).toEqual(
      'sourcedId enabledUser givenName familyName email agentSourcedIds grades'.split(' '),
    );
    expect(demandedColumns(manifest('1.1', 'bulk'), 'users').slice(-2)).toEqual(['role', 'orgSourcedIds']);
    expect(demandedColumns(manifest('1.1', 'bulk'), 'enrollments')).not.toContain('status');
    expect(demandedColumns(manifest('1.1', 'delta'), 'enrollments')).toContain('status');
  });

  it('reads the last day of a term before the first that no longer counts', () => {
    expect([lastDay('2027-03-01'), lastDay('2028-03-01'), lastDay('2027-01-01')]).toEqual([
      '2027-02-28',
      '2028-02-29',
      '2026-12-31',
    ]);
  });

  it('lets users of 1.1 carry their roles', () => {
    const properties = new Map([
      ['manifest.version', '1.0'],
      ['oneroster.version', '1.1'],
      ['file.users', 'delta'],
    ]);
    expect(readManifest(properties)).toMatchObject({
      version: '1.1',
      modes: { users: 'delta', roles: 'delta', orgs: 'absent' },
    });
  });
});

const org = (sourcedId: string, parentId: string, type = 'district') => ({
  sourcedId,
  name: sourcedId,
  parentId,
  type,
  line: 2,
});

describe('what a package says of itself', () => {
  const said = (over: Record<string, string | undefined> = {}) => {
    const all = { 'manifest.version': '1.0', 'oneroster.version': '1.2', 'file.orgs': 'bulk', ...over };
    return new Map(Object.entries(all).flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])));
  };
  const refusal = (details: object) => expect.objectContaining({ code: 'not_a_package', details });

  it.each(rosterFiles)('names whether %s.csv holds everything, changes or nothing', (file) => {
    const absent = { 'file.orgs': undefined };
    expect(readManifest(said({ ...absent, [`file.${file}`]: 'Delta' })).modes).toMatchObject({ [file]: 'delta' });
    const others = Object.entries(readManifest(said({ ...absent, [`file.${file}`]: 'bulk' })).modes);
    expect(others.filter(([, mode]) => mode !== 'absent')).toEqual([[file, 'bulk']]);
  });

  it.each([
    ['1.1', '1.1'],
    ['1.2', '1.2'],
    ['1.2.1', '1.2'],
    ['1.1.12', '1.1'],
  ])('follows the binding %s as %s', (version, read) => {
    expect(readManifest(said({ 'oneroster.version': version })).version).toBe(read);
  });

  it.each(['1.0', '1.3', '2.1.2', '1.2beta', '1.2.x', '', undefined])('is refused in the binding “%s”', (version) => {
    expect(() => readManifest(said({ 'oneroster.version': version }))).toThrow(refusal({ reason: 'version' }));
  });

  it('is refused in another form of the manifest, in a word that is none, and with nothing in it', () => {
    for (const form of ['1.1', undefined])
      expect(() => readManifest(said({ 'manifest.version': form }))).toThrow(
        refusal({ reason: 'manifest_property', property: 'manifest.version' }),
      );
    expect(() => readManifest(said({ 'file.users': 'all' }))).toThrow(refusal({ reason: 'mode', file: 'users' }));
    for (const nothing of [undefined, 'absent'])
      expect(() => readManifest(said({ 'file.orgs': nothing }))).toThrow(refusal({ reason: 'nothing_to_import' }));
  });

  it('takes roles for absent in 1.1 where there are no users, whatever it says of them', () => {
    expect(readManifest(said({ 'oneroster.version': '1.1', 'file.roles': 'bulk' })).modes.roles).toBe('absent');
  });
});

describe('a section of a roster', () => {
  it('lasts from the first day of its first term to the last day of its last', () => {
    const [fall, spring] = [
      { beginOn: '2026-08-17', endOn: '2026-12-18' },
      { beginOn: '2027-01-04', endOn: '2027-05-28' },
    ];
    expect(spanOf([spring, fall])).toEqual({ beginOn: '2026-08-17', endOn: '2027-05-28' });
    expect(spanOf([])).toEqual({});
  });

  it('is known to us by what the roster calls it', () => {
    expect(sectionId('alg1')).toBe('sec_alg1');
  });
});

describe('the schools of an organisation', () => {
  it('are all below it, through departments and districts', () => {
    const byOrg = schoolsByOrg(
      [org('state', ''), org('district', 'state'), org('high', 'district', 'school'), org('low', 'state', 'school')],
      [],
    );
    expect([byOrg.get('state'), byOrg.get('district'), byOrg.get('high')]).toEqual([
      ['sch_high', 'sch_low'],
      ['sch_high'],
      ['sch_high'],
    ]);
  });

  it('are found even when organisations stand in a circle', () => {
    const byOrg = schoolsByOrg([org('a', 'b'), org('b', 'a'), org('high', 'a', 'school')], []);
    expect(byOrg.get('b')).toEqual(['sch_high']);
  });

  it('include those that are stored and not repeated', () => {
    expect(schoolsByOrg([], ['sch_high']).get('high')).toEqual(['sch_high']);
  });

  it('are what the package says of a stored school that it repeats', () => {
    const byOrg = schoolsByOrg([org('district', ''), org('high', 'district')], ['sch_high']);
    expect([byOrg.get('high'), byOrg.get('district')]).toEqual([[], []]);
    const repeated = schoolsByOrg([org('district', ''), org('high', 'district', 'school')], ['sch_high']);
    expect([repeated.get('high'), repeated.get('district')]).toEqual([['sch_high'], ['sch_high']]);
  });

  it('of a department without one below are the school above it, however far, and of a district nobody', () => {
    const [district, high] = [org('district', ''), org('high', 'district', 'school')];
    const [science, physics] = [org('science', 'high', 'department'), org('physics', 'science', 'department')];
    const byOrg = schoolsByOrg([district, high, science, physics, org('empty', 'high')], []);
    expect(['science', 'physics', 'empty'].map((name) => byOrg.get(name))).toEqual([['sch_high'], ['sch_high'], []]);
    // What is stored counts as a school above, too.
    expect(schoolsByOrg([science], ['sch_high']).get('science')).toEqual(['sch_high']);
  });

  it('of a department with some below are those, and of one without any around it none', () => {
    const within = [org('high', '', 'school'), org('arts', 'high', 'department'), org('annex', 'arts', 'school')];
    expect(schoolsByOrg(within, []).get('arts')).toEqual(['sch_annex']);
    // A school below a school is its own.
    expect(schoolsByOrg(within, []).get('high')).toEqual(['sch_high']);
    expect(schoolsByOrg([org('district', ''), org('office', 'district', 'department')], []).get('office')).toEqual([]);
  });

  it('are found for a department even in a circle', () => {
    const circle = [org('a', 'b', 'department'), org('b', 'a', 'department')];
    expect(schoolsByOrg(circle, []).get('a')).toEqual([]);
  });
});

describe('roles of one person', () => {
  const schoolsOf = (of: string) => (of === 'district' ? (['sch_a', 'sch_b'] as const) : ([`sch_${of}`] as const));
  const row = (
    role: 'teacher' | 'student' | 'coordinator' | 'guardian' | 'relative',
    orgId: string,
    over = false,
    primary = true,
  ) => ({
    role,
    orgId,
    over,
    primary,
    line: 2,
  });

  it('add up over schools', () => {
    expect(withRows(noRoles, [row('teacher', 'a'), row('coordinator', 'district')], { schoolsOf })).toMatchObject({
      staffRoles: ['coordinator', 'teacher'],
      staffAt: ['sch_a', 'sch_b'],
    });
  });

  it('put a student into the school of the first role, and never into a whole district', () => {
    expect(withRows(noRoles, [row('student', 'a'), row('student', 'b', false, false)], { schoolsOf }).studentAt).toBe(
      'sch_a',
    );
    expect(withRows(noRoles, [row('student', 'district')], { schoolsOf }).studentAt).toBeUndefined();
  });

  it('of a relative are no parent’s, until another row names a parent', () => {
    const aunt = withRows(noRoles, [row('relative', 'district')], { schoolsOf });
    expect(aunt).toMatchObject({ isRelative: true, isGuardian: false });
    expect(withRows(aunt, [row('guardian', 'district')], { schoolsOf })).toMatchObject({ isGuardian: true });
    expect(withRows(aunt, [row('relative', 'district', true)], { schoolsOf })).toMatchObject({ isRelative: false });
  });

  it('go when a delta takes them back, and the other side of a person stays', () => {
    const known = withRows(noRoles, [row('teacher', 'a'), row('guardian', 'district')], { schoolsOf });
    expect(withRows(known, [row('teacher', 'a', true)], { schoolsOf })).toMatchObject({
      isStaff: false,
      isGuardian: true,
    });
  });
});

describe('seats', () => {
  const seat = (over: Partial<SeatDraft>): SeatDraft => ({
    userId: 'S1',
    role: 'student',
    over: false,
    line: 2,
    ...over,
  });

  it.each([
    ['an open end beats a date', { endOn: '2027-01-01' }, {}],
    ['a later end beats an earlier one', { endOn: '2026-10-01' }, { endOn: '2027-01-01' }],
    ['a teacher beats an aide', { role: 'aide' as const }, { role: 'teacher' as const }],
    ['what stays beats what a delta takes back', { over: true }, { endOn: '2026-10-01' }],
    ['an earlier beginning beats a later one', { beginOn: '2026-10-01' }, { beginOn: '2026-09-01' }],
    ['no beginning beats any', { beginOn: '2026-10-01' }, {}],
  ])('of two for one person: %s', (_why, worse, better) => {
    expect(betterSeat(seat(worse), seat(better))).toEqual(seat(better));
    expect(betterSeat(seat(better), seat(worse))).toEqual(seat(better));
  });

  it('that are the same twice stay as they are listed first', () => {
    const first = seat({ beginOn: '2026-09-01', endOn: '2027-01-01' });
    expect(betterSeat(first, { ...first, line: 9 })).toBe(first);
  });

  it('end yesterday, so that access is over today, and an ended one is left alone', () => {
    const maya = { sectionId: 'sec_a', studentId: 'stu_1', name: 'Maya' } as const;
    const changes = seatChanges([maya, { ...maya, studentId: 'stu_2', endOn: '2026-10-01' }], new Map(), {
      on: '2026-11-23',
      mayEnd: () => true,
    });
    expect(changes).toEqual({ puts: [{ ...maya, endOn: '2026-11-22' }], ended: 1, live: 1 });
  });
});

describe('the guard against mass deletion', () => {
  const none = { removed: 0, stored: 0 };
  const seats = (removed: number, stored: number) => ({ people: none, sections: none, seats: { removed, stored } });

  it.each([
    [5, 100],
    [0, 0],
    [20_000, 400_000],
  ])('lets %i of %i go', (removed, stored) => {
    expect(() => guardDeletions(seats(removed, stored), false)).not.toThrow();
  });

  it.each([
    [6, 100],
    [1, 1],
    [1, 19],
    [20_001, 400_000],
  ])('asks a person about %i of %i', (removed, stored) => {
    expect(() => guardDeletions(seats(removed, stored), false)).toThrow(
      expect.objectContaining({ code: 'too_many_deletions' }),
    );
    expect(() => guardDeletions(seats(removed, stored), true)).not.toThrow();
  });
});
