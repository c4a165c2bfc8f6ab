import { describe, expect, it } from 'vitest';
import type { SectionId, StudentId } from '#shared/domain/ids.ts';
import { coursePeriods, courseSeats } from '#shared/domain/roster/course-seats.ts';
import { ofPeriod, periodsTaught } from '#shared/domain/roster/periods.ts';
import { isPutAway } from '#shared/domain/roster/put-away.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
import { aSection, aStaffSeat, aStudentSeat } from '../../sample/roster.ts';

const course = (titles: readonly string[], teaches = titles.map((_, at): SectionId => `sec_${at}`)) => ({
  staff: [aStaffSeat({ staffId: 'stf_grace', teaches })],
  periods: titles.map((title, at) => ({ id: `sec_${at}` as const, title })),
});
const told = (...given: Parameters<typeof course>) =>
  periodsTaught(course(...given), 'stf_grace').map(({ title }) => title);

const aClassOf = (id: SectionId, ids: readonly StudentId[]): SectionRoster => ({
  section: aSection({ id, title: id }),
  staff: [],
  students: ids.map((studentId) => aStudentSeat({ sectionId: id, studentId })),
});
const ten = Array.from({ length: 10 }, (_, at): StudentId => `stu_${at}`);
const periodsOf = (sections: SectionRoster[], ids: readonly StudentId[]) => {
  const students = ids.map((id) => ({ id, name: id }));
  const seats = courseSeats('gcc_1', { teachers: [{ id: 'stf_grace', sections }], students }, '2026-11-23');
  return coursePeriods(seats, '2026-11-23').map(({ id }) => id);
};

describe('a class of the roster', () => {
  const ofFirst = (count: number, archived = true) => ({
    students: ten.slice(0, count).map((studentId) => aStudentSeat({ studentId, provenBy: ['sec_1'] })),
    ...(archived ? { archived: true as const } : {}),
  });

  it.each([
    ['when most of it is in a course that is', [ofFirst(6)], true],
    ['not by a course of few of its students', [ofFirst(5)], false],
    ['not while another of its courses is in use', [ofFirst(10), ofFirst(1, false)], false],
    ['not where it has no course', [], false],
  ])('is put away %s', (_what, courses, expected) => {
    expect(isPutAway(aClassOf('sec_1', ten), courses, '2026-11-23')).toBe(expected);
  });
});

describe('the periods of a course', () => {
  it('are the classes of which most are in it, and not one that a single student came from', () => {
    const classes = [aClassOf('sec_1', ten.slice(0, 4)), aClassOf('sec_3', ten.slice(4, 8))];
    expect(periodsOf(classes, ten.slice(0, 8))).toEqual(['sec_1', 'sec_3']);
    expect(periodsOf(classes, ten.slice(0, 5))).toEqual([]);
  });

  it.each([
    [
      ['Algebra 1, period 5', 'Algebra 1, period 1', 'Algebra 1, period 10'],
      ['Period 1', 'Period 5', 'Period 10'],
    ],
    [
      ['Biology P2', 'Biology P4'],
      ['P2', 'P4'],
    ],
    [
      ['Algebra', 'Geometry'],
      ['Algebra', 'Geometry'],
    ],
    [
      ['Algebra 1', 'Algebra 1'],
      ['Algebra 1', 'Algebra 1'],
    ],
    [
      ['Art', 'Art 2'],
      ['Art', 'Art 2'],
    ],
  ])('are told apart by what differs: %j', (titles, expected) => {
    expect(told(titles)).toEqual(expected);
  });

  it('are a choice only where somebody teaches two, and a colleague’s class is not named', () => {
    expect(told(['Algebra 1, period 1', 'Algebra 1, period 3'], ['sec_1'])).toEqual([]);
    expect(told(['Resource math', 'Algebra, period 1', 'Algebra, period 3'], ['sec_1', 'sec_2'])).toEqual([
      'Period 1',
      'Period 3',
    ]);
    expect(periodsTaught(course(['A', 'B']), 'stf_theo')).toEqual([]);
  });

  it('hold who is proven by them: who sits in two is in both', () => {
    const students = [
      aStudentSeat({ studentId: 'stu_maya', provenBy: ['sec_0'] }),
      aStudentSeat({ studentId: 'stu_leo', provenBy: ['sec_0', 'sec_1'] }),
      aStudentSeat({ studentId: 'stu_sam' }),
    ];
    const inPeriod = (period: SectionId | undefined) =>
      ofPeriod({ students }, period).students.map(({ studentId }) => studentId);
    expect(inPeriod('sec_1')).toEqual(['stu_leo']);
    expect(inPeriod('sec_0')).toEqual(['stu_maya', 'stu_leo']);
    expect(inPeriod(undefined)).toHaveLength(3);
  });
});
