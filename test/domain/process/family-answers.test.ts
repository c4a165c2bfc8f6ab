import { describe, expect, it } from 'vitest';
import { rightsHolders } from '#shared/domain/access/guardianship.ts';
import { Fact } from '#shared/domain/process/facts.ts';
import { familyStand } from '#shared/domain/process/family/family-answers.ts';
import { requirements } from '#shared/domain/process/requirements.ts';
import { mayBeActive, possibleSteps, step } from '#shared/domain/process/step.ts';
import { aGuardian, aStudent } from '../../sample/roster.ts';
import { aContext, both, father, mother, proofs, says } from './proofs.ts';

const known = { on: '2026-10-01', by: 'stf_priya' } as const;
/** As it was stored before answers named anybody. */
const unnamed = (answer: 'agreed' | 'declined' | 'paper') => Fact.parse({ kind: 'familyAnswered', ...known, answer });
const wordsChanged: Fact = { kind: 'wordsChanged', ...known };

const onDay = (day: string, fact: Fact): Fact => ({ ...fact, on: `2026-${day}` });

describe('how a family stands to a version', () => {
  it.each<[string, Fact[], string]>([
    ['nobody said anything', [], 'waiting'],
    ['one yes, the other silent', [says(mother, 'agreed')], 'agreed'],
    ['both yes', [says(mother, 'agreed'), says(father, 'agreed')], 'agreed'],
    ['the mother no, the father yes five minutes later', [says(mother, 'declined'), says(father, 'agreed')], 'differ'],
    ['the same the other way round', [says(father, 'agreed'), says(mother, 'declined')], 'differ'],
    ['the mother wants to talk first, the father yes', [says(mother, 'talkFirst'), says(father, 'agreed')], 'differ'],
    ['the mother no, the father wishes it on paper', [says(mother, 'declined'), says(father, 'paper')], 'declined'],
    ['a wish for paper alone', [says(father, 'paper')], 'waiting'],
    ['a paper that came back', [says(father, 'paper'), says(father, 'agreed')], 'agreed'],
    ['a no, then a wish for paper: the no stands', [says(mother, 'declined'), says(mother, 'paper')], 'declined'],
    ['one no, the other silent', [says(mother, 'declined')], 'declined'],
    ['both no', [says(mother, 'declined'), says(father, 'declined')], 'declined'],
    ['one wants to talk first', [says(mother, 'talkFirst')], 'talkFirst'],
    ['one no, one talk first', [says(mother, 'talkFirst'), says(father, 'declined')], 'declined'],
    [
      'a no that its own teller took back',
      [says(mother, 'declined'), says(father, 'agreed'), says(mother, 'agreed')],
      'agreed',
    ],
    ['a yes that its own teller took back', [says(mother, 'agreed'), says(mother, 'declined')], 'declined'],
    ['a yes to words that were changed since', [says(mother, 'agreed'), wordsChanged], 'waiting'],
    [
      'a yes of the day before they were changed, entered after',
      [onDay('11-03', wordsChanged), onDay('11-02', says(mother, 'agreed'))],
      'waiting',
    ],
    [
      'one of that day, entered after',
      [onDay('11-03', wordsChanged), onDay('11-03', says(mother, 'agreed'))],
      'agreed',
    ],
    [
      'a no, and her yes of an earlier day, entered later',
      [onDay('11-03', says(mother, 'declined')), onDay('11-02', says(mother, 'agreed'))],
      'declined',
    ],
    ['an answer to another version', [says(mother, 'agreed', 2)], 'waiting'],
    ['somebody without rights', [says('stu_maya', 'agreed')], 'waiting'],
  ])('%s', (_, facts, stand) => {
    expect(familyStand(facts, both)).toBe(stand);
  });

  it('is the student’s alone to say at 18: what a parent said before stays on record and counts no more', () => {
    const facts = [says(mother, 'agreed')];
    expect(familyStand(facts, { holders: ['stu_maya'], version: 1 })).toBe('waiting');
    expect(familyStand([...facts, says('stu_maya', 'agreed')], { holders: ['stu_maya'], version: 1 })).toBe('agreed');
  });

  it('does not wait for a parent whose rights ended', () => {
    const facts = [says(mother, 'declined'), says(father, 'agreed')];
    expect(familyStand(facts, { holders: [father], version: 1 })).toBe('agreed');
  });

  it.each<[string, Fact[], string]>([
    ['a yes', [unnamed('agreed')], 'agreed'],
    ['a no after a yes: it was the last word', [unnamed('agreed'), unnamed('declined')], 'declined'],
    ['a wish for paper', [unnamed('paper')], 'waiting'],
    ['a no, and one parent’s yes', [unnamed('declined'), says(mother, 'agreed')], 'differ'],
    [
      'a no, and by now both parents’ yes',
      [unnamed('declined'), says(mother, 'agreed'), says(father, 'agreed')],
      'agreed',
    ],
  ])('reads an answer that names nobody, as they were stored once, as one of theirs: %s', (_, facts, stand) => {
    expect(familyStand(facts, both)).toBe(stand);
  });

  it('reads it as the only one’s, where there is one', () => {
    const facts = [unnamed('declined'), says(mother, 'agreed')];
    expect(familyStand(facts, { holders: [mother], version: 1 })).toBe('agreed');
  });
});

describe('who answers for a student', () => {
  const student = aStudent({ guardianIds: [mother, father, 'grd_gran', 'grd_gone'] });
  const guardians = [aGuardian(), aGuardian({ id: father }), aGuardian({ id: 'grd_gran', isRelative: true })];
  const limits = [
    { studentId: student.id, guardianId: father, rights: 'noContact', startOn: '2026-10-02', version: 1 },
  ] as const;
  const holdersOn = (on: string, over: Parameters<typeof aStudent>[0] = {}) =>
    rightsHolders({ ...student, ...over }, { guardians, limits }, { on });
  it('is each who has all rights of a parent on that day, and from 18 on the student', () => {
    expect(holdersOn('2026-10-01')).toEqual([mother, father]);
    expect(holdersOn('2026-10-02')).toEqual([mother]);
    expect(holdersOn('2026-10-02', { birthOn: '2008-10-03' })).toEqual([mother]);
    expect(holdersOn('2026-10-03', { birthOn: '2008-10-03' })).toEqual([student.id]);
  });
});

describe('the family’s agreement', () => {
  const atVersion = (version: number) =>
    aContext({ holders: both.holders, plan: { complete: true, version }, framework: '504' });
  const meets = (facts: readonly Fact[], version: number) => requirements.familyAgreement(facts, atVersion(version));

  it('is asked for before a plan is first in force', () => {
    expect([meets([], 1), meets([says(mother, 'agreed')], 1)]).toEqual([false, true]);
    expect(meets([says(mother, 'agreed'), says(father, 'declined')], 1)).toBe(false);
  });

  it('is not asked for anew by a change, which waits for nobody but one who says no or wants to talk', () => {
    const before = [says(mother, 'agreed')];
    expect(meets(before, 2)).toBe(true);
    for (const answer of ['declined', 'talkFirst'] as const) {
      expect(meets([...before, says(father, answer, 2)], 2)).toBe(false);
      expect(meets([...before, says(father, answer, 2), says(father, 'agreed', 2)], 2)).toBe(true);
    }
  });

  it('of a no that came after the plan was in force leaves it in force, and the next version free', () => {
    expect(meets([says(mother, 'agreed'), says(mother, 'declined')], 2)).toBe(true);
  });

  it('is said to lack the end of a difference by name, where the parents differ', () => {
    const missing = (facts: readonly Fact[]) =>
      possibleSteps({ state: 'draft', facts }, atVersion(1)).find(({ name }) => name === 'agreePlan')?.missing;
    expect(missing([])).toEqual(['familyAgreement']);
    expect(missing([says(mother, 'declined')])).toEqual(['familyAgreement']);
    expect(missing([says(mother, 'declined'), says(father, 'agreed')])).toEqual(['familyAgreement', 'parentsAtOne']);
    const settings = { ...atVersion(1).settings, familyAgreesToPlan: false };
    const differing = [says(mother, 'declined'), says(father, 'agreed')];
    expect(requirements.parentsAtOne(differing, { ...atVersion(1), settings })).toBe(true);
  });

  it('keeps a plan that was agreed to by a stored wish for paper what it is: a change of it may come into force', () => {
    const facts = [
      ...proofs.consent,
      ...proofs.sources,
      ...proofs.eligibleAnswers,
      ...proofs.planMeeting,
      ...proofs.planNotice,
    ];
    const inForce = [...facts, unnamed('paper')];
    expect(mayBeActive(inForce, atVersion(2))).toEqual({ allowed: true, basis: 'process' });
    expect(mayBeActive(inForce, atVersion(1))).toEqual({ allowed: false, missing: ['familyAgreement'] });
  });

  it('to a learning plan is a signature to each of its versions', () => {
    const signed = (facts: readonly Fact[]) =>
      step({ state: 'annualUpdate', facts: [...facts, ...proofs.studentPart] }, 'finishUpdate', {
        ...atVersion(2),
        framework: 'ILP',
      });
    expect(() => signed([says(mother, 'agreed', 1)])).toThrow(expect.objectContaining({ code: 'not_ready' }));
    expect(signed([says(mother, 'agreed', 2)]).state).toBe('active');
  });
});
