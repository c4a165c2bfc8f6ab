import { describe, expect, it } from 'vitest';
import { classRelation, preparesLessons, relationsInClass } from '#shared/domain/access/class-relation.ts';
import { aStaffSeat, aStudentSeat } from '../../sample/roster.ts';

const on = '2026-11-23';
const grace = 'stf_grace' as const;
const theo = 'stf_theo' as const;
const reads = (staffId: typeof grace | typeof theo) => ({ staffId, on, action: 'read' }) as const;
const course = { sectionId: 'gcc_71', staffId: grace } as const;

describe('what a seat in a class opens', () => {
  it('is its cards to who teaches it, and nothing to who has no seat', () => {
    expect(classRelation([aStaffSeat()], reads(grace))).toBe('teachesNow');
    expect(classRelation([aStaffSeat()], reads(theo))).toBeUndefined();
    expect(classRelation([], reads(grace))).toBeUndefined();
  });

  it('holds on its days alone', () => {
    const until = (endOn: string) => classRelation([aStaffSeat({ endOn })], reads(grace));
    expect([until('2026-11-22'), until(on)]).toEqual([undefined, 'teachesNow']);
  });

  it('is by the widest part that allows what is asked: a proctor reads and logs on their days, and confirms nothing', () => {
    const proctor = [aStaffSeat({ role: 'proctor', beginOn: on, endOn: on })];
    expect(classRelation(proctor, reads(grace))).toBe('proctors');
    expect(classRelation(proctor, { staffId: grace, on, action: 'acknowledge' })).toBeUndefined();
    expect(classRelation([aStaffSeat({ role: 'proctor' })], reads(grace))).toBeUndefined();
  });
});

describe('whom of a class somebody sees', () => {
  const roster = {
    staff: [aStaffSeat({ ...course, teaches: ['sec_algebra'] }), aStaffSeat({ staffId: theo, role: 'proctor' })],
    students: [
      aStudentSeat({ sectionId: 'gcc_71', studentId: 'stu_maya', provenBy: ['sec_algebra'] }),
      aStudentSeat({ sectionId: 'gcc_71', studentId: 'stu_leo', provenBy: ['sec_history'] }),
      aStudentSeat({ sectionId: 'gcc_71', studentId: 'stu_sam' }),
      aStudentSeat({ sectionId: 'gcc_71', studentId: 'stu_yara', provenBy: ['sec_algebra'], endOn: '2026-11-22' }),
    ],
  };

  it('are those whom a class of theirs proves, with the reason, and nobody who left it', () => {
    expect([...relationsInClass(roster, reads(grace))]).toEqual([['stu_maya', 'teachesNow']]);
  });

  it('are none without a seat, or with one that opens nothing', () => {
    expect(relationsInClass(roster, reads('stf_dana' as typeof grace)).size).toBe(0);
    expect(relationsInClass(roster, reads(theo)).size).toBe(0);
  });
});

describe('who prepares lessons of a course', () => {
  const prepares = (over: Parameters<typeof aStaffSeat>[0], staffId: typeof grace | typeof theo = grace) =>
    preparesLessons([aStaffSeat({ ...course, ...over })], { staffId, on });

  it('teaches a class that it stands for, or was given days in one', () => {
    expect(prepares({ teaches: ['sec_algebra'] })).toBe(true);
    expect(prepares({ covers: [{ sectionIds: ['sec_algebra'] }] })).toBe(true);
    expect(prepares({ teaches: [], covers: [{ sectionIds: ['sec_algebra'] }] })).toBe(true);
  });

  it('is no visitor, whose classes it does not stand for, and nobody without a seat today', () => {
    expect(prepares({})).toBe(false);
    expect(prepares({ teaches: [], covers: [] })).toBe(false);
    expect(prepares({ teaches: ['sec_algebra'] }, theo)).toBe(false);
    expect(prepares({ teaches: ['sec_algebra'], endOn: '2026-11-22' })).toBe(false);
  });

  it('is not who only assists, and is who assists in one class and teaches another', () => {
    const assisting = { sectionId: 'sec_algebra', role: 'aide' } as const;
    expect(prepares({ role: 'aide', teaches: ['sec_algebra'], roles: [assisting] })).toBe(false);
    const teaching = { sectionId: 'sec_history', role: 'teacher' } as const;
    expect(prepares({ teaches: ['sec_algebra', 'sec_history'], roles: [assisting, teaching] })).toBe(true);
  });
});
