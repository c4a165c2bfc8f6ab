import { describe, expect, it } from 'vitest';
import { Fact } from '#shared/domain/process/facts.ts';
import { wasSettled } from '#shared/domain/process/family/settled-answers.ts';
import { both, father, mother, says } from './proofs.ts';

const fact = (kind: 'disputeOpened' | 'disputeSettled' | 'wordsChanged') =>
  Fact.parse({ kind, on: '2026-10-01', by: 'stf_priya' });
const opened = fact('disputeOpened');
const settled = fact('disputeSettled');
const no = says(mother, 'declined');
const yes = says(father, 'agreed');

describe('a dispute that was settled', () => {
  it.each<[string, Fact[], boolean]>([
    ['answers a no', [no, opened, settled], true],
    ['answers parents who differ', [no, yes, opened, settled], true],
    ['answers a wish to talk first', [says(mother, 'talkFirst'), opened, settled], true],
    ['answers a no that was said while it was open', [opened, no, settled], true],
    ['answers one who says no again', [no, opened, settled, no], true],
    ['answers nobody where nobody had said no', [opened, settled], false],
    ['answers nobody where both had said yes', [says(mother, 'agreed'), yes, opened, settled], false],
    ['answers no no that comes after it', [yes, opened, settled, no], false],
    ['answers nothing while it is open', [no, opened], false],
    ['answers nothing of words that were changed since', [no, opened, settled, fact('wordsChanged')], false],
    ['answers what was changed while it was open', [no, opened, fact('wordsChanged'), no, settled], true],
    ['answers nothing while another is open', [no, opened, settled, opened], false],
    ['answers anew when the other is settled too', [no, opened, settled, opened, settled], true],
    ['is none that was never opened', [no, settled], false],
    ['is one end of one dispute', [opened, settled, no, settled], false],
  ])('%s', (_, facts, answered) => {
    expect(wasSettled(facts, both)).toBe(answered);
  });

  it('answers nothing where there was none', () => {
    expect(wasSettled([], both)).toBe(false);
    expect(wasSettled([no], both)).toBe(false);
  });
});
