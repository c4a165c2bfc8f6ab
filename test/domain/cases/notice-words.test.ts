import { describe, expect, it } from 'vitest';
import type { Family, GuardianLimit } from '#shared/domain/access/guardianship.ts';
import { type Addressed, addressed, type Reasons, reasoned } from '#shared/domain/cases/notice-words.ts';
import { aGuardian, aStudent } from '../../sample/roster.ts';

const student = aStudent({ guardianIds: ['grd_ana', 'grd_luis'], birthOn: '2009-01-10' });
const to: Addressed = { to: ['grd_ana', 'grd_luis'], language: 'es-US', interpreterOffered: true };
const ana = aGuardian();
const luis = aGuardian({ id: 'grd_luis' });
const at = (on: string, over: Partial<Family> = {}) => ({
  ...{ student, on, rights: undefined, family: { guardians: [ana, luis], limits: [], ...over } },
});
const order = (rights: GuardianLimit['rights'], startOn = '2026-11-01'): GuardianLimit => ({
  ...{ studentId: 'stu_maya', guardianId: 'grd_luis', rights, startOn, version: 1 },
});
const refusal = (field: string) =>
  expect.objectContaining({ code: 'invalid_input', details: expect.objectContaining({ field }) });

describe('a notice', () => {
  it('names to whom it went, in which language, and whether an interpreter was offered', () => {
    expect(addressed(to, at('2026-11-20'))).toEqual(to);
    expect(addressed({ ...to, to: ['grd_luis'], interpreterOffered: false }, at('2026-11-20')).to).toEqual([
      'grd_luis',
    ]);
  });

  it.each<[string, Partial<Addressed>, string]>([
    ['nobody', { to: [] }, 'to'],
    ['a stranger', { to: ['grd_else'] }, 'to'],
    ['staff', { to: ['stf_priya'] }, 'to'],
    ['somebody twice', { to: ['grd_ana', 'grd_ana'] }, 'to'],
    ['a stranger beside a parent', { to: ['grd_ana', 'grd_else'] }, 'to'],
    ['a child in its own matter', { to: ['stu_maya'] }, 'to'],
    ['a child beside a parent', { to: ['grd_ana', 'stu_maya'] }, 'to'],
    ['no list', { to: undefined as never }, 'to'],
    ['a language that is none', { language: 'Spanish, please' }, 'language'],
    ['no language', { language: undefined as never }, 'language'],
    ['nothing of an interpreter', { interpreterOffered: undefined as never }, 'interpreterOffered'],
  ])('does not name %s', (_, over, field) => {
    expect(() => addressed({ ...to, ...over }, at('2026-11-20'))).toThrow(refusal(field));
  });

  it('that names nobody is refused for that, and for nobody’s rights', () => {
    expect(() => addressed({ ...to, to: [] }, at('2026-11-20'))).toThrow(
      expect.objectContaining({ details: { field: 'to' } }),
    );
  });

  it('goes to the student from 18 on, and to the parents for a time too', () => {
    expect(addressed({ ...to, to: ['stu_maya', 'grd_ana'] }, at('2027-01-10')).to).toEqual(['stu_maya', 'grd_ana']);
    expect(() => addressed({ ...to, to: ['stu_maya'] }, at('2027-01-09'))).toThrow(refusal('to'));
    expect(() => addressed({ ...to, to: ['grd_ana'] }, at('2027-01-10'))).toThrow(refusal('to'));
  });

  it.each(['noContact', 'noRecords'] as const)('does not go to a parent under an order, alone or not: %s', (rights) => {
    const limited = { limits: [order(rights, '2026-11-20')] };
    expect(addressed(to, at('2026-11-19', limited))).toEqual(to);
    for (const whom of [['grd_luis'], ['grd_ana', 'grd_luis']] as const)
      expect(() => addressed({ ...to, to: [...whom] }, at('2026-11-20', limited))).toThrow(
        expect.objectContaining({ details: { field: 'to', why: 'noRights' } }),
      );
    expect(addressed({ ...to, to: ['grd_ana'] }, at('2026-11-20', limited)).to).toEqual(['grd_ana']);
  });

  it('counts only where somebody got it who has the rights of a parent: a relative may get it beside them', () => {
    const relative = { guardians: [ana, { ...luis, isRelative: true as const }] };
    expect(() => addressed({ ...to, to: ['grd_luis'] }, at('2026-11-20', relative))).toThrow(
      expect.objectContaining({ details: { field: 'to', why: 'noRights' } }),
    );
    expect(addressed(to, at('2026-11-20', relative))).toEqual(to);
    const entered = { ...relative, limits: [order('full')] };
    expect(addressed({ ...to, to: ['grd_luis'] }, at('2026-11-20', entered)).to).toEqual(['grd_luis']);
  });

  it('says what is proposed or refused, and why, in words as they are kept', () => {
    const words: Reasons = { proposed: ' An evaluation  of reading. ', why: 'Homework takes four hours.' };
    expect(reasoned(words)).toEqual({ proposed: 'An evaluation of reading.', why: words.why });
    const refused: Reasons = { refused: 'A laptop.', why: 'It is there already.' };
    expect(reasoned(refused)).toEqual(refused);
    expect(reasoned({ ...words, ...refused })).toMatchObject({ refused: 'A laptop.', why: refused.why });
  });

  it.each<[string, Reasons, string]>([
    ['nothing proposed and nothing refused', { why: 'Because.' }, 'proposed'],
    ['no why', { proposed: 'A plan.', why: '  ' }, 'why'],
    ['no why at all', { proposed: 'A plan.' } as never, 'why'],
    ['nothing to read in what is refused', { refused: ' ', why: 'Because.' }, 'refused'],
    ['nothing to read in what is proposed', { proposed: ' ', why: 'Because.' }, 'proposed'],
    ['a novel of what is proposed', { proposed: 'x'.repeat(2_001), why: 'Because.' }, 'proposed'],
    ['a novel of what is refused', { refused: 'x'.repeat(2_001), why: 'Because.' }, 'refused'],
    ['a novel', { proposed: 'A plan.', why: 'x'.repeat(2_001) }, 'why'],
  ])('is refused with %s', (_, words, field) => {
    expect(() => reasoned(words)).toThrow(refusal(field));
  });
});
