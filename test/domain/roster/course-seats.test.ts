import { expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { narrowest } from '#shared/domain/access/access.ts';
import { classRelation, relationsInClass } from '#shared/domain/access/class-relation.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { courseSeats } from '#shared/domain/roster/course-seats.ts';
import type { SectionRole } from '#shared/domain/roster/section.ts';
import { aSection, aStaffSeat, aStudentSeat } from '../../sample/roster.ts';

const on = '2026-11-23';
const days = { beginOn: on, endOn: '2026-11-24' } as const;
type Part = { sectionId: 'sec_algebra' | 'sec_history'; role: z.infer<typeof SectionRole> } & Partial<
  Record<keyof typeof days, string>
>;

/** Ben's seat in a course that stands for the classes in which he has these parts. */
function seatFor(parts: readonly Part[]) {
  const sections = parts.map((part) => ({
    section: aSection({ id: part.sectionId }),
    staff: [aStaffSeat({ ...part, staffId: 'stf_ben' }), aStaffSeat({ sectionId: part.sectionId })],
    students: [aStudentSeat({ sectionId: part.sectionId })],
  }));
  const teachers = [{ id: 'stf_ben' as const, sections }];
  const { staff } = courseSeats('gcc_71', { teachers, students: [{ id: 'stu_maya', name: 'Maya' }] }, on);
  return staff[0];
}
const algebra = 'sec_algebra' as const;
const history = 'sec_history' as const;

it.each<[string, Part[], object]>([
  ['a teacher', [{ sectionId: algebra, role: 'teacher' }], { role: 'teacher' }],
  ['a teacher for a term', [{ sectionId: algebra, role: 'teacher', ...days }], { role: 'teacher' }],
  ['an aide', [{ sectionId: algebra, role: 'aide' }], { role: 'aide' }],
  ['somebody there for days', [{ sectionId: algebra, role: 'proctor', ...days }], { role: 'proctor', ...days }],
  [
    'the same in two',
    [
      { sectionId: algebra, role: 'aide' },
      { sectionId: history, role: 'aide' },
    ],
    { role: 'aide' },
  ],
  [
    'in each class what they are there',
    [
      { sectionId: algebra, role: 'teacher' },
      { sectionId: history, role: 'aide' },
    ],
    {
      role: 'teacher',
      roles: [
        { sectionId: algebra, role: 'teacher' },
        { sectionId: history, role: 'aide' },
      ],
    },
  ],
  [
    'there for days in one of them alone',
    [
      { sectionId: algebra, role: 'proctor', ...days },
      { sectionId: history, role: 'teacher' },
    ],
    {
      role: 'teacher',
      roles: [
        { sectionId: algebra, role: 'proctor', ...days },
        { sectionId: history, role: 'teacher' },
      ],
    },
  ],
])('in a course everybody is what they are to its classes by the school’s list: %s', (_who, parts, seat) => {
  const teaches = parts.map(({ sectionId }) => sectionId);
  expect(seatFor(parts)).toEqual({ sectionId: 'gcc_71', staffId: 'stf_ben', ...seat, teaches });
});

it.each<[string, Part]>([
  ['whose days are over', { sectionId: history, role: 'teacher', endOn: '2026-11-20' }],
  ['there for days that nobody named', { sectionId: history, role: 'proctor' }],
])('a class in which somebody has no seat today is not theirs in the course: %s', (_who, part) => {
  expect(seatFor([part])?.teaches).toEqual([]);
  expect(seatFor([{ sectionId: algebra, role: 'teacher' }, part])).toMatchObject({
    role: 'teacher',
    teaches: [algebra],
  });
});

/** Ben teaches algebra to Maya and assists in history, in which Leo and Maya sit; he covers Omar's class for Yara. */
it('somebody stands to each student of a course as they do in the class that proves them', () => {
  const section = (id: 'sec_algebra' | 'sec_history' | 'sec_art', role: 'teacher' | 'aide', ...who: StudentId[]) => ({
    section: aSection({ id }),
    staff: id === 'sec_art' ? [] : [aStaffSeat({ sectionId: id, staffId: 'stf_ben', role })],
    students: who.map((studentId) => aStudentSeat({ sectionId: id, studentId })),
  });
  const art = section('sec_art', 'teacher', 'stu_yara', 'stu_sam');
  const ben = {
    id: 'stf_ben' as const,
    sections: [section(algebra, 'teacher', 'stu_maya'), section(history, 'aide', 'stu_leo', 'stu_maya')],
    covered: { sections: [art], covers: [{ sectionIds: ['sec_art' as const], studentIds: ['stu_yara' as const] }] },
  };
  const students = (['stu_maya', 'stu_leo', 'stu_yara', 'stu_sam'] as const).map((id) => ({ id, name: id }));
  const people = courseSeats('gcc_71', { teachers: [ben], students }, on);
  const asked = { staffId: 'stf_ben', on } as const;
  const read = relationsInClass(people, { ...asked, action: 'read' });
  expect([...read]).toEqual([
    ['stu_maya', 'teachesNow'],
    ['stu_leo', 'aides'],
    ['stu_yara', 'substitutesNow'],
  ]);
  const confirms = relationsInClass(people, { ...asked, action: 'acknowledge' });
  expect([...confirms.keys()]).toEqual(['stu_maya', 'stu_leo']);
  expect(narrowest(read.values())).toBe('substitutesNow');
  expect(classRelation(people.staff, { ...asked, action: 'acknowledge' })).toBe('teachesNow');
  expect(classRelation(people.staff, { ...asked, action: 'publish' })).toBeUndefined();
  expect([...relationsInClass(people, { ...asked, staffId: 'stf_gone', action: 'read' })]).toEqual([]);
});

it('a session that is over opens nothing, and leaves the class that is theirs', () => {
  const seat = seatFor([
    { sectionId: algebra, role: 'proctor', ...days },
    { sectionId: history, role: 'teacher' },
  ]);
  const seats = { staff: seat ? [seat] : [] };
  const proven = (...provenBy: (typeof algebra | typeof history)[]) => [
    aStudentSeat({ sectionId: 'gcc_71', provenBy }),
  ];
  const relation = (provenBy: typeof algebra | typeof history, day: string) =>
    relationsInClass({ ...seats, students: proven(provenBy) }, { staffId: 'stf_ben', on: day, action: 'read' }).get(
      'stu_maya',
    );
  expect([relation(algebra, on), relation(algebra, '2026-11-25')]).toEqual(['proctors', undefined]);
  expect(relation(history, '2026-11-25')).toBe('teachesNow');
});
