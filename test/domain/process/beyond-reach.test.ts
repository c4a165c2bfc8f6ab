import { describe, expect, it } from 'vitest';
import { Fact } from '#shared/domain/process/facts.ts';
import { futileSearches, type ReachContext, whoLacksAddress } from '#shared/domain/process/family/beyond-reach.ts';
import { father, mother } from './proofs.ts';

const known = { on: '2026-11-20', by: 'stf_priya' } as const;
const fact = (kind: Fact['kind'], more: object = {}) => Fact.parse({ kind, ...known, ...more });
const tried = (person: string | undefined, result: string, by = 'stf_priya') =>
  fact('contactAttempted', { channel: 'phone', result, by, ...(person ? { person } : {}) });
const paper = { consent: 'evaluation', evidenceId: 'evd_1' };

describe('to whom of a family the roster knows no way', () => {
  const ana = { id: mother, email: 'ana@family.example' } as const;

  it('is who answers for the student and has no address there', () => {
    expect(whoLacksAddress([mother, father], [ana, { id: father }])).toEqual([father]);
    expect(whoLacksAddress([mother, father], [ana, { id: father, email: '' }])).toEqual([father]);
    expect(whoLacksAddress([mother], [ana])).toEqual([]);
  });

  it('is not a grown student, who is at school, nor a relative whose answer does not count', () => {
    expect(whoLacksAddress(['stu_maya'], [ana, { id: father }])).toEqual([]);
    expect(whoLacksAddress([mother], [ana, { id: 'grd_gran' }])).toEqual([]);
  });
});

describe('the searches for a father who cannot be reached', () => {
  const nowhere = tried(father, 'noWayKnown');
  const family: ReachContext = { holders: [mother, father], withoutAddress: [father] };
  const searches = (facts: Fact[], context = family) => futileSearches(facts, context).length;

  it('are those of a person of the school who found no way to him', () => {
    const others = [tried(mother, 'noAnswer'), tried(father, 'bounced'), tried(undefined, 'noWayKnown')];
    expect(futileSearches([nowhere, ...others, tried(father, 'noWayKnown', 'system')], family)).toEqual([nowhere]);
  });

  it('are none where he has an address, where his answer does not count, and where that is not known', () => {
    expect(searches([nowhere], { ...family, withoutAddress: [mother] })).toBe(0);
    expect(searches([nowhere], { ...family, holders: [mother] })).toBe(0);
    expect(searches([nowhere], { holders: [mother, father] })).toBe(0);
    expect(searches([nowhere], { withoutAddress: [father] })).toBe(0);
  });

  it.each<[string, Fact]>([
    ['was reached', tried(father, 'reached')],
    ['refused to hear of it', tried(father, 'refused')],
    ['told of the child', fact('inputGathered', { from: 'family', person: father, answer: 'given' })],
    ['answered', fact('familyAnswered', { person: father, version: 1, answer: 'paper' })],
    ['signed the consent', fact('consentGiven', { ...paper, person: father })],
    ['would not sign it', fact('consentRefused', { ...paper, person: father })],
    ['put his name under the plan', fact('planSigned', { person: father, version: 1 })],
    ['wished for a change', fact('changeWished', { person: father, version: 2 })],
    ['wished for a learning plan', fact('learningWished', { person: father })],
    ['asked for a review', fact('reviewAsked', { person: father })],
  ])('are none once he %s', (_, word) => {
    expect(searches([word, nowhere])).toBe(0);
    expect(searches([nowhere, word])).toBe(0);
  });

  it.each<[string, Fact]>([
    ['the mother was reached', tried(mother, 'reached')],
    ['the mother told of the child', fact('inputGathered', { from: 'family', person: mother, answer: 'given' })],
    [
      'he was asked about the child and did not answer',
      fact('inputGathered', { from: 'family', person: father, answer: 'noAnswer' }),
    ],
    ['the mother signed', fact('consentGiven', { ...paper, person: mother })],
    ['somebody signed, and of two nobody knows who', fact('consentGiven', paper)],
    ['others named him for a team', fact('teamNamed', { person: father, covers: ['knowsChild'] })],
  ])('stand though %s', (_, word) => {
    expect(searches([word, nowhere])).toBe(1);
  });

  it('are none where he alone answers for the student, and a word of old names nobody: it was his', () => {
    const alone: ReachContext = { holders: [father], withoutAddress: [father] };
    expect(searches([nowhere], alone)).toBe(1);
    for (const word of [fact('familyAnswered', { answer: 'agreed' }), fact('consentGiven', paper)])
      expect(searches([word, nowhere], alone)).toBe(0);
  });
});
