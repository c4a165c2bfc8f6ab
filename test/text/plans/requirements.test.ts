import { describe, expect, it } from 'vitest';
import { defaultClocks } from '#shared/domain/process/clocks.ts';
import { requirements } from '#shared/domain/process/requirements.ts';
import { deadlineInWords } from '#shared/text/deadline-words.ts';
import { gapsInWords, requirementsInWords, untriedInWords } from '#shared/text/plans/requirements.ts';

describe('what is missing before a step', () => {
  it('is named in words that an administrator says, never by a name of the code', () => {
    const said = requirementsInWords(Object.keys(requirements).join(', ')).split('; ');
    expect(said).toHaveLength(Object.keys(requirements).length);
    for (const words of said) expect(words).toMatch(/^(the|a|an|all|enough|word|new|information) \S+/);
    expect(new Set(said).size).toBe(said.length);
  });

  it.each([
    ['graduation, exitNotice', 'the student’s graduation, on record; the notice to the family that the plan ends'],
    ['heldOn, decision eligibility', 'the day on which the meeting was held; a decision about eligibility'],
    [
      'decision evaluationPlan, owner act_1',
      'a decision about what to evaluate; who is responsible for the action item act_1',
    ],
    ['constructor', 'constructor'],
  ])('%s is: %s', (missing, words) => {
    expect(requirementsInWords(missing)).toBe(words);
  });

  it.each([
    ['grd_luis 3 2 3', 'grd_luis: 3 more attempts that count, in 2 more ways, on 3 more school days'],
    ['grd_luis 1 1 1', 'grd_luis: 1 more attempt that counts, in 1 more way, on 1 more school day'],
    ['grd_ana 1 0 0, stu_maya 0 0 1', 'grd_ana: 1 more attempt that counts; stu_maya: on 1 more school day'],
  ])('names whom a coordinator has yet to try, and how: %s', (untried, words) => {
    expect(untriedInWords(untried)).toBe(words);
  });

  it('tells what a plan lacks part by part', () => {
    expect(gapsInWords('items reason amount')).toBe(
      'an accommodation; the reason for the new version; how much of an accommodation',
    );
  });
});

describe('what is due', () => {
  it('is said in words, and as it is when it has none', () => {
    for (const clock of Object.keys(defaultClocks)) expect(deadlineInWords(clock)).not.toMatch(/[a-z][A-Z]/);
    expect(deadlineInWords('review-2')).toBe('review-2');
  });
});
