import fc from 'fast-check';
import { aPackageClass, aRole, aSeat, aUser, type Package } from './import-package.ts';

type Row = Readonly<Record<string, string>>;
const zone = 'metadata.sidelight.timeZone';

/** Organisations of a district: schools below it or beside it, and departments below either. */
const places = ['high', 'middle', 'center'];
const departments = ['dep1', 'dep2'];

const anyOrgs = fc.record({
  /** Whether each school hangs below the district. */
  below: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  above: fc.tuple(...departments.map(() => fc.constantFrom(...places, 'district', ''))),
});

const anyPerson = fc.record({
  kind: fc.constantFrom('student', 'student', 'student', 'teacher', 'ext:coordinator', 'ext:caseManager', 'parent'),
  orgs: fc.uniqueArray(fc.constantFrom(...places, ...departments, 'district'), { minLength: 1, maxLength: 3 }),
  enabled: fc.boolean(),
  /** Some share one. */
  address: fc.constantFrom('own', 'own', 'own', 'shared@harbor.example', 'none', ''),
  /** Some share one, and some are what nobody may keep. */
  number: fc.constantFrom('own', 'own', 'N-SHARED', 'n-shared', '123-45-6789', 'P1', ''),
  agents: fc.uniqueArray(fc.integer({ min: 0, max: 15 }), { maxLength: 2 }),
  isListed: fc.boolean(),
  name: fc.constantFrom('Ana', 'Ben', 'Cleo', 'Dmitri', ''),
});

const anySeats = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 3 })), {
  selector: ([person, section]) => `${person} ${section}`,
  maxLength: 14,
});

/**
 * Full packages with departments, people at several schools, accounts that are switched off, families and seats of
 * whom the package does not list, addresses that are none or several people's, and rows in any order.
 */
export const anyPackage: fc.Arbitrary<{ version: '1.1' | '1.2'; files: Package }> = fc
  .record({
    version: fc.constantFrom('1.1' as const, '1.2' as const),
    orgs: anyOrgs,
    people: fc.array(anyPerson, { maxLength: 12 }),
    classes: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom(...places, ...departments)), {
      selector: ([number]) => number,
      maxLength: 4,
    }),
    seats: anySeats,
    turned: fc.boolean(),
  })
  .map(({ version, orgs, people, classes, seats, turned }) => {
    const order = (rows: Row[]) => (turned ? rows.reverse() : rows);
    const listed = people.flatMap((person, at) => (person.isListed || at % 3 > 0 ? [{ ...person, at }] : []));
    const users = listed.map(({ at, kind, orgs: at1, enabled, address, number, agents, name }) => {
      const email = address === 'own' ? `p${at}@harbor.example` : address;
      const identifier = number === 'own' ? `N-${at}` : number;
      const own = {
        enabledUser: String(enabled),
        email,
        identifier,
        agentSourcedIds: agents.map((agent) => `P${agent}`).join(),
      };
      const home =
        version === '1.2' ? { primaryOrgSourcedId: at1[0] ?? '' } : { role: kind, orgSourcedIds: at1.join() };
      return aUser(`P${at}`, name, 'Harbor', { ...own, ...home });
    });
    const roles = listed.flatMap(({ at, kind, orgs: all }) => all.map((org) => aRole(`P${at}`, kind, org)));
    const kindOf = (at: number) => (people[at]?.kind === 'teacher' ? 'teacher' : 'student');
    const files = {
      orgs: order([
        { sourcedId: 'district', name: 'Harbor Unified', type: 'district' },
        ...places.map((sourcedId, at) => ({
          ...{ sourcedId, name: sourcedId, type: 'school', [zone]: 'America/Los_Angeles' },
          parentSourcedId: orgs.below[at] ? 'district' : '',
        })),
        ...departments.map((sourcedId, at) => ({
          ...{ sourcedId, name: sourcedId, type: 'department' },
          parentSourcedId: orgs.above[at] ?? '',
        })),
      ]),
      academicSessions: [year],
      classes: order(classes.map(([at, org]) => aPackageClass(`C${at}`, `Class ${at}`, { schoolSourcedId: org }))),
      users: order(users),
      ...(version === '1.2' ? { roles: order(roles) } : {}),
      enrollments: order(seats.map(([at, section]) => aSeat(`P${at}`, kindOf(at), { classSourcedId: `C${section}` }))),
    };
    return { version, files };
  });

const year = {
  ...{ sourcedId: 'year', title: '2026-27', type: 'schoolYear', schoolYear: '2027' },
  ...{ startDate: '2026-08-31', endDate: '2027-06-12' },
};
