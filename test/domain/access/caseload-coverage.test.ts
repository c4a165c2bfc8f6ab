import { describe, expect, it } from 'vitest';
import type { CaseloadPart } from '#shared/domain/access/caseload.ts';
import { caseloadFaults, gradesOf } from '#shared/domain/access/caseload-coverage.ts';

const on = '2026-11-23';
const dana = 'stf_dana' as const;
const theo = 'stf_theo' as const;
const part = (staffId: typeof dana | typeof theo, over: Partial<CaseloadPart> = {}): CaseloadPart => ({
  staffId,
  beginOn: '2026-08-31',
  ...over,
});
const of = (familyName: string, grade?: string) => ({ familyName, ...(grade ? { grade } : {}) });

describe('what the caseloads of a school leave over', () => {
  const school = [of('Adams', '9'), of('Nguyen', '9'), of('Zapata', '10')];

  it('is nothing where one counselor has everybody, or two share the alphabet', () => {
    expect(caseloadFaults([part(dana)], school, on)).toEqual([]);
    const shared = [part(dana, { letters: { from: 'A', to: 'M' } }), part(theo, { letters: { from: 'N', to: 'Z' } })];
    expect(caseloadFaults(shared, school, on)).toEqual([]);
  });

  it('is each grade as a whole where nobody has it, 9 before 10', () => {
    expect(caseloadFaults([], school, on)).toEqual([
      { grade: '9', letters: { from: 'A', to: 'Z' }, staffIds: [], students: 2 },
      // A name without a letter is looked for only where there is one.
      { grade: '10', letters: { from: 'A', to: 'Z' }, staffIds: [], students: 1 },
    ]);
    expect(gradesOf([...school, of('Kim')])).toEqual(['9', '10']);
    expect(caseloadFaults([part(dana, { grades: ['9'] })], school, on).map(({ grade }) => grade)).toEqual(['10']);
  });

  it('is the part of the alphabet that nobody has, also where no name begins with it today', () => {
    const gap = [part(dana, { letters: { from: 'A', to: 'K' } }), part(theo, { letters: { from: 'P', to: 'Z' } })];
    expect(caseloadFaults(gap, [of('Adams', '9')], on)).toEqual([
      { grade: '9', letters: { from: 'L', to: 'O' }, staffIds: [], students: 0 },
    ]);
  });

  it('is the part that several have, with who they are', () => {
    const both = [part(theo, { letters: { from: 'A', to: 'C' } }), part(dana)];
    expect(caseloadFaults(both, school, on)).toEqual([
      { grade: '9', letters: { from: 'A', to: 'C' }, staffIds: [dana, theo], students: 1 },
      { grade: '10', letters: { from: 'A', to: 'C' }, staffIds: [dana, theo], students: 0 },
    ]);
    expect(caseloadFaults([part(dana), part(dana, { grades: ['9'] })], school, on)).toEqual([]);
  });

  it('counts the parts of that day alone', () => {
    const days = [part(dana, { endOn: '2026-11-22' }), part(theo, { beginOn: '2026-11-24' })];
    expect(caseloadFaults(days, [of('Adams', '9')], on)).toMatchObject([{ staffIds: [] }]);
    expect(caseloadFaults([part(dana, { beginOn: on, endOn: on })], [of('Adams', '9')], on)).toEqual([]);
  });

  it('are students without a letter or a grade, where there are any', () => {
    const lettered = [part(dana, { letters: { from: 'A', to: 'Z' } })];
    expect(caseloadFaults(lettered, [of('李', '9')], on)).toEqual([{ grade: '9', staffIds: [], students: 1 }]);
    expect(caseloadFaults([part(dana, { grades: ['9'] })], [of('Kim'), of('Adams', '9')], on)).toEqual([
      { letters: { from: 'K', to: 'K' }, staffIds: [], students: 1 },
    ]);
  });

  it('are told apart where the people differ from one letter to the next', () => {
    const parts = [part(dana, { letters: { from: 'A', to: 'B' } }), part(theo, { letters: { from: 'B', to: 'C' } })];
    expect(caseloadFaults(parts, [of('Adams', '9')], on).map(({ letters }) => letters)).toEqual([
      { from: 'B', to: 'B' },
      { from: 'D', to: 'Z' },
    ]);
  });

  it('is nothing in a school without students', () => {
    expect(caseloadFaults([], [], on)).toEqual([]);
  });
});
