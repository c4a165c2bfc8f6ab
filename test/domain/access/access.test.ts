import { describe, expect, it } from 'vitest';
import {
  type Actor,
  type DataClass,
  type Relation,
  type SeatHeld,
  seatsInSight,
} from '#shared/domain/access/access.ts';
import { decide, relationAllowing } from '#shared/domain/access/decide.ts';
import { type AccessFacts, relationOf, relationsHeld } from '#shared/domain/access/held-relations.ts';
import type { StaffSeat, StudentSeat } from '#shared/domain/roster/section.ts';
import { aCaseManager, aCoordinator, aTeacher, someFacts } from '../../builders.ts';

const today = '2026-11-23';

describe('who may read what', () => {
  const table: [Relation, Record<DataClass, boolean>][] = [
    ['self', { D1: true, D2: true, D3: false, D4: false }],
    ['parentOf', { D1: true, D2: true, D3: true, D4: true }],
    ['teachesNow', { D1: true, D2: true, D3: false, D4: false }],
    ['caseManages', { D1: true, D2: true, D3: true, D4: false }],
    ['coordinates', { D1: true, D2: true, D3: true, D4: true }],
    ['none', { D1: false, D2: false, D3: false, D4: false }],
  ];
  it.each(table)('%s', (relation, expected) => {
    for (const [data, allowed] of Object.entries(expected))
      expect(decide(relation, data as DataClass)).toEqual(allowed ? { allowed, because: relation } : { allowed });
  });
});

describe('a verb for some relations alone', () => {
  const both = relationsHeld(
    aCaseManager({ roles: ['coordinator', 'caseManager'] }),
    someFacts({ caseManagerIds: ['stf_dana'] }),
    today,
  );
  it('is allowed to who stands to the student in a wider one too, and the wider is the reason where both are', () => {
    const D3 = { data: 'D3' } as const;
    expect(both.map(({ relation }) => relation)).toEqual(['coordinates', 'caseManages']);
    expect(relationAllowing(both, { ...D3, only: ['caseManages'] })?.relation).toBe('caseManages');
    expect(relationAllowing(both, { ...D3, only: ['caseManages', 'coordinates'] })?.relation).toBe('coordinates');
    expect(relationAllowing(both, D3)?.relation).toBe('coordinates');
  });

  it('is refused where none of them allows it', () => {
    expect(relationAllowing(both, { data: 'D4', only: ['caseManages'] })).toBeUndefined();
    expect(relationAllowing(both, { data: 'D3', only: ['teachesNow'] })).toBeUndefined();
  });
});

describe('how a person stands to a student today', () => {
  const shared = (staff: Partial<SeatHeld>, student: Partial<SeatHeld>, active = true) =>
    someFacts({
      student: { ...someFacts().student, active },
      seats: { mine: [{ sectionId: 'sec_algebra', ...staff }], theirs: [{ sectionId: 'sec_algebra', ...student }] },
    });
  const cases: [string, Actor, AccessFacts, Relation][] = [
    ['a teacher of a shared class teaches now', aTeacher(), shared({}, {}), 'teachesNow'],
    ['a teacher of another class is nobody', aTeacher(), someFacts(), 'none'],
    ['a teacher whose term in the class is over is nobody', aTeacher(), shared({ endOn: '2026-11-22' }, {}), 'none'],
    ['a teacher on the last day still teaches', aTeacher(), shared({ endOn: today }, {}), 'teachesNow'],
    ['a student who left the class is out of sight', aTeacher(), shared({}, { endOn: '2026-11-20' }), 'none'],
    ['a student who joins tomorrow is not yet in sight', aTeacher(), shared({}, { beginOn: '2026-11-24' }), 'none'],
    ['a student who left the school is out of sight', aTeacher(), shared({}, {}, false), 'none'],
    ['the case manager manages', aCaseManager(), someFacts({ caseManagerIds: ['stf_dana'] }), 'caseManages'],
    [
      'another case manager is nobody',
      aCaseManager({ id: 'stf_other' }),
      someFacts({ caseManagerIds: ['stf_dana'] }),
      'none',
    ],
    ['the coordinator of the school coordinates', aCoordinator(), someFacts(), 'coordinates'],
    [
      'the coordinator of another school is nobody',
      aCoordinator({ schoolIds: ['sch_cedar-middle'] }),
      someFacts(),
      'none',
    ],
    ['a student is herself', { kind: 'student', id: 'stu_maya' }, someFacts(), 'self'],
    ['a student is nobody to a classmate', { kind: 'student', id: 'stu_leo' }, someFacts(), 'none'],
    ['an administrator without a relation is nobody', aTeacher({ roles: ['administrator'] }), someFacts(), 'none'],
    ['the machinery reads nothing', { kind: 'system', id: 'system' }, someFacts(), 'none'],
  ];
  it.each(cases)('%s', (_, actor, facts, relation) => {
    expect(relationOf(actor, facts, today)).toBe(relation);
  });
});

describe('the students a teacher sees in a section', () => {
  const seat = (studentId: StudentSeat['studentId'], over: Partial<StudentSeat> = {}): StudentSeat => ({
    sectionId: 'gcc_1',
    studentId,
    name: studentId,
    ...over,
  });
  const mine: StaffSeat = { sectionId: 'gcc_1', staffId: 'stf_grace', role: 'teacher', teaches: ['sec_alg3'] };
  const ids = (staff: StaffSeat[], students: StudentSeat[]) =>
    seatsInSight('stf_grace', { staff, students }, today).map(({ studentId }) => studentId);

  it('are those whose seat a roster section of hers proves', () => {
    const students = [
      seat('stu_maya', { provenBy: ['sec_alg3'] }),
      seat('stu_invited'),
      seat('stu_other', { provenBy: ['sec_bio', 'sec_choir'] }),
    ];
    expect(ids([mine], students)).toEqual(['stu_maya']);
  });

  it('are none when she does not belong to the course', () => {
    expect(ids([{ ...mine, staffId: 'stf_samuel' }], [seat('stu_maya', { provenBy: ['sec_alg3'] })])).toEqual([]);
  });

  it('are none when she owns a course that stands for no class of hers', () => {
    const { teaches: _, ...bare } = mine;
    expect(ids([bare], [seat('stu_maya', { provenBy: ['sec_alg3'] })])).toEqual([]);
  });

  it('are everyone currently enrolled in a section of the roster', () => {
    const staff: StaffSeat = { sectionId: 'sec_alg3', staffId: 'stf_grace', role: 'teacher' };
    const students = [
      seat('stu_maya', { sectionId: 'sec_alg3' }),
      seat('stu_left', { sectionId: 'sec_alg3', endOn: '2026-10-01' }),
    ];
    expect(ids([staff], students)).toEqual(['stu_maya']);
  });
});
