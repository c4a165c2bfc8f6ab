import { folded } from '#shared/domain/roster/people.ts';
import { type Dice, dice } from './dice.ts';
import { highTeachers, middleTeachers, namePools } from './names.ts';

export type SchoolCode = 'harbor-high' | 'cedar-middle';
export type Someone = { id: string; given: string; family: string; preferred?: string; email: string };
export type StaffMember = Someone & { role: string; subject?: string; school: SchoolCode; org: string };
export type Pupil = Someone & { school: SchoolCode; grade: number; cohort: number; birthDate: string };
export type Carer = Someone & { pupils: string[]; role: 'parent' | 'guardian' | 'relative' };

/**
 * Cohorts share a timetable: twelve at the high school (three in each of grades 9 to 12), nine at the middle school.
 */
export const cohorts = {
  'harbor-high': Array.from({ length: 12 }, (_, cohort) => ({ grade: 9 + Math.floor(cohort / 3), cohort, size: 30 })),
  'cedar-middle': Array.from({ length: 9 }, (_, cohort) => ({
    grade: 6 + Math.floor(cohort / 3),
    cohort,
    size: cohort % 3 === 2 ? 26 : 27,
  })),
};
/** Grade 9, third cohort: it has mathematics in period 3 with Ms. Adeyemi. */
export const algebraCohort = 2;

const addressWords = (text: string) =>
  folded(text)
    .replace(/['’ʻ]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
const known = [
  ['Maya', 'Rodriguez-Okafor'],
  ['Leo', 'Nguyễn'],
  ['Amina', 'Haddad'],
  ['Tom', 'Becker'],
] as const;
/** People whom a search must tell apart, and one name that no column is wide enough for. */
const planted: Record<string, readonly [string, string]> = {
  'harbor-high 30': ['Maya', 'Rosen'],
  'harbor-high 95': ['Daniel', 'Kim'],
  'harbor-high 201': ['Daniel', 'Kim'],
  'cedar-middle 12': ['Maya', 'Krishnan'],
  'harbor-high 140': ['María Guadalupe de los Ángeles', 'Hernández-Villanueva y Castellanos'],
  'cedar-middle 77': ['Venkatanarasimharaju', 'Lakshminarayanan'],
};

const calledAs: Record<string, string> = {
  Abigail: 'Abby',
  Aleksandra: 'Ola',
  Bethlehem: 'Betty',
  Guadalupe: 'Lupita',
  Oluwaseun: 'Seun',
  Siddharth: 'Sid',
  Venkatanarasimharaju: 'Venkat',
  Xavier: 'Xavi',
};

/** No two people share an address: the second Daniel Kim is daniel.kim2. */
function mailbox() {
  const taken = new Map<string, number>();
  return (given: string, family: string, domain: string) => {
    const name = `${addressWords(given)}.${addressWords(family)}`;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return `${name}${count > 1 ? count : ''}@${domain}`;
  };
}

export function everyPupil(): Pupil[] {
  const chance = dice(20261123);
  const address = mailbox();
  let number = 20001;
  const made = new Set<string>();
  return (['harbor-high', 'cedar-middle'] as const).flatMap((school) =>
    cohorts[school]
      .toSorted((a, b) => Number(isAlgebra(school, b.cohort)) - Number(isAlgebra(school, a.cohort)))
      .flatMap(({ grade, cohort, size }) =>
        Array.from({ length: size }, (_, place) => {
          const seat = number - (school === 'harbor-high' ? 20001 : 20361);
          const name = isAlgebra(school, cohort) ? known[place] : planted[`${school} ${seat}`];
          const [given, family, letters] = name ? [...name, undefined] : newName(chance, made);
          const id = `S${number++}`;
          const email = address(letters ?? given, family, 'students.harbor.example');
          const born = `${2026 - grade - 5 - (chance.happens(0.35) ? 1 : 0)}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`;
          const preferred = calledAs[given];
          return {
            id,
            given,
            family,
            ...(preferred ? { preferred } : {}),
            email,
            school,
            grade,
            cohort,
            birthDate: born,
          };
        }),
      ),
  );
}

const isAlgebra = (school: SchoolCode, cohort: number) => school === 'harbor-high' && cohort === algebraCohort;
const two = (number: number) => String(number).padStart(2, '0');

function newName(chance: Dice, made: Set<string>): [string, string, string | undefined] {
  for (;;) {
    const pool = chance.pick(namePools);
    // Many families have their roots in more than one place.
    const other = chance.happens(0.12) ? chance.pick(namePools) : pool;
    const [given = '', letters] = chance.pick(pool.given).split('/');
    const family = chance.pick(other.family);
    const name = `${given} ${family}`;
    if (made.has(name) || given === 'Maya') continue;
    made.add(name);
    return [given, family, letters];
  }
}

const others: readonly [string, string, string, SchoolCode, string][] = [
  ['Dana', 'Whitehorse', 'ext:caseManager', 'harbor-high', 'harbor-high'],
  ['Priya', 'Raman', 'ext:coordinator', 'harbor-high', 'harbor-district'],
  ['Marcus', 'Ellison', 'ext:caseManager', 'harbor-high', 'harbor-high'],
  ['Ingrid', 'Sorensen-Bell', 'ext:caseManager', 'cedar-middle', 'cedar-middle'],
  ['Tomás', 'Arriaga', 'ext:caseManager', 'cedar-middle', 'cedar-middle'],
  ['Vivian', 'Lau', 'counselor', 'harbor-high', 'harbor-high'],
  ['Anthony', 'Russo', 'counselor', 'harbor-high', 'harbor-high'],
  ['Nomvula', 'Dlamini', 'counselor', 'cedar-middle', 'cedar-middle'],
  ['Thomas', 'Feld', 'ext:coordinator', 'cedar-middle', 'cedar-middle'],
  ['Rosa', 'Tamayo', 'aide', 'harbor-high', 'harbor-high'],
  ['Bao', 'Trinh', 'aide', 'cedar-middle', 'cedar-middle'],
  ['Evelyn', 'Marsh', 'principal', 'harbor-high', 'harbor-high'],
  ['Darnell', 'Whitaker', 'principal', 'cedar-middle', 'cedar-middle'],
];

export function everyStaffMember(): StaffMember[] {
  const address = mailbox();
  const teachers = [...teachersOf(highTeachers, 'harbor-high'), ...teachersOf(middleTeachers, 'cedar-middle')];
  const rest = others.map(([given, family, role, school, org]) => ({ given, family, role, school, org }));
  const first = ['Grace Adeyemi', 'Dana Whitehorse', 'Samuel Ortiz', 'Priya Raman'];
  const rank = ({ given, family }: { given: string; family: string }) =>
    (first.indexOf(`${given} ${family}`) + first.length + 1) % (first.length + 1);
  const all: Omit<StaffMember, 'id' | 'email'>[] = [...teachers, ...rest];
  return all
    .map((member) => ({ member, rank: first.includes(`${member.given} ${member.family}`) ? rank(member) : 99 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ member }, index) => ({
      ...member,
      id: `T${1001 + index}`,
      email: address(member.given, member.family, 'harbor.example'),
    }));
}

const teachersOf = (departments: Record<string, string[]>, school: SchoolCode) =>
  Object.entries(departments).flatMap(([subject, names]) =>
    names.map((name) => {
      const [given = '', family = ''] = name.split('|');
      return { given, family, role: 'teacher', subject, school, org: school };
    }),
  );

/** Families of these students: one or two people each; every fifth pair lives apart. */
export function carersOf(pupils: readonly Pupil[]): Carer[] {
  const chance = dice(504);
  const address = mailbox();
  let number = 5001;
  return pupils.flatMap((pupil) =>
    Array.from({ length: chance.happens(0.55) ? 2 : 1 }, (_, place) => {
      const pool = namePools.find(({ family }) => family.includes(pupil.family)) ?? chance.pick(namePools);
      const [given = ''] = chance.pick(pool.given.filter((name) => !name.includes('/'))).split('/');
      const family = place === 0 || chance.happens(0.8) ? pupil.family : chance.pick(pool.family);
      const role = chance.happens(0.1) ? 'guardian' : chance.happens(0.05) ? 'relative' : 'parent';
      return {
        id: `G${number++}`,
        given,
        family,
        email: address(given, family, 'mail.example'),
        pupils: [pupil.id],
        role,
      };
    }),
  );
}
