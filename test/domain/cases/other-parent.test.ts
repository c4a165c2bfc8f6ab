import { describe, expect, it } from 'vitest';
import type { Notice } from '#shared/domain/cases/evidence.ts';
import { factsFor, noticeFor, recordFor } from '#shared/domain/cases/other-parent.ts';
import { Fact } from '#shared/domain/process/facts.ts';

const known = { on: '2026-11-20', by: 'stf_priya' };
const attempt = (person?: string) =>
  Fact.parse({
    kind: 'contactAttempted',
    ...known,
    channel: 'visit',
    result: 'noAnswer',
    ...(person ? { person } : {}),
  });
const answer = Fact.parse({ kind: 'familyAnswered', ...known, person: 'grd_luis', version: 1, answer: 'declined' });
const facts = [attempt('grd_luis'), answer, attempt('grd_ana'), attempt()];
const notice = (...to: `grd_${string}`[]): Notice => ({
  ...{ id: 'ntc_1', studentId: 'stu_maya', about: 'ref_1', kind: 'plan', templateVersion: '2026-08' },
  ...{ sentOn: '2026-11-20', channel: 'letter', why: 'It was agreed.', proposed: 'A plan.' },
  ...{ to, language: 'vi', interpreterOffered: true },
});

describe('what one parent learns of the other', () => {
  it('is their answer to the school, and no attempt to reach them', () => {
    expect(factsFor(facts, 'grd_ana')).toEqual([answer, attempt('grd_ana'), attempt()]);
    for (const reader of ['stf_priya', 'stu_maya'] as const) expect(factsFor(facts, reader)).toEqual(facts);
  });

  it('is what the school said to both, and not to whom or in which language it wrote to the other', () => {
    const { to: _to, language: _language, interpreterOffered: _offered, ...said } = notice();
    expect(noticeFor(notice('grd_luis'), 'grd_ana')).toEqual(said);
    expect(noticeFor(notice('grd_luis', 'grd_ana'), 'grd_ana')).toEqual(notice('grd_ana'));
    expect(noticeFor(notice('grd_luis'), 'stf_priya')).toEqual(notice('grd_luis'));
    expect(noticeFor(said, 'grd_ana')).toEqual(said);
  });

  it('is the same in a copy of the record', () => {
    const stored = { storedAs: 'somewhere', state: 'agreed', facts };
    expect(recordFor(stored, 'grd_ana')).toEqual({ ...stored, facts: factsFor(facts, 'grd_ana') });
    expect(recordFor(stored, 'stu_maya')).toEqual(stored);
    const kept = { storedAs: 'elsewhere', ...notice('grd_luis') };
    expect(JSON.stringify(recordFor(kept, 'grd_ana'))).not.toMatch(/luis|"vi"|interpreter/);
    expect(recordFor(kept, 'grd_luis')).toEqual(kept);
    const mail = { storedAs: 'third', to: ['grd_luis'] };
    expect(recordFor(mail, 'grd_ana')).toEqual(mail);
  });
});
