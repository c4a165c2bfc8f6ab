import { describe, expect, it } from 'vitest';
import { type Addressed, addressed, type Reasons, reasoned } from '#shared/domain/cases/notice-words.ts';
import { aStudent } from '../../sample/roster.ts';

const student = aStudent({ guardianIds: ['grd_ana', 'grd_luis'], birthOn: '2009-01-10' });
const to: Addressed = { to: ['grd_ana', 'grd_luis'], language: 'es-US', interpreterOffered: true };
const at = (on: string) => ({ student, on, rights: undefined });
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
    ['a child in its own matter', { to: ['stu_maya'] }, 'to'],
    ['no list', { to: undefined as never }, 'to'],
    ['a language that is none', { language: 'Spanish, please' }, 'language'],
    ['no language', { language: undefined as never }, 'language'],
    ['nothing of an interpreter', { interpreterOffered: undefined as never }, 'interpreterOffered'],
  ])('does not name %s', (_, over, field) => {
    expect(() => addressed({ ...to, ...over }, at('2026-11-20'))).toThrow(refusal(field));
  });

  it('goes to the student from 18 on, and to the parents for a time too', () => {
    expect(addressed({ ...to, to: ['stu_maya', 'grd_ana'] }, at('2027-01-10')).to).toEqual(['stu_maya', 'grd_ana']);
    expect(() => addressed({ ...to, to: ['stu_maya'] }, at('2027-01-09'))).toThrow(refusal('to'));
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
    ['a novel', { proposed: 'A plan.', why: 'x'.repeat(2_001) }, 'why'],
  ])('is refused with %s', (_, words, field) => {
    expect(() => reasoned(words)).toThrow(refusal(field));
  });
});
