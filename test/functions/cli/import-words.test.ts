import { describe, expect, it } from 'vitest';
import type { ErrorCode, ErrorDetails } from '#shared/domain/errors.ts';
import { refusalSentence } from '../../../functions/imports/import-words.ts';
import { officeFaultWords } from '../../../functions/imports/office-fault-words.ts';
import { planCommandWords } from '../../../functions/imports/plan-command-words.ts';

describe('a refusal on the command line', () => {
  it.each<[ErrorCode, ErrorDetails, string]>([
    [
      'not_ready',
      { planId: 'pln_1', missing: 'agreement' },
      'Before this step it takes: the team’s agreement to the draft.',
    ],
    [
      'not_ready',
      { from: 'active', step: 'record' },
      'This step cannot be taken from where things stand: look at what is on record now.',
    ],
    [
      'plan_incomplete',
      { planId: 'pln_1', missing: 'items reason' },
      'pln_1 still lacks: an accommodation; the reason for the new version.',
    ],
    ['plan_incomplete', {}, 'A plan lacks what its framework asks for.'],
    [
      'not_found',
      { planId: 'pln_1', version: 9 },
      'pln_1 has no version 9: sidelight plan history lists those it has.',
    ],
    [
      'not_found',
      { planId: 'pln_1', version: 'draft' },
      'Nothing is in the making for pln_1: name a version by its number.',
    ],
    ['not_found', { planId: 'pln_1' }, 'There is no pln_1 here: check the id.'],
    [
      'not_allowed',
      { studentId: 'stu_maya' },
      'This is not allowed. sidelight why PERSON stu_maya says what somebody may see, and why, or that there is no such student.',
    ],
    ['not_allowed', { schoolId: 'sch_1' }, 'This is not allowed.'],
  ])('%s %j says what is wrong and what to do', (code, details, sentence) => {
    expect(refusalSentence(code, details)).toBe(`${sentence} Nothing was written.`);
  });
});

describe('why words on the command line were not taken', () => {
  it('is said of each fault in one place: no sentence stands in the way of another', () => {
    expect(Object.keys(planCommandWords).filter((fault) => fault in officeFaultWords)).toEqual([]);
  });
});
