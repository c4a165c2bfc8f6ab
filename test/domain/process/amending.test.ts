import { describe, expect, it } from 'vitest';
import { Fact } from '#shared/domain/process/facts.ts';
import { requirements } from '#shared/domain/process/requirements.ts';
import { aContext, father, mother, says } from './proofs.ts';

const known = { on: '2026-11-20', by: 'stf_priya' } as const;
const fact = (kind: Fact['kind'], more: object = {}) => Fact.parse({ kind, ...known, ...more });
const amended = (version = 2) => fact('amendedByAgreement', { version });
const wishes = (person: string, version = 2) => fact('changeWished', { person, version });
const reason = (words = 'She asked for notes today.') => fact('reasonWritten', { about: 'change', words });
const notice = fact('noticeSent', { notice: 'plan', noticeId: 'ntc_1' });
const settledHearing = [fact('disputeOpened'), fact('disputeSettled')];

/** The second version of a plan is to come into force by agreement. */
const context = aContext({ plan: { complete: true, version: 2 } });

describe('the family’s word on a change by agreement', () => {
  const hasWord = (...facts: Fact[]) => requirements.familyWord(facts, context);
  const no = says(mother, 'declined', 2);
  const yes = says(father, 'agreed', 2);

  it('is a yes to this version, or that one of them wished for it', () => {
    expect(hasWord(amended(), yes)).toBe(true);
    expect(hasWord(amended(), wishes(mother))).toBe(true);
  });

  it.each<[string, Fact[]]>([
    ['that nobody says anything', [amended()]],
    ['a yes to the version before', [says(father, 'agreed', 1), amended()]],
    ['a wish of somebody whose answer does not count', [amended(), wishes('grd_gran')]],
    ['a wish for the version before', [amended(1), wishes(mother, 1)]],
    ['a wish for the version before, that was entered late', [amended(), wishes(mother, 1)]],
    ['a wish that nothing was made of yet', [wishes(mother)]],
    ['a wish of before the change', [wishes(mother), amended()]],
    ['a wish where the other wants to talk first', [amended(), wishes(mother), says(father, 'talkFirst', 2)]],
    ['a wish where the other says no', [amended(), wishes(father), no]],
    ['a yes where the other says no', [amended(), yes, no]],
    ['a no that a hearing left standing, for nobody said yes', [amended(), wishes(father), no, ...settledHearing]],
  ])('is not %s', (_, facts) => {
    expect(hasWord(...facts)).toBe(false);
  });

  it('is there where they differed and a hearing settled it', () => {
    expect(hasWord(amended(), yes, no, ...settledHearing)).toBe(true);
  });

  it('is nobody’s where nobody is known to answer, and not asked for where the district asks for none', () => {
    expect(requirements.familyWord([amended(), wishes(mother)], { ...context, holders: undefined })).toBe(false);
    const settings = { ...context.settings, familyAgreesToPlan: false };
    expect(requirements.familyWord([amended(), no], { ...context, settings })).toBe(true);
  });

  it('is on the first version where nobody says which', () => {
    const { plan: _, ...unsaid } = context;
    expect(requirements.familyWord([amended(1), wishes(mother, 1)], unsaid)).toBe(true);
    expect(requirements.familyWord([amended(2), wishes(mother, 2)], unsaid)).toBe(false);
  });
});

describe('the reason and the notice', () => {
  const ofAmendment = (facts: readonly Fact[]) => [
    requirements.amendReason(facts, context),
    requirements.amendNotice(facts, context),
  ];
  const ofReview = (facts: readonly Fact[]) => [
    requirements.changeReason(facts, context),
    requirements.changeNotice(facts, context),
  ];
  const reported = fact('deliveryReported');

  it('of a change by agreement are those that were recorded with it', () => {
    expect(ofAmendment([amended(), notice, reason()])).toEqual([true, true]);
    expect(ofAmendment([notice, reason(), amended()])).toEqual([false, false]);
    expect(ofAmendment([amended(1), notice, reason()])).toEqual([false, false]);
    expect(ofAmendment([amended(), reason(' ')])).toEqual([false, false]);
  });

  it('of a review’s change are on record before any change by agreement, or after the last one', () => {
    expect(ofReview([reported, notice, reason()])).toEqual([true, true]);
    expect(ofReview([amended(), notice, reason(), reported, notice, reason()])).toEqual([true, true]);
  });

  it('of a review’s change are not those of a change by agreement that came between', () => {
    expect(ofReview([reported, amended(), notice, reason()])).toEqual([false, false]);
    expect(ofReview([amended(), notice, reason()])).toEqual([false, false]);
    expect(ofReview([reported, reason(), notice, amended(), notice, reason()])).toEqual([false, false]);
    expect(ofReview([reported, amended(), notice, reason(), amended(3), notice, reason()])).toEqual([false, false]);
  });
});
