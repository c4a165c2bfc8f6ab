import fc from 'fast-check';
import { accommodations } from '#shared/domain/catalogue/accommodations.ts';
import { addMinutes } from '#shared/domain/dates.ts';
import { frameworkNames } from '#shared/domain/frameworks.ts';
import { opaqueRef, type Review, reviewLengths } from '#shared/domain/reviews/review.ts';
import { asRecorded } from '#shared/domain/roster/as-recorded.ts';

/** Names of several cultures, names that are common words, names that are code words. */
const givenNames = [
  ...[
    'Maya',
    'Leo',
    'Siobhán',
    'Nguyễn Văn',
    'Łukasz',
    '小明',
    'محمد',
    'Zoë',
    'María José',
    'Xóchitl',
    'Ngozi',
    "Te'Andre",
  ],
  ...[
    'Will',
    'May',
    'April',
    'June',
    'Summer',
    'Sage',
    'Reed',
    'Page',
    'Mark',
    'Grace',
    'Hope',
    'Dean',
    'Sunday',
    'Noon',
  ],
  ...['Student', 'Support', 'Meeting', 'Reminder', 'Details', 'Julio', 'Abril', 'Domingo', 'Sol', 'Kept', 'Inside'],
];
const familyNames = [
  ...['Rodriguez-Okafor', 'Nguyễn', "O'Brien", 'Groß', '王', 'الأحمد', 'de la Cruz', 'Kowalczyk', 'Çelik', 'Fernández'],
  ...['Long', 'Short', 'Day', 'March', 'Friday', 'Sign', 'Noble', 'Young', 'Hall', 'Church', 'Minutes', 'Mayo'],
];
const needs = [
  'ADHD',
  'dyslexia',
  'anxiety',
  'type 1 diabetes',
  'autism',
  'epilepsy',
  'hearing loss',
  'dislexia',
  '自闭症',
  'trầm cảm',
];

const word = fc
  .string({ unit: 'grapheme', minLength: 3, maxLength: 12 })
  .filter((text) => /^[\p{L}\p{M}]{3,}$/u.test(text));
const given = fc.oneof(fc.constantFrom(...givenNames), word);
const family = fc.oneof(fc.constantFrom(...familyNames), word);
const zones = [
  'America/Los_Angeles',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Europe/Dublin',
  'UTC',
];
/** A school's own name passes whole, also where its words are ones that we never say. */
const schoolNames = [
  ...[
    'Harbor High School',
    'Medical Lake High School',
    'Lincoln School, Dept. B',
    'St. "Mary\'s"',
    'École Sainte-Thérèse',
  ],
  ...['Smith & <b>Sons</b> Academy', 'Trường Trung học Bến Cảng', '王小学', 'Line\nBreak\u202E School'],
];
export const letterheads = fc
  .record({
    given,
    family,
    school: fc.constantFrom(...schoolNames),
    phone: fc.constantFrom(undefined, '+13605550100', '+13605550100;ext=214', '+442079460018'),
    here: fc.boolean(),
  })
  .map(({ given: givenName, family: familyName, school: name, phone, here }) => ({
    school: asRecorded({ id: 'sch_harbor-high', name, zone: 'America/Los_Angeles', ...(phone ? { phone } : {}) }),
    organiser: here
      ? asRecorded({
          ...{ id: 'stf_dana' as const, givenName, familyName, email: 'dana@harbor.example', active: true },
          ...{ schoolIds: ['sch_harbor-high' as const], roles: ['caseManager' as const] },
        })
      : undefined,
  }));

const body = fc.stringMatching(/^[a-z0-9]{8,12}$/);

export const meetings = fc
  .record({
    given,
    family,
    guardian: fc.tuple(given, family),
    need: fc.constantFrom(...needs),
    framework: fc.constantFrom(...frameworkNames),
    items: fc.array(fc.constantFrom(...accommodations), { minLength: 1, maxLength: 6 }),
    statement: fc
      .tuple(given, fc.constantFrom(...needs))
      .map(([name, need]) => `${name} will cope with ${need} in class`),
    id: body,
    random: fc.uint8Array({ minLength: 6, maxLength: 6 }),
    startsAt: fc.date({ min: new Date('2026-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }),
    length: fc.constantFrom(...reviewLengths),
    zone: fc.constantFrom(...zones),
    generation: fc.nat(3),
  })
  .map((made) => ({ review: reviewOf(made), secrets: secretsOf(made) }));

type Made = {
  given: string;
  family: string;
  guardian: [string, string];
  need: string;
  framework: string;
  items: readonly { code: string; name: string; instruction: string }[];
  statement: string;
  id: string;
  random: Uint8Array;
  startsAt: Date;
  length: number;
  zone: string;
  generation: number;
};

/** A review as it would be if somebody had been careless with everything that is not a field of a template. */
function reviewOf({ id, random, startsAt, length, zone, generation, guardian, given, need }: Made) {
  const at = startsAt.toISOString();
  const careless = { studentName: given, need };
  const review: Review = {
    id: `rev_${id}`,
    ref: opaqueRef(random),
    studentId: `stu_${id}`,
    schoolId: 'sch_harbor-high',
    organiserId: 'stf_dana',
    participants: [
      { kind: 'staff', id: 'stf_dana', email: 'dana@harbor.example' },
      { kind: 'guardian', id: `grd_${id}`, email: `${guardian.join('.')}@family.example` },
    ],
    startsAt: at,
    endsAt: addMinutes(at, length),
    zone,
    status: 'scheduled',
    generation,
    version: 1,
  };
  return { ...review, ...careless };
}

const secretsOf = ({ given, family, guardian, need, framework, items, statement, id }: Made) => ({
  names: [
    given,
    family,
    `${given} ${family}`,
    ...guardian,
    need,
    framework,
    `stu_${id}`,
    `grd_${id}`,
    `${guardian.join('.')}@family.example`,
  ],
  phrases: [statement, ...items.flatMap(({ code, name, instruction }) => [code, name, instruction])],
});
