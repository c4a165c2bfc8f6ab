import { describe, expect, it } from 'vitest';
import { Fact } from '#shared/domain/process/facts.ts';
import { type ConsentStand, consentStand, hasRefusal } from '#shared/domain/process/family/consents.ts';

type Kind = 'evaluation' | 'services';
const known = { on: '2026-10-01', by: 'stf_priya', evidenceId: 'evd_1' };
/** `ana yes`, `luis no`, `maya no`; `asked` for a new request; without a name, as they were stored once. */
const facts = (way: string, consent: Kind = 'evaluation') =>
  way.split(', ').map((said) => {
    if (said === 'asked') return Fact.parse({ kind: 'consentRequested', ...known, consent });
    const [name, word = name] = said.split(' ');
    const person = said.includes(' ') ? { person: name === 'maya' ? 'stu_maya' : `grd_${name}` } : {};
    return Fact.parse({ kind: word === 'yes' ? 'consentGiven' : 'consentRefused', ...known, ...person, consent });
  });

describe('how a family stands to what its consent is asked for', () => {
  it.each<[string, ConsentStand]>([
    ['asked', 'open'],
    ['ana yes', 'given'],
    ['ana no', 'refused'],
    ['ana no, luis yes', 'differ'],
    ['luis yes, ana no', 'differ'],
    ['ana no, luis yes, ana yes', 'given'],
    ['ana yes, ana no', 'refused'],
    ['ana yes, luis yes, ana no', 'differ'],
    ['ana no, luis no', 'refused'],
    ['ana no, asked', 'open'],
    ['ana no, asked, luis yes', 'given'],
    ['ana yes, asked', 'given'],
    ['yes', 'given'],
    ['yes, no', 'refused'],
    ['no, yes', 'given'],
    ['yes, ana no', 'refused'],
    ['no, ana yes', 'given'],
    ['ana yes, maya no', 'refused'],
    ['ana no, maya yes', 'given'],
  ])('%s: %s', (way, stand) => {
    expect(consentStand(facts(way), 'evaluation')).toBe(stand);
    expect(consentStand(facts(way, 'services'), 'services')).toBe(stand);
    expect(consentStand(facts(way, 'services'), 'evaluation')).toBe('open');
  });

  it.each<[string, ConsentStand, ConsentStand]>([
    // What a parent consented to stays consented to until somebody with rights takes it back.
    ['luis yes', 'given', 'given'],
    ['luis no', 'refused', 'open'],
    ['luis no, ana yes', 'differ', 'given'],
    ['luis yes, ana no', 'differ', 'refused'],
  ])('%s: %s, and %s once that parent has no rights', (way, before, after) => {
    expect(consentStand(facts(way), 'evaluation', ['grd_ana', 'grd_luis'])).toBe(before);
    expect(consentStand(facts(way), 'evaluation', ['grd_ana'])).toBe(after);
  });

  it('hangs on who has the rights today wherever somebody by name refused, be they alone or not', () => {
    const asked = ['ana yes', 'no', 'luis no', 'luis no, ana yes'].map((way) => hasRefusal(facts(way)));
    expect(asked).toEqual([false, false, true, true]);
  });
});
