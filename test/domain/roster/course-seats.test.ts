import { expect, it } from 'vitest';
import type * as z from 'zod/mini';
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
    'the narrowest of several parts',
    [
      { sectionId: algebra, role: 'teacher' },
      { sectionId: history, role: 'aide' },
    ],
    { role: 'aide' },
  ],
  [
    'there for days where they are that in one of them',
    [
      { sectionId: algebra, role: 'proctor', ...days },
      { sectionId: history, role: 'teacher' },
    ],
    { role: 'proctor', ...days },
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
