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

  it('is what the school said to both, and nothing of how and when it reached the other', () => {
    const { to: _to, language: _language, interpreterOffered: _offered, ...unnamed } = notice();
    const { channel: _channel, sentOn: _sentOn, ...said } = unnamed;
    const proof = 'USPS 9400 1000, Cedarville';
    expect(noticeFor({ ...notice('grd_luis'), proof }, 'grd_ana')).toEqual(said);
    expect(noticeFor({ ...notice('grd_luis'), proof }, 'stf_priya')).toEqual({ ...notice('grd_luis'), proof });
    expect(noticeFor({ ...notice('grd_ana'), proof }, 'grd_ana')).toEqual({ ...notice('grd_ana'), proof });
    // What shows that it went out may be of either letter.
    expect(noticeFor({ ...notice('grd_luis', 'grd_ana'), proof }, 'grd_ana')).toEqual(notice('grd_ana'));
    expect(noticeFor({ ...unnamed, proof }, 'grd_ana')).toEqual(unnamed);
  });

  it('is the same in a copy of the record', () => {
    const stored = { storedAs: 'somewhere', state: 'agreed', facts };
    expect(recordFor(stored, 'grd_ana')).toEqual({ ...stored, facts: factsFor(facts, 'grd_ana') });
    expect(recordFor(stored, 'stu_maya')).toEqual(stored);
    const proof = 'USPS 9400 1000, Cedarville';
    const { to: _to, language: _language, interpreterOffered: _offered, ...unnamed } = notice();
    for (const sent of [notice('grd_luis'), notice('grd_luis', 'grd_ana'), notice('grd_ana'), unnamed])
      for (const reader of ['grd_ana', 'grd_luis', 'stf_priya'] as const)
        expect(recordFor({ storedAs: 'elsewhere', ...sent, proof }, reader)).toEqual({
          ...{ storedAs: 'elsewhere', ...noticeFor({ ...sent, proof }, reader) },
        });
    const mail = { storedAs: 'third', to: ['grd_luis'] };
    expect(recordFor(mail, 'grd_ana')).toEqual(mail);
  });
});
